import type { Difference } from '#model/difference.ts'
import type { Person } from '#model/mention.ts'
import type { Quotation } from '#model/quotation.ts'
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
  const nearQuotations = articlesByWord(all)
  const persons = new Map(articles.map(({ article, findings }) => [article.id, findings.persons]))
  const own = all.filter((rendering) => hasOwnWords(rendering) && isPerson(rendering, persons.get(rendering.articleId) ?? []))
  const firsts = [...Map.groupBy(own, nameOf).values()].flatMap(([first]) => first ?? [])
  const runs = new Map(articles.map(({ article }) => [article.id, runsOf(article.text)]))
  const alone = firsts.filter((one, at) =>
    isAlone(one, nearQuotations) && isSaidOnce(one, runs) && firsts.slice(0, at).every((before) => !isSameSpeaker(nameOf(before), nameOf(one))))
  return [...Map.groupBy(alone, ({ articleId }) => articleId).values()].flatMap((those) => those.slice(0, mostPerArticle).map(differenceOf))
}

/** A word or two between marks may be the writer's distance, not the speaker's words. */
function hasOwnWords({ quotation, words }: Rendering): boolean {
  if (quotation.level === 'unclear' || quotation.kind === 'indirect' || (quotation.level === 'second-hand' && !isTeller(quotation))) return false
  const quoted = quotation.kind === 'direct' ? [words] : [...words.matchAll(/["“]([^"”]{1,2000})["”]/g)].map(([, inside]) => inside ?? '')
  return wordsOf(quoted.join(' ')).length >= fewestQuotedWords
}

/** Who quotes the words of others does it in words of their own: “They said, ‘Go home,’” Byrne recalled. */
function isTeller({ speakerName, chain }: Quotation): boolean {
  return speakerName !== null && chain.slice(1).some((link) => isSameSpeaker(link, speakerName))
}

function isPerson({ article, quotation }: Rendering, persons: readonly Person[]): boolean {
  const person = persons.find(({ name }) => name === quotation.speakerName)
  return person !== undefined && person.kind !== 'organisation' && wordsOf(person.name).length > 1 && !isDeskName(article.text, person.name)
}

/** "Reporting by Ada Nkemelu; editing by Anna Keller": who made the article is not quoted in it. */
function isDeskName(text: string, name: string): boolean {
  const at = text.indexOf(name)
  return at !== -1 && /\b(?:editing|reporting|writing|compiled|photographs?) by\s[^.\n]{0,120}$/i.test(text.slice(Math.max(0, at - 150), at))
}

/** In which articles a word stands so near to a quotation that it may name its speaker. */
function articlesByWord(all: readonly Rendering[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { article, articleId, quotation, lastNames } of all) {
    const [start, end] = [quotation.content[0]?.start ?? 0, quotation.content.at(-1)?.end ?? 0]
    for (const word of [...wordsOf(article.text.slice(Math.max(0, start - nearby), end + nearby)), ...lastNames]) {
      found.set(word, (found.get(word) ?? new Set<string>()).add(articleId))
    }
  }
  return found
}

/** No other source has the person's last name near a quotation. */
function isAlone(one: Rendering, nearQuotations: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...one.lastNames].every((name) => [...nearQuotations.get(name) ?? []].every((articleId) => articleId === one.articleId))
}

/** No other source has these words, whoever says them there: "a spokesman" may be the one who has a name here. */
function isSaidOnce({ articleId, words }: Rendering, runs: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const own = runsOf(words)
  return [...runs].every(([id, theirs]) => id === articleId || own.isDisjointFrom(theirs))
}

function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  return new Set(words.slice(fewestQuotedWords - 1).map((_, at) => words.slice(at, at + fewestQuotedWords).join(' ')))
}

function nameOf({ quotation }: Rendering): string {
  return quotation.speakerName ?? ''
}

function differenceOf({ articleId, quotation }: Rendering): Difference {
  const [first, last] = [quotation.content[0], quotation.content.at(-1)]
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 }
  return { kind: 'only-quoted-by', speakerName: quotation.speakerName, event: null, sides: [{ articleId, span, value: null }] }
}
