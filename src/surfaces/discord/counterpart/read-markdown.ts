/** What a person sees of Discord's markdown, and what is alive in it. */
export interface ReadMarkdown {
  readonly text: string
  readonly links: readonly string[]
  readonly pings: readonly string[]
}

interface Rule {
  readonly pattern: RegExp
  readonly kind: 'text' | 'nothing' | 'link' | 'bare-link' | 'ping'
}

// In the order of Discord's own reader: an escape comes first, and takes the sign after it out of the game.
const rules: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, kind: 'text' },
  { pattern: /(?<=^|\n)(?:> |-# |- |#{1,3} |\d+\. )+/y, kind: 'nothing' },
  { pattern: /\[((?:\\.|[^\]\\\n])*)\]\((<?[^\s)]+>?)\)/y, kind: 'link' },
  { pattern: /<?(https?:\/\/[^\s<]+)/y, kind: 'bare-link' },
  { pattern: /(<(?:@[!&]?|#|t:|\/|a?:|id:)[^>\n]*>|@everyone|@here)/y, kind: 'ping' },
  { pattern: /(:[\w+-]{1,64}:)/y, kind: 'ping' },
  { pattern: /\*\*|__|~~|\|\||[*_`]/y, kind: 'nothing' },
  { pattern: /([\s\S])/y, kind: 'text' },
]

/** Reads a text as Discord's client does, as far as the bot or an article could use it. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const read = { text: '', links: [] as string[], pings: [] as string[] }
  for (let at = 0; at < markdown.length;) {
    const found = matchAt(markdown, at)
    const [whole, words = '', address = ''] = found.match
    at += whole.length
    switch (found.kind) {
      case 'nothing':
        break
      case 'text':
        read.text += words
        break
      case 'ping':
        read.text += words
        read.pings.push(words)
        break
      case 'bare-link':
        read.text += words
        read.links.push(words)
        break
      case 'link': {
        const label = readMarkdown(words)
        read.text += label.text
        read.links.push(address, ...label.links)
        read.pings.push(...label.pings)
      }
    }
  }
  return read
}

function matchAt(markdown: string, at: number): { readonly match: RegExpExecArray, readonly kind: Rule['kind'] } {
  for (const { pattern, kind } of rules) {
    pattern.lastIndex = at
    const match = pattern.exec(markdown)
    if (match !== null) return { match, kind }
  }
  throw new Error(`nothing fits at ${at}`)
}
