import { encodeAction } from './button-action.ts'
import type { Block, Button, Card, ListItem } from './card.ts'

/** A private card that says in one line why there is no answer, and in the next what to do. */
export function nonAnswer(text: string, hint: string | null = null, buttons: readonly Button[] = []): Card {
  return { visibility: 'private', blocks: [{ type: 'answer', text }, ...noteBlocks(hint), ...buttonBlocks(buttons)] }
}

/** A private card that asks which of several was meant, with a button for each. */
export function whichOne(text: string, items: readonly ListItem[], buttons: readonly Button[]): Card {
  return { visibility: 'private', blocks: [{ type: 'answer', text }, { type: 'list', items }, ...buttonBlocks(buttons)] }
}

/** A note, where there is something to note. */
export function noteBlocks(text: string | null): readonly Block[] {
  return text === null || text === '' ? [] : [{ type: 'note', text }]
}

/** At most four buttons, those whose ids fit; no block where none is left. */
export function buttonBlocks(buttons: readonly Button[]): readonly Block[] {
  const fitting = buttons.filter((button) => encodeAction(button.action) !== undefined).slice(0, 4)
  return fitting.length === 0 ? [] : [{ type: 'buttons', buttons: fitting }]
}
