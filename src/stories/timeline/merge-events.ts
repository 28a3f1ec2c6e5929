import type { DatedSentence } from './dated-sentence.ts'
import { daysBetween, daysOf } from './day-number.ts'
import type { DraftEntry } from './draft-entry.ts'
import { createEventComparison } from './is-same-event.ts'

/**
 * Makes one entry of what is one event: a coarse date ("last month") goes to the day inside it, and two articles that tell it of neighbouring days
 * differ. Two days of one article are two events, and dates further apart stay apart: a wrong conflict costs more than a missed one.
 */
export function mergeEvents(drafts: readonly DraftEntry[]): DraftEntry[] {
  const isSameEvent = createEventComparison()
  const tellOneEvent: Comparison = (one, other) =>
    one.sentences.some(({ words }) => other.sentences.some((sentence) => isSameEvent(words, sentence.words)))
  const refined = mergePairs(drafts, (one, other) => refine(one, other, tellOneEvent))
  return mergePairs(refined, (one, other) => differ(one, other, tellOneEvent))
}

type Comparison = (one: DraftEntry, other: DraftEntry) => boolean
type Merge = (one: DraftEntry, other: DraftEntry) => DraftEntry | undefined

/** Each draft goes into the first one that takes it. */
function mergePairs(drafts: readonly DraftEntry[], merge: Merge): DraftEntry[] {
  const merged: DraftEntry[] = []
  for (const draft of drafts) {
    const into = firstThatTakes(merged, draft, merge)
    if (into === undefined) merged.push(draft)
    else merged[into.at] = into.both
  }
  return merged
}

interface Merged {
  readonly at: number
  readonly both: DraftEntry
}

function firstThatTakes(merged: readonly DraftEntry[], draft: DraftEntry, merge: Merge): Merged | undefined {
  for (const [at, other] of merged.entries()) {
    const both = merge(other, draft)
    if (both !== undefined) return { at, both }
  }
  return undefined
}

function refine(one: DraftEntry, other: DraftEntry, tellOneEvent: Comparison): DraftEntry | undefined {
  const [fine, coarse] = one.precision === 'day' ? [one, other] : [other, one]
  if (fine.precision !== 'day' || coarse.precision === 'day' || fine.modality !== coarse.modality) return undefined
  const [day, span] = [daysOf(fine.date), daysOf(coarse.date)]
  if (day === undefined || span === undefined || day.first < span.first || day.last > span.last) return undefined
  return tellOneEvent(fine, coarse) ? { ...fine, sentences: [...fine.sentences, ...coarse.sentences] } : undefined
}

function differ(one: DraftEntry, other: DraftEntry, tellOneEvent: Comparison): DraftEntry | undefined {
  if (one.precision !== 'day' || other.precision !== 'day' || one.modality !== other.modality || one.doSourcesDiffer) return undefined
  const [earlier, later] = one.date < other.date ? [one, other] : [other, one]
  const areNeighbours = daysBetween(earlier.date, later.date) === 1
  if (!areNeighbours || shareArticle(earlier, later) || !tellOneEvent(earlier, later)) return undefined
  return { ...earlier, date: `${earlier.date}/${later.date}`, precision: 'range', doSourcesDiffer: true, sentences: [...earlier.sentences, ...later.sentences] }
}

function shareArticle(one: DraftEntry, other: DraftEntry): boolean {
  const exact = ({ sentences }: DraftEntry) => new Set(sentences.filter(isDay).map(({ article }) => article.article.id))
  return exact(one).intersection(exact(other)).size > 0
}

function isDay({ event }: DatedSentence): boolean {
  return event.precision === 'day' || event.precision === 'time'
}
