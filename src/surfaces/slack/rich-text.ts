import type { RichTextElement, RichTextText } from '@slack/types'
import type { Citation } from '#model/citation.ts'
import type { Words } from '#chat/words/words.ts'
import { cutText } from './cut-text.ts'
import { oneLine, safeUrl } from './escape.ts'
import { slackLimits } from './limits.ts'

type Style = NonNullable<RichTextText['style']>

/**
 * Text as rich-text elements, which Slack shows as they are. "<" stands apart from a following "!", "@" or "#",
 * so that no client, bridge or log can read a mention out of a single string.
 */
export function textElements(text: string, style?: Style): RichTextText[] {
  return text.split(/(?<=<)(?=[!@#])/).filter((part) => part !== '')
    .map((part) => style === undefined ? { type: 'text', text: part } : { type: 'text', text: part, style })
}

/** The outlets of a line, each a link where the article has a usable address; " · " between them. */
export function citationElements(citations: readonly Citation[], words: Words['surface']): RichTextElement[] {
  const outlets = eachOutletOnce(citations)
  const shown = outlets.slice(0, slackLimits.citationsPerLine)
  const hidden = outlets.length - shown.length
  const links = shown.flatMap((citation, index) => separator(index).concat(outletElements(citation)))
  return hidden === 0 ? links : [...links, { type: 'text', text: ` · ${words.more(hidden)}` }]
}

/** One citation for each outlet and address, however many of its sentences are cited. */
export function eachOutletOnce(citations: readonly Citation[]): readonly Citation[] {
  const isSame = (one: Citation, other: Citation) => one.outlet === other.outlet && one.url === other.url
  return citations.filter((citation, index) => citations.findIndex((other) => isSame(citation, other)) === index)
}

/** The outlet's name as shown; never empty. */
export function outletName(citation: Citation): string {
  return cutText(oneLine(citation.outlet), slackLimits.outletChars) || cutText(oneLine(citation.articleId), slackLimits.outletChars) || 'source'
}

function outletElements(citation: Citation): RichTextElement[] {
  const url = safeUrl(citation.url, slackLimits.urlChars)
  return url === undefined ? textElements(outletName(citation)) : [{ type: 'link', url, text: linkLabel(citation) }]
}

/** A link's label is one string: an angle bracket in an outlet's name is drawn as a look-alike. */
function linkLabel(citation: Citation): string {
  return outletName(citation).replace(/[<>]/g, (sign) => sign === '<' ? '‹' : '›')
}

function separator(index: number): RichTextElement[] {
  return index === 0 ? [] : [{ type: 'text', text: ' · ' }]
}
