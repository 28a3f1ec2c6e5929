import type { Event } from '#model/event.ts'
import type { Span } from '#model/span.ts'
import type { StoryArticle } from '../story-article.ts'
import { isHousekeeping } from './is-housekeeping.ts'

/** A sentence that tells an event, with the date it gives it. */
export interface DatedSentence {
  readonly article: StoryArticle
  /** Index into the article's sentences. */
  readonly sentence: number
  readonly span: Span
  readonly words: string
  readonly event: Event
  /** The time expression as it stands; null where the sentence has none and takes the publication day. */
  readonly expression: string | null
}

/** All dated sentences of a story in the order of its articles; copies are left out, and what did not happen. */
export function datedSentencesOf(articles: readonly StoryArticle[]): DatedSentence[] {
  return articles.filter(({ copyOf }) => copyOf === null).flatMap((article) =>
    article.findings.events
      .filter((event) => event.date !== null && (event.modality === 'actual' || event.modality === 'planned'))
      .flatMap((event) => datedSentence(article, event))
      .filter(tellsSomething))
}

const fewestWords = 4

/** A time stamp, a live page's own voice, a denial (“No report came before Monday”), or a plan that was over when reported, tells of no event. */
function tellsSomething(dated: DatedSentence): boolean {
  const words = withoutLabel(dated.words)
  if (words.split(/\s+/).length < fewestWords || /^(?:No|Neither|Nobody|None)\b/.test(words) || isMenu(words) || isHousekeeping(words)) return false
  const [day, published] = [dayOf(dated), publishedOn(dated.article)]
  return dated.event.modality !== 'planned' || day === null || published === null || day >= published
}

/** The name before an answer (“Jane Roe: Not this year.”) tells nothing by itself. */
function withoutLabel(words: string): string {
  return words.replace(/^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}: /u, '')
}

/** "Home | News | World | 2 October 2026": page furniture that came in as text. */
function isMenu(words: string): boolean {
  const items = words.split(/\s[|•·›»]\s/)
  return items.length >= fewestItems && items.every((item) => item.split(/\s+/).length <= mostItemWords)
}

const fewestItems = 3
const mostItemWords = 4

/** The day that a dated sentence gives, "2021-03-02"; null where it gives anything coarser or leaves the year open. */
export function dayOf({ event }: DatedSentence): string | null {
  return /^\d{4}-\d\d-\d\d(?=T|$)/.exec(event.date ?? '')?.[0] ?? null
}

/** The article's publication day; null where nobody stated one. */
export function publishedOn({ article }: StoryArticle): string | null {
  return article.publishedAt?.slice(0, 10) ?? null
}

function datedSentence(article: StoryArticle, event: Event): DatedSentence[] {
  const sentence = article.findings.sentences[event.sentence]
  if (sentence === undefined) return []
  const { text } = article.article
  const timex = event.timex === null ? undefined : article.findings.timexes[event.timex]
  if (timex !== undefined && isOtherwiseUsed(text, timex.span)) return []
  return [{
    article, event, sentence: event.sentence, span: sentence.span,
    words: text.slice(sentence.span.start, sentence.span.end),
    expression: timex === undefined ? null : text.slice(timex.span.start, timex.span.end),
  }]
}

/** "on Tuesday, not Monday" takes the day back; "first-quarter results" says of what, not when. */
function isOtherwiseUsed(text: string, { start, end }: Span): boolean {
  return /\b(?:not|rather than|instead of) (?:(?:on|in|by) )?$/i.test(text.slice(Math.max(0, start - 20), start))
    || /^ (?:net )?(?:results?|earnings|profits?|loss(?:es)?|figures|revenues?|sales)\b/i.test(text.slice(end, end + 20))
}
