import type { ActionsBlock, Button as SlackButton, KnownBlock, StaticSelect, RichTextBlock, RichTextBlockElement } from '@slack/types'
import type { Citation } from '#model/citation.ts'
import type { Action } from '#chat/button-action.ts'
import type { AnswerBlock, Block, Button, ButtonsBlock, EventBlock, FileBlock, ListBlock, ListItem, NoteBlock, QuotationBlock } from '#chat/card.ts'
import type { Words } from '#chat/words/words.ts'
import { writeButtonValue } from './button-value.ts'
import { cutText } from './cut-text.ts'
import { escapeMrkdwn, labelText, oneLine, plainText, safeUrl } from './escape.ts'
import { slackLimits } from './limits.ts'
import { offerSource, type SourceOffer } from './offer-source.ts'
import { citationElements, eachOutletOnce, outletName, textElements } from './rich-text.ts'

/** A part of a message that is shown whole or not at all. */
export interface Piece {
  readonly type: 'content' | 'buttons'
  readonly blocks: readonly KnownBlock[]
  /** The sentence behind it, where it should be one tap away. */
  readonly source: SourceOffer | null
  /** The same for the message's fallback text, escaped. */
  readonly text: string
}

export interface BlockDrawing {
  readonly wordsChars: number
  readonly words: Words['surface']
}

/** A card's block as pieces of a Slack message; verbatim words longer than `wordsChars` end in "…" and offer their sentence. */
export function renderBlock(block: Block, drawing: BlockDrawing): readonly Piece[] {
  switch (block.type) {
    case 'answer':
      return renderAnswer(block)
    case 'quotation':
      return renderQuotation(block, drawing)
    case 'event':
      return renderEvent(block, drawing)
    case 'list':
      return renderList(block, drawing)
    case 'note':
      return renderNote(block)
    case 'file':
      return renderFile(block, drawing)
    case 'buttons':
      return renderButtons(block, drawing)
  }
}

/** A remark of ours, small. */
export function renderNote({ text }: Pick<NoteBlock, 'text'>): readonly Piece[] {
  const note = escapeMrkdwn(cutText(plainText(text), slackLimits.noteChars))
  return note === '' ? [] : [content([{ type: 'context', elements: [{ type: 'mrkdwn', text: note, verbatim: true }] }], note)]
}

/** The beginning of a file, as it is: the whole of it comes alone, where the app may send files. */
function renderFile({ name, text }: FileBlock, { words }: BlockDrawing): readonly Piece[] {
  const shown = cutText(plainText(text), slackLimits.fileChars)
  const elements = textElements(shown)
  const note = renderNote({ text: words.file(name, text.length) })
  return elements.length === 0 ? note : [...note, content([richText({ type: 'rich_text_preformatted', elements })], '')]
}

function renderAnswer({ text }: AnswerBlock): readonly Piece[] {
  const answer = cutText(plainText(text), slackLimits.answerChars)
  if (answer === '') return []
  return [content([richText({ type: 'rich_text_section', elements: textElements(answer, { bold: true }) })], escapeMrkdwn(answer))]
}

function renderQuotation({ words, isVerbatim, note, citation }: QuotationBlock, { wordsChars, words: labels }: BlockDrawing): readonly Piece[] {
  const whole = plainText(words)
  const shown = cutText(whole, wordsChars)
  const said: RichTextBlockElement[] = shown === '' ? []
    : [{ type: isVerbatim ? 'rich_text_quote' : 'rich_text_section', elements: textElements(shown) }]
  const source: RichTextBlockElement = { type: 'rich_text_section', elements: [...citationElements([citation], labels), ...remark(note)] }
  const line = [linkText(citation), ...remarkText(note)].join(' · ')
  const offer = offerSource({ name: outletName(citation), citation, shown, whole, note })
  return [content([richText(...said, source)], `${isVerbatim ? escapeMrkdwn('> ') : ''}${escapeMrkdwn(shown)}\n${line}`, offer)]
}

function renderEvent({ when, words, note, citations }: EventBlock, { wordsChars, words: labels }: BlockDrawing): readonly Piece[] {
  const day = cutText(oneLine(when), slackLimits.labelChars)
  const whole = oneLine(words)
  const shown = cutText(whole, wordsChars)
  const elements = [
    ...textElements(day, { bold: true }), ...textElements(shown === '' ? '' : `  ${shown}`),
    ...textElements(citations.length === 0 ? '' : ' — '), ...citationElements(citations, labels), ...remark(note),
  ]
  if (elements.length === 0) return []
  const text = [`${escapeMrkdwn(day)}  ${escapeMrkdwn(shown)}`, ...citationTexts(citations), ...remarkText(note)].join(' · ')
  const offer = offerSource({ name: day, citation: citations[0], shown, whole, note: null })
  return [content([richText({ type: 'rich_text_section', elements })], text, offer)]
}

function renderList({ items }: ListBlock, drawing: BlockDrawing): readonly Piece[] {
  return items.flatMap((item) => renderItem(item, drawing))
}

function renderItem({ text, detail, citations }: ListItem, { wordsChars, words: labels }: BlockDrawing): readonly Piece[] {
  const whole = oneLine(text)
  const shown = cutText(whole, wordsChars)
  const elements = [
    ...textElements(shown), ...remark(detail),
    ...textElements(citations.length === 0 ? '' : ' — '), ...citationElements(citations, labels),
  ]
  if (elements.length === 0) return []
  const list: RichTextBlockElement = { type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements }] }
  const line = [`• ${escapeMrkdwn(shown)}`, ...remarkText(detail), ...citationTexts(citations)].join(' · ')
  const offer = offerSource({ name: shown, citation: citations[0], shown, whole, note: null })
  return [content([richText(list)], line, offer)]
}

/** A row of buttons; more of them than a reader takes in at once become a list to choose from. */
function renderButtons({ buttons }: ButtonsBlock, { words }: BlockDrawing): readonly Piece[] {
  const row = actionsBlock(buttons)
  const block = row === undefined || row.elements.length <= slackLimits.mostButtons ? row : choiceBlock(buttons, words.chooseFromList)
  return block === undefined ? [] : [{ type: 'buttons', blocks: [block], text: '', source: null }]
}

function choiceBlock(buttons: readonly Button[], placeholder: string): ActionsBlock | undefined {
  const fitting = buttons.flatMap(({ label, action }) => slackButton(label, action))
    .flatMap(({ text, value = '' }) => value.length <= slackLimits.optionValueChars ? [{ text, value }] : [])
  const options = [...new Map(fitting.map((option) => [option.value, option])).values()].slice(0, slackLimits.optionsPerSelect)
  const choice: StaticSelect = { type: 'static_select', placeholder: { type: 'plain_text', text: placeholder, emoji: false }, options }
  return options.length === 0 ? undefined : { type: 'actions', elements: [choice] }
}

/** A row of buttons without those whose ids do not fit; undefined where none is left. */
export function actionsBlock(buttons: readonly Button[]): ActionsBlock | undefined {
  const elements = buttons.flatMap(({ label, action }) => slackButton(label, action))
  return elements.length === 0 ? undefined : { type: 'actions', elements }
}

function slackButton(label: string, action: Action): SlackButton[] {
  const value = writeButtonValue(action)
  const text = cutText(labelText(label), slackLimits.buttonLabelChars)
  if (value === undefined || text === '') return []
  return [{ type: 'button', text: { type: 'plain_text', text, emoji: false }, value }]
}

function richText(...elements: RichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements }
}

function content(blocks: readonly KnownBlock[], text: string, source: SourceOffer | null = null): Piece {
  return { type: 'content', blocks, text, source }
}

function remark(text: string | null) {
  return remarkText(text).length === 0 ? [] : textElements(` · ${cutText(oneLine(text ?? ''), slackLimits.labelChars)}`, { italic: true })
}

function remarkText(text: string | null): string[] {
  const line = cutText(oneLine(text ?? ''), slackLimits.labelChars)
  return line === '' ? [] : [escapeMrkdwn(line)]
}

function citationTexts(citations: readonly Citation[]): string[] {
  return eachOutletOnce(citations).slice(0, slackLimits.citationsPerLine).map(linkText)
}

function linkText(citation: Citation): string {
  const url = safeUrl(citation.url, slackLimits.urlChars)
  const name = escapeMrkdwn(outletName(citation).replace(/\|/g, '¦'))
  return url === undefined ? name : `<${escapeMrkdwn(url)}|${name}>`
}
