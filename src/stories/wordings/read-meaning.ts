import { clauseNames } from './clause-names.ts'
import { plainWords } from './plain-words.ts'
import { termOf } from './same-words.ts'
import { stem } from './stem.ts'
import { stopWords } from './stop-words.ts'

/** What a clause says, as far as it can be compared. */
export interface Meaning {
  /** Its words in their order, each as the term that stands for all its forms and synonyms. */
  readonly terms: readonly string[]
  /** How much each of the terms tells, 0…1. */
  readonly weights: ReadonlyMap<string, number>
  /** Terms that stand here in names only: two who speak of one board need not say the same of it. */
  readonly names: ReadonlySet<string>
  /** By what is counted, how many; also days of the week and months. */
  readonly figures: ReadonlyMap<string, ReadonlySet<string>>
}

/** What each kind of word tells: grammar nothing, the headline's words, names and what stands in any text half as much as others. */
const tells = { content: 1, figure: 0.6, topic: 0.5, common: 0.5, weak: 0.4, grammar: 0 } as const
const grammar = new Set(`
a am an and are as at be because being but by can do for from have i if in into it its just may must my not of on or our shall should so some such than that the then
there these this those to too upon very we what which while who whom whose will with within without you your yours also although though about
`.trim().split(/\s+/))
/** Words of speaking and thinking at large: many utterances share them by chance. */
const weak = new Set(['able', 'want', 'think', 'believe', 'thing', 'people', 'lot', 'ask', 'tell', 'know', 'feel', 'look', 'mean', 'come', 'work', 'try', 'report', 'anything', 'something',
  'everything', 'everybody', 'anybody', 'somebody'].map(termOf))
const measures = new Set(['£', '€', '$', 'percent', 'pound', 'dollar', 'euro'].map(termOf))
const weekdays = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
const months = new Set(['january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december'])
const number = /^\d/
const timeUnits = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'].map(termOf))

/** Reads a clause; `topic` has the stems that every sentence of the story may share. */
export function readMeaning(text: string, topic: ReadonlySet<string>): Meaning {
  const words = plainWords(text)
  const terms = words.map(termOf)
  const names = clauseNames(text)
  const weights = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    const term = terms[at] ?? word
    const weight = weightAnywhere(word, term)
    const isTopic = weight === tells.content && (topic.has(term) || names.has(term) || topic.has(stem(word)))
    weights.set(term, isTopic ? tells.topic : weight)
  }
  return { terms, weights, names, figures: figuresOf(words, terms) }
}

/** What a term tells in a clause; 0 where it does not stand there. */
export function tellsOf({ weights }: Meaning, term: string): number {
  return weights.get(term) ?? 0
}

/** What several terms tell together. */
export function weigh(meaning: Meaning, terms: Iterable<string>): number {
  let sum = 0
  for (const term of terms) sum += tellsOf(meaning, term)
  return sum
}

/** What a word tells anywhere, whatever the story is about. */
function weightAnywhere(word: string, term: string): number {
  if (grammar.has(word)) return tells.grammar
  if (measures.has(term)) return tells.common
  if (number.test(word) || weekdays.has(word) || months.has(word)) return tells.figure
  if (weak.has(term)) return tells.weak
  return stopWords.has(word) ? tells.common : tells.content
}

function figuresOf(words: readonly string[], terms: readonly string[]): Meaning['figures'] {
  const found = words.flatMap((word, at): (readonly [string, string])[] => {
    if (weekdays.has(word)) return [['weekday', word]]
    if (months.has(word)) return [['month', word]]
    return number.test(word) && word !== '1' ? [countOf(word, terms[at + 1] ?? '')] : []
  })
  return new Map([...Map.groupBy(found, ([unit]) => unit)].map(([unit, those]) => [unit, new Set(those.map(([, value]) => value))]))
}

/** What a number counts is the word after it; a year counts nothing, and two weeks are not two months. */
function countOf(number: string, unit: string): readonly [string, string] {
  if (/^(?:1[5-9]|20)\d\d$/.test(number)) return ['year', number]
  return timeUnits.has(unit) ? ['time', `${number} ${unit}`] : [unit, number]
}
