import type { Span } from '#model/span.ts'
import { dateOfLead } from './date-of-lead.ts'
import type { EventWord } from './event-word.ts'
import { isInside, isPurpose, leadSentences, placeOf } from './event-word.ts'
import type { EventCues } from './language.ts'
import { modalityOf } from './modality-of.ts'
import type { ReadArticle, ReadSentence } from './read-article.ts'

/** What plainly happened is still told as the news of the day a little further down. */
const happeningSentences = 10
/** "has won" tells the news of the day only in the very first sentences. */
const perfectSentences = 4

/** Without a date the news of the day is told high in the article; further down only what somebody says now, and what takes up the lead. */
export function undatedMention(article: ReadArticle, own: ReadSentence, event: EventWord): string | null {
  const { cues, today } = article
  const words = wordsAround(article.text, own, event)
  const { before, after } = words
  if (cues.earlier.test(before) || isPutOff(words, cues)) return null
  if (cues.reporting.test(event.word)) return today
  if (cues.perfect.test(before) && event.sentence >= perfectSentences) return null
  if (isNamedAgain(article, event, words)) return dateOfLead(article) ?? today
  const limit = cues.happening.test(event.word) ? happeningSentences : leadSentences
  if (event.sentence >= limit || modalityOf(before, cues) !== 'actual' || isOnlyMeant(words, event, cues)) return null
  if (own.sentence.part === 'title') return dateOfLead(article) ?? today
  return cues.standing.test(`${before}${event.word}`) || cues.madeBy.test(`${event.word}${after}`) ? null : today
}

/** What stands before and after the word in its clause. */
interface WordsAround {
  readonly before: string
  readonly after: string
}

function wordsAround(text: string, { sentence, clauses }: ReadSentence, { word }: EventWord): WordsAround {
  const at: Span = placeOf(text, sentence, word)
  const clause = clauses.find(({ span }) => isInside(at, span))?.span ?? sentence.span
  return { before: text.slice(clause.start, at.start), after: text.slice(at.end, clause.end) }
}

/** "the tour has been delayed", "before the tour began": it has not happened yet. */
function isPutOff({ before, after }: WordsAround, cues: EventCues): boolean {
  return cues.beforePutOff.test(before) || cues.afterPutOff.test(after)
}

/** "The deal", "this flight", further down: what the headline or the lead named is still the news of the day. */
function isNamedAgain({ text, cues, sentences }: ReadArticle, { sentence, word }: EventWord, { before, after }: WordsAround): boolean {
  // "the deal's critic" tells of the critic.
  if (sentence < leadSentences || /^['’]/.test(after) || !cues.definite.test(before)) return false
  const isNamed = (span: Span): boolean => text.slice(span.start, span.end).toLowerCase().includes(word.toLowerCase())
  return cues.happeningNoun.test(word) || sentences.slice(0, leadSentences).some((one) => isNamed(one.sentence.span))
}

/** "to buy" in a headline or far down, and in "had signed a contract to buy it". */
function isOnlyMeant({ before }: WordsAround, event: EventWord, cues: EventCues): boolean {
  return isPurpose(before, event, cues) || (cues.beforeInfinitive.test(before) && hadHappened(before, cues))
}

/** The longest stretch that "had" and its adverb fill. */
const longestAuxiliary = 20

function hadHappened(before: string, cues: EventCues): boolean {
  return [...before.matchAll(/ /g)].some(({ index }) => cues.earlier.test(before.slice(Math.max(0, index - longestAuxiliary), index)))
}
