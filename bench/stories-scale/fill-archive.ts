import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { readableText } from '#corpus/analysis.ts'
import { packFeatures } from '#stories/grouping/pack-features.ts'
import { learnedKnowledge } from '#stories/grouping/story-knowledge.ts'
import { createStoryMemory } from '#stories/grouping/story-memory.ts'
import type { Connection } from '#store/sqlite/connection.ts'
import { openDatabase } from '#store/sqlite/open-database.ts'
import { optimise } from '#store/sqlite/optimise.ts'
import { saveArticle } from '#store/sqlite/save-article.ts'
import { madeFindings, recombined, type MadeArticle, type Sources } from './recombine.ts'

const perDay = 300
const articlesPerTransaction = 1_000
const articlesPerReport = 20_000
/** So many days before an archive is measured every article has features of its own; before, those of its story's first. */
const activeDays = 40

/** The day on which a made article comes out. */
export function dayOf(count: number): string {
  return new Date(Date.UTC(2020, 0, 1) + Math.floor(count / perDay) * 86_400_000).toISOString().slice(0, 10)
}

/** Where the archive of a size stands. */
export function archiveFile(folder: string, size: number): string {
  return join(folder, `${size}.db`)
}

/** Writes recombined articles into one store, straight and without views, and keeps a copy of it at each size. */
export function fillArchives(sources: Sources, folder: string, sizes: readonly number[]): void {
  const made = recombined(sources, 0, 'openings')
  const memory = createStoryMemory(learnedKnowledge.background)
  let features = ''

  function write(connection: Connection, made: MadeArticle, { day, isActive }: { readonly day: string, readonly isActive: boolean }): void {
    const article = { ...made.incoming, publishedAt: day, version: 1 }
    const input = { articleId: article.id, publishedAt: day, title: article.title, text: readableText(article) }
    if (made.isFirst || isActive) features = packFeatures(memory.read(input), null)
    saveArticle(connection, { article, findings: madeFindings(made), analysisKey: 'made', storyId: made.storyId, copyOf: null, features })
  }

  /** Writes the articles from one on in one transaction. */
  function writeSome(connection: Connection, [from, until]: readonly [number, number], activeFrom: number): void {
    // Articles are written in transactions of their own: here many share one.
    const inside: Connection = { ...connection, transaction: (work) => work() }
    connection.transaction(() => {
      for (let count = from; count < until; count += 1) {
        const { value } = made.next()
        if (value !== undefined) write(inside, value, { day: dayOf(count), isActive: count > activeFrom })
      }
    })
  }

  for (const [at, size] of sizes.entries()) {
    const file = archiveFile(folder, size)
    if (at > 0) copyFileSync(archiveFile(folder, sizes[at - 1] ?? 0), file)
    const database = openDatabase(file)
    for (let count = sizes[at - 1] ?? 0; count < size; count += articlesPerTransaction) {
      writeSome(database.news, [count, Math.min(size, count + articlesPerTransaction)], size - activeDays * perDay)
      if (count % articlesPerReport > 0) continue
      optimise(database.news)
      console.log(`${count} articles written, ${Math.round(process.cpuUsage().user / 1e6)} s of processor time`)
    }
    optimise(database.news)
    database.news.script('pragma wal_checkpoint(truncate)')
    database.close()
  }
}
