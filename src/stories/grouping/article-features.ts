import type { Shingles } from '../copies/shingles.ts'
import { shinglesOf } from '../copies/shingles.ts'
import type { GroupingInput } from './grouping.ts'
import { namesOf } from './names.ts'
import { addTerms, orderedTerms, termsOf } from './terms.ts'
import type { Vector } from './vector.ts'
import { lengthOf, vectorOf, weigh } from './vector.ts'

/** What grouping knows of an article once its text is gone. */
export interface ArticleFeatures {
  /** Days since 1970; null where no publication date is known. */
  readonly day: number | null
  readonly title: Vector
  /** The title twice and the first lines. */
  readonly lead: Vector
  readonly body: Vector
  readonly names: Vector
  /** The lengths of the title's and the lead's vectors before they were made units: they give back how rare a term is. */
  readonly titleLength: number
  readonly leadLength: number
  /** Neighbouring stems of the title: "ada nkemelu" is more than an Ada and a Nkemelu. */
  readonly pairs: readonly string[]
  readonly shingles: Shingles
}

const leadChars = 500
const nameChars = 3_000
const bodyChars = 20_000
const titleChars = 1_000
const copyChars = 100_000
const firstSentence = /^.{1,200}?(?=[.!?]\s|\n|$)|^.{200}/

/** The terms of an article, before they are weighted. */
export interface ArticleTerms {
  readonly title: ReadonlyMap<string, number>
  readonly lead: ReadonlyMap<string, number>
  readonly body: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
}

/** Counts the terms of an article's title, lead, whole text and names. */
export function articleTerms(input: GroupingInput): ArticleTerms {
  const title = termsOf(titleOf(input))
  const text = withoutTitle(input)
  const lead = new Map(termsOf(text.slice(0, leadChars)))
  addTerms(lead, title, 2)
  const body = new Map(termsOf(text.slice(0, bodyChars)))
  addTerms(body, title, 2)
  return { title, lead, body, names: namesOf(`${text.slice(0, nameChars)}\n${input.title.slice(0, titleChars)}`) }
}

/** Weighs the terms of an article by how rare they are now; the weights stay as they are when later articles change the rarity. */
export function articleFeatures(input: GroupingInput, terms: ArticleTerms, rarity: (term: string) => number): ArticleFeatures {
  return {
    day: dayOf(input.publishedAt),
    title: vectorOf(terms.title, rarity, 40),
    lead: vectorOf(terms.lead, rarity, 100),
    body: vectorOf(terms.body, rarity, 150),
    names: vectorOf(terms.names, (name) => rarity(name.startsWith('#') ? name : name.slice(name.lastIndexOf(' ') + 1)), 60),
    titleLength: lengthOf(weigh(terms.title, rarity, 40)),
    leadLength: lengthOf(weigh(terms.lead, rarity, 100)),
    pairs: pairsOf(titleOf(input)),
    shingles: shinglesOf(input.text.slice(0, copyChars)),
  }
}

function pairsOf(title: string): string[] {
  const terms = [...orderedTerms(title)]
  return [...new Set(terms.slice(1).map((term, at) => `${terms[at]} ${term}`))]
}

/** Days since 1970 of a day or an instant; null for anything else. */
export function dayOf(publishedAt: string | null): number | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(publishedAt ?? '')?.[0]
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / 86_400_000
}

/** Where nobody wrote a headline the first sentence stands for it. */
function titleOf({ title, text }: GroupingInput): string {
  return title.trim() === '' ? firstSentence.exec(text.trimStart())?.[0] ?? '' : title.slice(0, titleChars)
}

/** Many texts begin with their own headline; it is counted once. */
function withoutTitle(input: GroupingInput): string {
  const text = input.text.trimStart()
  const title = titleOf(input)
  return title !== '' && text.startsWith(title) ? text.slice(title.length) : text
}
