const linkUnsafe: Readonly<Record<string, string>> = { '<': '%3C', '>': '%3E', '(': '%28', ')': '%29', ' ': '%20', '\\': '%5C' }

/** Text that Discord shows letter for letter: no markup, mention, emoji, time or link in it is alive any more. */
export function escapeMarkdown(text: string): string {
  return text
    // What is special anywhere; "<" begins mentions, commands, times and links in angle brackets.
    .replace(/[\\*_~`|[\]<@]/g, '\\$&')
    // An address, and an emoji's name between colons.
    .replace(/:(?=\/\/|[\w+-]{1,64}:)/g, '\\:')
    // What is special at the beginning of a line: headings, small print, quotations, lists.
    .replace(/^( *)([#>+-])/gm, '$1\\$2')
    .replace(/^( *\d{1,9})([.)])/gm, '$1\\$2')
}

/** Text with its letters unchanged, but without controls, overrides of direction, lone surrogates and blank lines that could forge our own lines. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n')
}

/** The same on one line, for names, labels and remarks. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\n/g, ' ')
}

/** A link's label, escaped, without the brackets that would end it. */
export function linkLabel(name: string): string {
  return escapeMarkdown(name.replace(/[[\]]/g, ''))
}

/** The address as it may stand in a link: http or https, without credentials, at most `maxChars` long; undefined for any other. */
export function safeUrl(address: string | null, maxChars: number): string | undefined {
  const url = address === null ? null : URL.parse(address)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const href = url.href.replace(/[<>() \\]/g, (sign) => linkUnsafe[sign] ?? sign)
  return href.length <= maxChars ? href : undefined
}
