import type { Card } from './card.ts'
import { buttonBlocks } from './non-answers.ts'
import { quoted } from './quoted.ts'

/** Of which message the answer was asked, and what its button says. */
export interface MenuAnswer {
  readonly command: string
  /** The words of the message, on one line. */
  readonly text: string
  readonly label: string
}

/** An answer from a message's menu, for the one who asked: with a button that shows it to everybody, where there is one to show and none does. */
export function withShare(card: Card, { command, text, label }: MenuAnswer): Card {
  const hasShare = card.blocks.some((block) => block.type === 'buttons' && block.buttons.some(({ action }) => action.type === 'share'))
  if (hasShare || card.visibility === 'private') return { ...card, visibility: 'private' }
  const line = `/${command} ${quoted(text)}`
  return { visibility: 'private', blocks: [...card.blocks, ...buttonBlocks([{ label, action: { type: 'share', line } }])] }
}
