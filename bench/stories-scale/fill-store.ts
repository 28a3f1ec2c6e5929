import { loadResources } from '#corpus/analysis.ts'
import { analysisKey, rulesHash } from '#corpus/analysis-key.ts'
import { listCorpusFiles } from '#corpus/list-files.ts'
import { readCorpusFile } from '#corpus/read-file.ts'
import { createGrouping } from '#stories/grouping/grouping.ts'
import type { Store } from '#store/store.ts'
import { readText } from '#language/sentences/read-text.ts'
import { splitSentences } from '#language/sentences/split-sentences.ts'

const articlesPerGrouping = 200

/** Puts the made articles of a corpus folder into a store as ingest would, without the language work, so that a start finds them unchanged. */
export async function fillStore(store: Store, folder: string, count: number): Promise<void> {
  const made = { rules: await rulesHash(), weights: (await loadResources()).weightsHash }
  const files = new Map((await listCorpusFiles(folder)).files.map((file) => [file.name, file]))
  let grouping = createGrouping()
  for (let at = 0; at < count; at += 1) {
    const file = files.get(`${at}.txt`)
    const [article] = file === undefined ? [] : (await readCorpusFile(folder, file, new Date(0))).articles
    if (article === undefined) throw new Error(`The made article ${at} is missing.`)
    // Made articles are all alike: how they would be grouped says nothing, and three make a story.
    if (at % articlesPerGrouping === 0) grouping = createGrouping()
    const { features } = grouping.place({ articleId: article.id, publishedAt: article.publishedAt, title: article.title, text: article.text })
    const findings = { sentences: splitSentences(readText(article.text)), mentions: [], persons: [], quotations: [], timexes: [], events: [] }
    const key = analysisKey(made, article.publishedAt)
    const storyId = `s-made-${Math.floor(at / 3)}`
    await store.saveArticle({ article: { ...article, version: 1 }, findings, analysisKey: key, storyId, copyOf: null, features })
  }
  await store.optimise()
}
