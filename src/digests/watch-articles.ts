import type { ArticleChange } from '#model/article-change.ts'
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

/** Plans corrections of everything that was posted from articles that have changed since; how many. */
export async function noteChanges({ store, ledger, now }: Desk): Promise<number> {
  let count = 0
  let sequence = Number(await store.note(changeNote) ?? 0)
  for (;;) {
    const changes = await store.articleChanges(sequence, pageSize)
    const last = changes.at(-1)
    if (last === undefined) return count
    for (const articleId of new Set(changes.map((change: ArticleChange) => change.articleId))) {
      count += (await planCorrections(ledger, articleId, now())).length
    }
    sequence = last.sequence
    await store.setNote(changeNote, String(sequence))
  }
}
