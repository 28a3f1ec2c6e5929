import { kindOfLabel } from '../labels.ts'
import { wordFacts } from '../word-facts.ts'
import type { WordFacts } from '../word-facts.ts'
import type { WordTable } from '../word-table.ts'
import type { LabelledArticle } from './labelled-article.ts'

/** How often a word or stem was seen outside marks, how often as part of a cue, and of a source. */
interface Seen {
  total: number
  cue: number
  source: number
}

type Counts = Map<number, Seen>

/** Rarer words tell nothing certain. */
const leastSeen = 5

/** The upper ends of the steps of a share. */
const shares = [0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.9]

/** What the articles teach about single words; and, for one of the articles, what the others teach, as an unseen article would have it. */
export interface WordLessons {
  readonly table: WordTable
  readonly tableWithout: (article: number) => (key: number) => { readonly cue: number, readonly source: number }
}

/** Counts the words of all articles. */
export function learnWords(articles: readonly LabelledArticle[]): WordLessons {
  const own = articles.map(countWords)
  const all: Counts = new Map()
  for (const counts of own) for (const [key, seen] of counts) addTo(all, key, seen)
  const none: Seen = { total: 0, cue: 0, source: 0 }
  return {
    table: toTable(all),
    tableWithout: (article) => (key) => {
      const seen = all.get(key) ?? none
      const here = own[article]?.get(key) ?? none
      // Whether a word is known at all is decided with its own article, as in the table that ships.
      if (seen.total < leastSeen) return { cue: 0, source: 0 }
      return stepsOf({ total: seen.total - here.total, cue: seen.cue - here.cue, source: seen.source - here.source })
    },
  }
}

function countWords(article: LabelledArticle): Counts {
  const counts: Counts = new Map()
  article.tokens.forEach((token, at) => {
    if (token.mark !== 'outside') return
    const kind = kindOfLabel(article.labels[at] ?? 0)
    const seen = { total: 1, cue: kind === 1 ? 1 : 0, source: kind === 0 ? 1 : 0 }
    const facts: WordFacts = wordFacts(token.text)
    addTo(counts, facts.word, seen)
    addTo(counts, facts.stem, seen)
  })
  return counts
}

function addTo(counts: Counts, key: number, more: Seen): void {
  const seen = counts.get(key)
  if (seen === undefined) counts.set(key, { ...more })
  else {
    seen.total += more.total
    seen.cue += more.cue
    seen.source += more.source
  }
}

function toTable(counts: Counts): WordTable {
  const rows = [...counts].filter(([, seen]) => seen.total >= leastSeen).sort(([a], [b]) => a - b)
  return {
    keys: Int32Array.from(rows, ([key]) => key),
    cue: Uint8Array.from(rows, ([, seen]) => stepsOf(seen).cue),
    source: Uint8Array.from(rows, ([, seen]) => stepsOf(seen).source),
  }
}

function stepsOf(seen: Seen): { readonly cue: number, readonly source: number } {
  return { cue: stepOf(seen.cue, seen.total), source: stepOf(seen.source, seen.total) }
}

function stepOf(part: number, total: number): number {
  const share = part / (total + 1)
  return 1 + shares.filter((end) => share >= end).length
}
