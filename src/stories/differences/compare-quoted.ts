import type { Difference } from '#model/difference.ts'
import { wordsOf } from '#language/sentences/words.ts'
import type { StoryArticle } from '../story-article.ts'
import type { Rendering } from '../wordings/rendering.ts'
import { renderingsOf } from '../wordings/rendering.ts'
import { isSameSpeaker } from '../wordings/same-speaker.ts'

const fewestQuotedWords = 6
const mostPerArticle = 5
const nearby = 200

/** Persons whose own words only one of the sources has. */
export function compareQuoted(articles: readonly StoryArticle[]): Difference[] {
  const all = renderingsOf(articles, new Set())
  const own = all.filter((rendering) => hasOwnWords(rendering) && isPerson(rendering, articles))
  const alone = own.filter((one, at) => own.slice(0, at).every((before) => !isSameSpeaker(nameOf(before), nameOf(one))) && isAlone(one, all))
  return [...Map.groupBy(alone, ({ articleId }) => articleId).values()].flatMap((those) => those.slice(0, mostPerArticle).map(differenceOf))
}

/** A word or two between marks may be the writer's distance, not the speaker's words. */
function hasOwnWords({ quotation, words }: Rendering): boolean {
  if (quotation.level === 'unclear' || quotation.level === 'second-hand' || quotation.kind === 'indirect') return false
  const quoted = quotation.kind === 'direct' ? [words] : [...words.matchAll(/["“]([^"”]{1,2000})["”]/g)].map(([, inside]) => inside ?? '')
  return wordsOf(quoted.join(' ')).length >= fewestQuotedWords
}

function isPerson({ articleId, quotation }: Rendering, articles: readonly StoryArticle[]): boolean {
  const persons = articles.find(({ article }) => article.id === articleId)?.findings.persons ?? []
  const person = persons.find(({ name }) => name === quotation.speakerName)
  return person !== undefined && person.kind !== 'organisation' && wordsOf(person.name).length > 1
}

/** No other source quotes the person, or has the name so near to a quotation that it might. */
function isAlone(one: Rendering, all: readonly Rendering[]): boolean {
  return all.every((other) => other.articleId === one.articleId || !mayQuote(other, nameOf(one)))
}

function mayQuote({ article, quotation }: Rendering, name: string): boolean {
  if (quotation.speakerName !== null && isSameSpeaker(quotation.speakerName, name)) return true
  const [start, end] = [quotation.content[0]?.start ?? 0, quotation.content.at(-1)?.end ?? 0]
  return wordsOf(article.text.slice(Math.max(0, start - nearby), end + nearby)).includes(wordsOf(name).at(-1) ?? '')
}

function nameOf({ quotation }: Rendering): string {
  return quotation.speakerName ?? ''
}

function differenceOf({ articleId, quotation }: Rendering): Difference {
  const [first, last] = [quotation.content[0], quotation.content.at(-1)]
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 }
  return { kind: 'only-quoted-by', speakerName: quotation.speakerName, event: null, sides: [{ articleId, span, value: null }] }
}
