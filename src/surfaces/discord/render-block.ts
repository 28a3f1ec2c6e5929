import { createHash } from 'node:crypto'
import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord-api-types/v10'
import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import type { Citation } from '#model/citation.ts'
import { type Action, encodeAction } from '#chat/button-action.ts'
import type { Block, Button, ButtonsBlock, EventBlock, ListBlock, ListItem, NoteBlock, QuotationBlock } from '#chat/card.ts'
import type { Words } from '#chat/words/words.ts'
import { cutText } from './cut-text.ts'
import { escapeMarkdown, linkLabel, oneLine, plainText, safeUrl } from './escape.ts'
import { discordLimits } from './limits.ts'

/** A part of a message that is shown whole or not at all. */
export type Piece =
  | { readonly type: 'text', readonly markdown: string, readonly button: APIButtonComponentWithCustomId | null }
  | { readonly type: 'buttons', readonly buttons: readonly APIButtonComponentWithCustomId[] }
  | { readonly type: 'select', readonly select: APIStringSelectComponent }

export interface BlockDrawing {
  readonly wordsChars: number
  readonly words: Words['surface']
}

/** A card's block as pieces of a Discord message; verbatim words longer than `wordsChars` end in "…" and get a button that shows them whole. */
export function renderBlock(block: Block, drawing: BlockDrawing): readonly Piece[] {
  switch (block.type) {
    case 'answer':
      return textPiece(bold(block.text, discordLimits.answerChars))
    case 'quotation':
      return renderQuotation(block, drawing)
    case 'event':
      return renderEvent(block, drawing)
    case 'list':
      return renderList(block, drawing)
    case 'note':
      return renderNote(block)
    case 'file':
      return renderNote({ text: drawing.words.file(block.name, block.text.length) })
    case 'buttons':
      return renderButtons(block, drawing)
  }
}

/** A remark of ours, small. */
export function renderNote({ text }: Pick<NoteBlock, 'text'>): readonly Piece[] {
  const note = cutText(plainText(text), discordLimits.noteChars)
  return textPiece(prefixLines('-# ', note))
}

function renderQuotation({ words, isVerbatim, note, citation }: QuotationBlock, { wordsChars, words: labels }: BlockDrawing): readonly Piece[] {
  const whole = plainText(words)
  const shown = cutText(whole, wordsChars)
  const said = isVerbatim ? prefixLines('> ', shown) : escapeMarkdown(shown)
  const source = `-# ${[outletLink(citation), ...remark(note)].join(' · ')}`
  return textPiece([said, source].filter((line) => line !== '').join('\n'), sourceButton({ citation, shown, note, label: labels.source }))
}

function renderEvent({ when, words, note, citations }: EventBlock, { wordsChars, words: labels }: BlockDrawing): readonly Piece[] {
  const shown = cutText(oneLine(words), wordsChars)
  const what = [bold(when, discordLimits.labelChars), escapeMarkdown(shown)].filter((part) => part !== '').join(' — ')
  const line = [what, ...outletLinks(citations), ...remark(note)].filter((part) => part !== '').join(' · ')
  return textPiece(line, sourceButton({ citation: citations[0], shown, note: null, label: labels.source }))
}

function renderList({ items }: ListBlock, drawing: BlockDrawing): readonly Piece[] {
  return items.flatMap((item) => renderItem(item, drawing))
}

function renderItem({ text, detail, citations }: ListItem, { wordsChars, words: labels }: BlockDrawing): readonly Piece[] {
  const shown = cutText(oneLine(text), wordsChars)
  const parts = [escapeMarkdown(shown), ...remark(detail), ...outletLinks(citations)].filter((part) => part !== '')
  return textPiece(parts.length === 0 ? '' : `- ${parts.join(' · ')}`, sourceButton({ citation: citations[0], shown, note: null, label: labels.source }))
}

/** A row of buttons; more of them than a reader takes in at once become a list to choose from. */
function renderButtons({ buttons }: ButtonsBlock, { words }: BlockDrawing): readonly Piece[] {
  const row = buttons.flatMap(({ label, action }) => discordButton(label, action))
  if (row.length > mostButtons) return [{ type: 'select', select: selectOf(row, words.chooseFromList) }]
  return row.length === 0 ? [] : [{ type: 'buttons', buttons: row }]
}

const mostButtons = 4

function selectOf(buttons: readonly APIButtonComponentWithCustomId[], placeholder: string): APIStringSelectComponent {
  const options = [...new Map(buttons.map(({ label = '', custom_id: value }) => [value, { label, value }])).values()].slice(0, discordLimits.optionsPerSelect)
  const name = createHash('sha256').update(options.map(({ value }) => value).join('\n')).digest('base64url').slice(0, 16)
  return { type: ComponentType.StringSelect, custom_id: `choose|${name}`, placeholder, options }
}

interface Line {
  readonly citation: Citation | undefined
  readonly shown: string
  readonly note: string | null
  readonly label: string
}

/** The less settled a line is, the nearer is its sentence: a button beside it, unless the sentence is what it shows, or its link leads there. */
function sourceButton({ citation, shown, note, label }: Line): APIButtonComponentWithCustomId | null {
  if (citation === undefined) return null
  const sentence = plainText(citation.words)
  if (shown === sentence) return null
  const isWhole = !shown.includes('…') || sentence.includes(shown)
  if (isWhole && note === null && safeUrl(citation.url, discordLimits.urlChars) !== undefined) return null
  const { articleId, version, span } = citation
  return discordButton(label, { type: 'source', articleId, version, start: span.start, end: span.end })[0] ?? null
}

function discordButton(name: string, action: Action): APIButtonComponentWithCustomId[] {
  const id = encodeAction(action)
  // A label is no markdown: it is shown as it is, and nothing in it is alive.
  const label = labelText(name)
  if (id === undefined || id !== id.toWellFormed() || label === '') return []
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: id }]
}

function labelText(name: Button['label']): string {
  const label = oneLine(name)
  return label.length <= discordLimits.buttonLabelChars ? label : cutText(label, discordLimits.buttonLabelChars)
}

function textPiece(markdown: string, button: APIButtonComponentWithCustomId | null = null): readonly Piece[] {
  return markdown === '' ? [] : [{ type: 'text', markdown, button }]
}

function bold(text: string, maxChars: number): string {
  const line = escapeMarkdown(cutText(oneLine(text), maxChars))
  return line === '' ? '' : `**${line}**`
}

function prefixLines(prefix: string, text: string): string {
  return text === '' ? '' : escapeMarkdown(text).replace(/^/gm, prefix)
}

function remark(text: string | null): string[] {
  const line = escapeMarkdown(cutText(oneLine(text ?? ''), discordLimits.labelChars))
  return line === '' ? [] : [line]
}

/** Each outlet's link once, however many of its sentences are cited. */
function outletLinks(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map(outletLink))].slice(0, discordLimits.citationsPerLine)
}

function outletLink({ outlet, url }: Citation): string {
  const address = safeUrl(url, discordLimits.urlChars)
  const name = cutText(oneLine(outlet), discordLimits.outletChars)
  const label = linkLabel(name) || 'source'
  return address === undefined ? label : `[${label}](${address})`
}
