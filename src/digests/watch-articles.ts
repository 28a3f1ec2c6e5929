import type { Desk } from './desk.ts'
import { planCorrections } from './plan-corrections.ts'

const pageSize = 500
const seenNote = 'digests-seen-article'
const changeNote = 'digests-seen-change'
/** Set once the articles of the very first start are known: they are not news. */
const baselineFact = 'articles-before-the-first-start'

/** Tells the ledger of articles that have come in. Those that stood there when the desk was opened for the first time are old. */
export async function noteArticles({ store, ledger, now }: Desk): Promise<void> {
  const isFirst = await ledger.fact(baselineFact) === undefined
  let sequence = Number(await store.note(seenNote) ?? 0)
  for (;;) {
    const page = await store.articlesAfter(sequence, pageSize)
    const last = page.at(-1)
    if (last === undefined) break
    await ledger.seenArticles(page.map(({ articleId }) => articleId), isFirst ? 0 : now().getTime())
    sequence = last.sequence
    await store.setNote(seenNote, String(sequence))
  }
  if (isFirst) await ledger.setFact(baselineFact, now().toISOString())
}

/** Finds what was posted from articles that have changed since. */
export interface ChangeWatch {
  /** Plans the corrections. */
  note(): Promise<void>
}

/** So many passes a change is looked at again: for a message that was being composed from the old version while the change came in. */
const passes = 3

/** Watches the changes that the store notes. */
export function createChangeWatch({ store, ledger, now }: Desk): ChangeWatch {
  /** Article → for how many passes more. */
  const recent = new Map<string, number>()

  async function readChanges(): Promise<void> {
    let sequence = Number(await store.note(changeNote) ?? 0)
    for (;;) {
      const changes = await store.articleChanges(sequence, pageSize)
      const last = changes.at(-1)
      if (last === undefined) return
      for (const { articleId } of changes) await planFor(articleId, passes)
      sequence = last.sequence
      await store.setNote(changeNote, String(sequence))
    }
  }

  async function planFor(articleId: string, left: number): Promise<void> {
    const version = (await store.article(articleId))?.article.version
    await planCorrections(ledger, articleId, { at: now(), ...(version === undefined ? {} : { exceptVersion: version }) })
    if (left > 1) recent.set(articleId, left - 1)
    else recent.delete(articleId)
  }

  return {
    async note() {
      for (const [articleId, left] of recent) await planFor(articleId, left)
      await readChanges()
    },
  }
}
