import type { ComparedSide, Difference } from '#model/difference.ts'
import type { Person } from '#model/mention.ts'
import { isOneEditAway } from '../alignment/one-edit.ts'
import type { StoryArticle } from '../story-article.ts'
import { nameWords } from '../wordings/name-words.ts'

/** A person as one source spells the name, with where it does. */
interface Spelling {
  readonly articleId: string
  readonly name: string
  readonly first: string
  readonly last: string
  readonly sentence: ComparedSide['span']
  /** All words of the source: one that has both spellings names two persons, or corrects itself. */
  readonly words: ReadonlySet<string>
}

/** Shorter names differ by a letter because they are two names. */
const shortestLast = 5
const mostRows = 2

/** Persons whose last name two sources spell differently: "Tom Johnson", "Tom Johnston". */
export function compareNames(articles: readonly StoryArticle[]): Difference[] {
  const spellings = articles.flatMap(spellingsOf)
  const pairs = spellings.flatMap((one, at) => spellings.slice(at + 1).filter((other) => areOne(one, other)).map((other) => [one, other] as const))
  const firsts = [...Map.groupBy(pairs, (pair) => pair.map(({ last }) => last).sort().join(' ')).values()].flatMap(([first]) => (first === undefined ? [] : [first]))
  return firsts.slice(0, mostRows).map((pair) => ({ kind: 'name-conflict', speakerName: null, event: null, sides: pair.map(sideOf) }))
}

function spellingsOf({ article, findings }: StoryArticle): Spelling[] {
  const words = new Set(nameWords(article.text))
  return findings.persons.flatMap(({ name, kind }: Person) => {
    const [first = '', last = ''] = [nameWords(name)[0], nameWords(name).at(-1)]
    const at = article.text.indexOf(name)
    const sentence = findings.sentences.find(({ span, part }) => part === 'body' && span.start <= at && at < span.end)?.span
    const isWhole = kind !== 'organisation' && first !== last && first.length > 1 && last.length >= shortestLast
    return sentence === undefined || !isWhole ? [] : [{ articleId: article.id, name, first, last, sentence, words }]
  })
}

/** A plural or a possessive is no other spelling. */
function areOne(one: Spelling, other: Spelling): boolean {
  return one.articleId !== other.articleId && one.first === other.first && isOneEditAway(one.last, other.last)
    && `${one.last}s` !== other.last && `${other.last}s` !== one.last && !one.words.has(other.last) && !other.words.has(one.last)
}

function sideOf({ articleId, sentence, name }: Spelling): ComparedSide {
  return { articleId, span: sentence, value: name }
}
