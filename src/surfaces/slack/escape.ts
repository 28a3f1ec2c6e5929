const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const linkUnsafe: Readonly<Record<string, string>> = { '<': '%3C', '>': '%3E', '|': '%7C', '(': '%28', ')': '%29', ' ': '%20' }

/** Text for a mrkdwn object or a message's fallback: nothing in it is a mention, a channel, a date or a link any more. */
export function escapeMrkdwn(text: string): string {
  return text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
}

/** Text with its letters unchanged, but without controls, overrides of direction, lone surrogates and blank lines that could forge our own lines. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .split('\n').map((line) => line.trimEnd()).filter((line) => line !== '').join('\n')
    .trim()
}

/** The same on one line, for names, labels and remarks. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\n/g, ' ')
}

/** A button's label: plain text whose angle brackets cannot be taken for a mention, whoever parses it. */
export function labelText(text: string): string {
  return oneLine(text).replace(/[<>]/g, (sign) => sign === '<' ? '‹' : '›')
}

/** The address as it may stand in a link: http or https, without credentials, at most `maxChars` long; undefined for any other. */
export function safeUrl(address: string | null, maxChars: number): string | undefined {
  const url = address === null ? null : URL.parse(address)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const href = url.href.replace(/[<>|() ]/g, (sign) => linkUnsafe[sign] ?? sign)
  return href.length <= maxChars ? href : undefined
}
