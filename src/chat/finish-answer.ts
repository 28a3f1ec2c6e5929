import { type Action, encodeAction } from './button-action.ts'
import type { Block, Button, Card } from './card.ts'
import { reportAmong } from './report-among.ts'
import type { Words } from './words/words.ts'

const mostButtons = 4

export interface FinishedFor {
  /** The command line that the card answers. */
  readonly line: string
  /** Only the one who asked sees the answer. */
  readonly isPrivate: boolean
  readonly words: Words
}

/** What every answer gets: privacy with a way out of it, and a way to say that a quotation is wrong. A non-answer stays as it is. */
export function finishAnswer(card: Card, { line, isPrivate, words }: FinishedFor): Card {
  if (card.visibility === 'private') return card
  const share: readonly Button[] = isPrivate && !hasShare(card) ? [{ label: words.conversation.share, action: { type: 'share', line } }] : []
  const report = reportOf(card, line)
  const wrong: readonly Button[] = report === undefined ? [] : [{ label: words.conversation.wrong, action: report }]
  return { visibility: isPrivate ? 'private' : 'public', blocks: withButtons(card.blocks, [...share, ...wrong]) }
}

function hasShare(card: Card): boolean {
  return ownLine(card) !== undefined
}

/** The line by which the card itself is shared: shorter than the typed one, where that is too long for a button. */
function ownLine({ blocks }: Card): string | undefined {
  const actions = blocks.flatMap((block) => block.type === 'buttons' ? block.buttons.map(({ action }) => action) : [])
  return actions.find((action) => action.type === 'share')?.line
}

/** One quotation is reported at once; of several the person says which one. */
function reportOf(card: Card, line: string): Action | undefined {
  const [first, ...others] = card.blocks.flatMap((block) => block.type === 'quotation' && block.quotationId !== undefined ? [block] : [])
  if (first?.quotationId === undefined) return undefined
  const one: Action = { type: 'report', articleId: first.citation.articleId, quotationId: first.quotationId }
  if (others.length === 0) return one
  return reportAmong(line) ?? reportAmong(ownLine(card) ?? line) ?? one
}

/** The card's own buttons come first; at most four in all, and none whose id is too long. */
function withButtons(blocks: readonly Block[], more: readonly Button[]): readonly Block[] {
  const own = blocks.flatMap((block) => block.type === 'buttons' ? block.buttons : [])
  const fitting = more.filter(({ action }) => encodeAction(action) !== undefined)
  const added = fitting.slice(0, Math.max(0, mostButtons - own.length))
  if (added.length === 0) return blocks
  return [...blocks.filter(({ type }) => type !== 'buttons'), { type: 'buttons', buttons: [...own, ...added] }]
}
