import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { SlackSetupError } from './slack-errors.ts'

/** Makes a text unreadable to whoever has the database but not the secret. */
export interface Seal {
  /** The context is not secret, but a text opens only in the context that it was closed for. */
  close(text: string, context: string): string
  /** Throws a SlackSetupError where the secret is another one, or somebody has changed the text. */
  open(sealed: string, context: string): string
}

const version = 'v1'
const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key that scrypt derives from the secret; derived once, because scrypt is slow on purpose. */
export function createSeal(secret: string): Seal {
  // The salt only keeps the key apart from other uses of the same secret: every text has a nonce of its own.
  const key = scryptSync(secret, 'onrecord installations', 32)

  return {
    close(text, context) {
      const nonce = randomBytes(nonceBytes)
      const closing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(context))
      const closed = Buffer.concat([closing.update(text, 'utf8'), closing.final()])
      return [version, ...[nonce, closing.getAuthTag(), closed].map((part) => part.toString('base64url'))].join('.')
    },
    open(sealed, context) {
      const [written, ...parts] = sealed.split('.')
      const [nonce, tag, closed] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (written !== version || nonce === undefined || tag === undefined || closed === undefined) throw secretError(context)
      try {
        const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(context)).setAuthTag(tag)
        return Buffer.concat([opening.update(closed), opening.final()]).toString('utf8')
      } catch (cause) {
        throw secretError(context, cause)
      }
    },
  }
}

function secretError(context: string, cause?: unknown): SlackSetupError {
  const remedy = 'Set the secret that was set when the app was installed there; if it is lost, install the app again.'
  return new SlackSetupError(`The stored token of ${context} cannot be opened with ONRECORD_SECRET. ${remedy}`, { cause })
}
