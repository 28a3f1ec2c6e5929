// How often "he said" and "she said" get the right name, on pronouns that were read and named by hand:
// node bench/quotes/pronouns.ts --data train-polnear.jsonl [--weights FILE] [--errors]
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadResources } from '#corpus/analysis.ts'
import { divideArticle } from '#corpus/divide-article.ts'
import { analyze } from '#language/analyze.ts'
import type { Quotation } from '#model/quotation.ts'

/** A pronoun that is the source of a quotation, and whom a reader takes it for. */
interface Label {
  /** The beginning of its id's SHA-256: the id itself holds words of the headline. */
  readonly article: string
  readonly pronoun: readonly [start: number, end: number]
  readonly name: string
}

interface Article {
  readonly id: string
  readonly text: string
}

const { values } = parseArgs({ options: { data: { type: 'string' }, weights: { type: 'string' }, errors: { type: 'boolean', default: false } } })
if (values.data === undefined) throw new Error('No articles: name a file with --data.')
const labels = readLines<Label>(new URL('pronouns.jsonl', import.meta.url))
const articles = new Map(readLines<Article>(pathToFileURL(resolve(values.data))).map((article) => [hashOf(article.id), article]))
const resources = await loadResources(...values.weights === undefined ? [] : [pathToFileURL(resolve(values.weights))])
if (resources.problem !== null) console.log(resources.problem)

const counts = { named: 0, found: 0, right: 0, wrong: 0, open: 0 }
for (const label of labels) {
  const article = articles.get(label.article)
  if (article === undefined) continue
  counts.named += 1
  const quotation = quotationsOf(article).find(({ source }) => source?.[0]?.start === label.pronoun[0])
  if (quotation === undefined) continue
  counts.found += 1
  const fate = fateOf(quotation, label)
  counts[fate] += 1
  if (values.errors && fate !== 'right') console.log(`${article.id} at ${label.pronoun[0]}: ${label.name}, not ${quotation.speakerName ?? `open (${quotation.candidates.join(', ')})`}; ${quotation.reason}`)
}
const percent = (100 * counts.right / (counts.found || 1)).toFixed(1)
console.log(`${counts.named} pronouns, ${counts.found} found as sources: ${counts.right} right (${percent} %), ${counts.wrong} wrong, ${counts.open} left open`)

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}

function quotationsOf({ text }: Article): readonly Quotation[] {
  return analyze({ text, title: null, parts: divideArticle(text, null), publishedAt: null, language: 'en' }, resources).quotations
}

function fateOf({ speakerName }: Quotation, { name }: Label): 'right' | 'wrong' | 'open' {
  if (speakerName === null) return 'open'
  const [found, wanted] = [wordsOf(speakerName), wordsOf(name)]
  // Hillary Clinton is not Bill Clinton; "Mr. Burman" may be all that the article has.
  const isSameFirst = found.length < 2 || found[0]?.[0] === wanted[0]?.[0]
  return found.at(-1) === wanted.at(-1) && isSameFirst ? 'right' : 'wrong'
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}-]+/gu)?.filter((word) => !/^(?:mr|mrs|ms|dr|jr)$/.test(word)) ?? []
}

function readLines<T>(file: URL): T[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T)
}
