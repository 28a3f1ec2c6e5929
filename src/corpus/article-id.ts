import { createHash } from 'node:crypto'

/** A short id (ten characters of base 36) that is the same at every start, for a file's name in the corpus and the article's key in that file. */
export function articleId(file: string, key: string): string {
  const digest = createHash('sha256').update(JSON.stringify(key === '' ? [file] : [file, key])).digest()
  return digest.readBigUInt64BE(0).toString(36).padStart(13, '0').slice(-10)
}

/** SHA-256 in hexadecimal. */
export function sha256(words: string | Uint8Array): string {
  return createHash('sha256').update(words).digest('hex')
}
