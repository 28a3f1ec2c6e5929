import type { KnownBlock, RichTextBlock } from '@slack/types'
import type { Card } from '#chat/card.ts'
import type { Words } from '#chat/words/words.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { writeButtonValue } from './button-value.ts'
import { cutText } from './cut-text.ts'
import { escapeMrkdwn, oneLine } from './escape.ts'
import { slackLimits } from './limits.ts'
import { sizeOfBlocks } from './measure-blocks.ts'
import { chooseOffers, type SourceOffer } from './offer-source.ts'
import { actionsBlock, type Piece, renderBlock, renderNote } from './render-block.ts'

/** What Slack shows: blocks, and the same in plain words for notifications and screen readers. */
export interface SlackMessage {
  readonly text: string
  readonly blocks: KnownBlock[]
}

export interface SlackRendering {
  /** Repeated in small type, because a channel does not see what was typed. */
  readonly commandLine?: string | undefined
  readonly maxChars?: number
  readonly locale?: string
}

/** What a message is drawn with. */
interface Drawing {
  readonly asked: readonly Piece[]
  readonly maxChars: number
  readonly words: Words['surface']
}

/** Draws a card for Slack, always within Slack's limits. */
export function renderSlackCard(card: Card, { commandLine, maxChars = slackLimits.messageChars, locale = 'en' }: SlackRendering = {}): SlackMessage {
  const asked = commandLine === undefined ? [] : renderNote({ text: cutText(oneLine(commandLine), slackLimits.commandLineChars) })
  const words = wordsFor(locale).surface
  const pieces = fittingPieces(card, { asked, maxChars, words })
  return { blocks: assemble(pieces, words), text: fallbackText(pieces) }
}

function fittingPieces(card: Card, drawing: Drawing): readonly Piece[] {
  const pieces = wholePieces(card, drawing) ?? leaveOut(divide(card, drawing, slackLimits.shortestWordsChars), drawing)
  return pieces.some((piece) => piece.blocks.length > 0) ? pieces : renderNote({ text: drawing.words.nothingToShow })
}

/** All lines, with their words cut only as short as the message asks for; undefined where even the shortest are too long. */
function wholePieces(card: Card, drawing: Drawing): readonly Piece[] | undefined {
  for (const wordsChars of slackLimits.wordsChars) {
    const { body, tail } = divide(card, drawing, wordsChars)
    const pieces = [...body, ...tail]
    if (fits(pieces, drawing)) return pieces
  }
  return undefined
}

interface Divided {
  readonly body: readonly Piece[]
  /** What stays, however long the body is: the command line, then the last row of buttons. */
  readonly tail: readonly Piece[]
}

function divide(card: Card, { asked, words }: Drawing, wordsChars: number): Divided {
  const pieces = card.blocks.flatMap((block) => renderBlock(block, { wordsChars, words }))
  const last = pieces.at(-1)
  return last?.type === 'buttons' ? { body: pieces.slice(0, -1), tail: [...asked, last] } : { body: pieces, tail: asked }
}

/** Keeps the first pieces that fit, and says how many lines were left out. */
function leaveOut({ body, tail }: Divided, drawing: Drawing): readonly Piece[] {
  const kept = firstThatFit(body, [...moreNote(body.length, drawing), ...tail], drawing)
  const left = body.slice(kept.length).filter((piece) => piece.type === 'content').length
  return left === 0 ? [...kept, ...tail] : [...kept, ...moreNote(left, drawing), ...tail]
}

function firstThatFit(body: readonly Piece[], rest: readonly Piece[], drawing: Drawing): readonly Piece[] {
  const overflowing = body.findIndex((_, index) => !fits([...body.slice(0, index + 1), ...rest], drawing))
  return overflowing < 0 ? body : body.slice(0, overflowing)
}

function moreNote(count: number, { words }: Drawing): readonly Piece[] {
  return renderNote({ text: words.leftOut(count, 'Slack') })
}

function fits(pieces: readonly Piece[], { maxChars, words }: Drawing): boolean {
  const blocks = assemble(pieces, words)
  return blocks.length <= slackLimits.blocksPerMessage && sizeOfBlocks(blocks) <= maxChars
}

function assemble(pieces: readonly Piece[], words: Drawing['words']): KnownBlock[] {
  return withActionIds(withSources(joinLists(pieces.flatMap((piece) => piece.blocks)), pieces, words))
}

/** Adds the buttons that show sentences to the last row of buttons, or as a row of their own. */
function withSources(blocks: KnownBlock[], pieces: readonly Piece[], words: Drawing['words']): KnownBlock[] {
  const buttons = blocks.flatMap((block) => block.type === 'actions' ? block.elements : [])
  const values = new Set(buttons.map((button) => 'value' in button ? button.value : undefined))
  const offers = chooseOffers(pieces.flatMap(({ source }) => source ?? []), (action) => values.has(writeButtonValue(action)))
  const row = actionsBlock(offers.map(({ name, action }, index) => ({ action, label: sourceLabel(name, index, { offers, words }) })))
  const last = blocks.at(-1)
  if (row === undefined) return blocks
  const hasRoom = last?.type === 'actions' && last.elements.length + row.elements.length <= slackLimits.buttonsPerBlock
  return hasRoom ? [...blocks.slice(0, -1), { ...last, elements: [...last.elements, ...row.elements] }] : [...blocks, row]
}

/** "Source" alone; among several, each with the name of its line. */
function sourceLabel(name: string, index: number, { offers, words }: { readonly offers: readonly SourceOffer[], readonly words: Drawing['words'] }): string {
  if (offers.length === 1) return words.source
  const isAlone = offers.filter((offer) => offer.name === name).length === 1
  return cutText(`${isAlone ? words.source : words.sourceNumber(index + 1)}: ${name}`, slackLimits.sourceLabelChars)
}

/** Neighbouring list items become one list. */
function joinLists(blocks: readonly KnownBlock[]): KnownBlock[] {
  const joined: KnownBlock[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (before !== undefined && isList(before) && isList(block)) joined[joined.length - 1] = joinTwo(before, block)
    else joined.push(block)
  }
  return joined
}

function isList(block: KnownBlock): block is RichTextBlock {
  return block.type === 'rich_text' && block.elements.every((element) => element.type === 'rich_text_list')
}

function joinTwo(one: RichTextBlock, other: RichTextBlock): RichTextBlock {
  const elements = [one, other].flatMap((block) => block.elements).flatMap((element) => element.type === 'rich_text_list' ? element.elements : [])
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements }] }
}

/** Numbers the buttons: Slack wants ids that are unique in the message; what a button does stands in its value. */
function withActionIds(blocks: readonly KnownBlock[]): KnownBlock[] {
  let count = 0
  return blocks.map((block) => block.type === 'actions'
    ? { ...block, elements: block.elements.map((element) => ({ ...element, action_id: `onrecord-${++count}` })) }
    : block)
}

function fallbackText(pieces: readonly Piece[]): string {
  const lines = pieces.map((piece) => piece.text).filter((text) => text !== '')
  const kept: string[] = []
  let size = 0
  for (const line of lines) {
    size += line.length + 1
    if (size > slackLimits.fallbackChars) return [...kept, '…'].join('\n')
    kept.push(line)
  }
  return kept.join('\n') || escapeMrkdwn('Onrecord')
}
