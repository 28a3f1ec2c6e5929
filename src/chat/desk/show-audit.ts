import type { AuditRow } from '../actions.ts'
import type { Card } from '../card.ts'
import { instantWords } from '../instant-words.ts'
import { buttonBlocks, nonAnswer } from '../non-answers.ts'
import { pageOf } from '../pages.ts'
import type { Words } from '../words/words.ts'

export interface AuditView {
  readonly words: Words
  readonly page: number | undefined
  /** How many were asked for. */
  readonly n: number | undefined
}

/** The newest changes and posts: when, what, by whom. */
export function showAudit(entries: readonly AuditRow[], { words, page: wanted, n }: AuditView): Card {
  if (entries.length === 0) return nonAnswer(words.admin.noAudit)
  const page = pageOf(entries, wanted, { words, lineOf: (number) => `/news-admin audit${n === undefined ? '' : ` n:${n}`} page:${number}` })
  const items = page.items.map(({ at, by, what }) => ({ text: `${instantWords(at, 'UTC', words)} · ${what}`, detail: by, citations: [] }))
  return {
    visibility: 'private',
    blocks: [{ type: 'answer', text: words.admin.audit(entries.length) }, { type: 'list', items }, ...buttonBlocks(page.buttons)],
  }
}
