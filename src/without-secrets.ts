import { stdSerializers } from 'pino'

/** A log line is read by people: what is deeper, or more, than this tells nobody anything. */
const mostLevels = 8
const mostValues = 2000
const censored = '[secret]'

/** Names of what nobody may read: "botToken", "client_secret", "Authorization", "set-cookie". */
const secretName = /(?:token|secret|password|passphrase|authorization|cookie|api[-_]?key|databaseurl|signature)$/i

/** Secrets within a text: Slack's and Discord's tokens, tickets of sockets, passwords in addresses, what stands in an Authorization header. */
const secretTexts: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)-[\w.-]{1,500}/g, censored],
  [/\b[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,60}/g, censored],
  [/\bticket=[^&\s"]{1,500}/g, `ticket=${censored}`],
  [/(?<=:\/\/[^:@/\s]{0,100}:)[^@/\s]{1,200}(?=@)/g, censored],
  [/\b(Bearer|Bot|Basic) [\w.~+/=-]{16,500}/g, `$1 ${censored}`],
]

/** The text without tokens and passwords. */
export function withoutSecretTexts(text: string): string {
  return secretTexts.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text)
}

/** Details of a log line with every secret blotted out, at any depth, also in errors, whose requests carry the headers they were sent with. */
export function withoutSecrets(details: object): Record<string, unknown> {
  const above = new Set<unknown>()
  let left = mostValues

  function clean(value: unknown): unknown {
    if (typeof value === 'string') return withoutSecretTexts(value)
    if (typeof value !== 'object' || value === null) return value
    if (above.has(value)) return '[circular]'
    if (above.size >= mostLevels || left <= 0) return '[more]'
    above.add(value)
    const cleaned = cleanObject(value)
    above.delete(value)
    return cleaned
  }

  function cleanObject(value: object): unknown {
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
    if (Array.isArray(value)) return value.slice(0, left).map((entry) => next(() => clean(entry)))
    if (value instanceof Error) return cleanFields(stdSerializers.err(value))
    return 'toJSON' in value && typeof value.toJSON === 'function' ? clean(value.toJSON()) : cleanFields(value)
  }

  function cleanFields(value: object): Record<string, unknown> {
    return Object.fromEntries(Object.entries(value).slice(0, Math.max(0, left)).map(([name, field]) => (
      [name, next(() => secretName.test(name) && field !== null && field !== undefined ? censored : clean(field))]
    )))
  }

  function next(work: () => unknown): unknown {
    left--
    return work()
  }

  return cleanFields(details)
}
