import { wordsOf } from '#language/sentences/words.ts'
import { stem } from '../wordings/stem.ts'
import { stopWords } from '../wordings/stop-words.ts'

const timeWord = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|year|month|week|day|past|last|next)$/
const verbForm = /(?:ed|ing)$/
const derivedNoun = /(?:ation|ition|sion|tion|ment|ance|ence|al|ure)$/
const irregularPast = new Set(('began bought broke brought came caught chose drew drove fell flew found fought froze gave got grew held hit kept knew led left lost made met paid put ran rose said '
  + 'sank sat saw sent set shook shot shut sold spent spoke stole stood struck took threw told went won wrote').split(' '))

interface Predicate {
  readonly names: ReadonlySet<string>
  /** Stems of words that tell an action as a verb. */
  readonly verbs: ReadonlySet<string>
  /** The same and those that tell one as a noun ("invitation"). */
  readonly actions: ReadonlySet<string>
}

/**
 * Tells whether two sentences may tell one event: they share somebody, and an action that at least one of them tells as a verb.
 * A shared thing ("the ship", "the canal") is not enough: everything in a story is about it. Each sentence is read once.
 */
export function createEventComparison(): (one: string, other: string) => boolean {
  const known = new Map<string, Predicate>()
  const read = (sentence: string): Predicate => {
    const predicate = known.get(sentence) ?? predicateOf(sentence)
    known.set(sentence, predicate)
    return predicate
  }
  return (one, other) => isSameEvent(read(one), read(other))
}

function isSameEvent(left: Predicate, right: Predicate): boolean {
  if (left.names.isDisjointFrom(right.names)) return false
  return !left.verbs.isDisjointFrom(right.actions) || !left.actions.isDisjointFrom(right.verbs)
}

/** Whether a noun phrase such as "the invite" points back to what the sentence tells. */
export function pointsTo(nounPhrase: string, sentence: string): boolean {
  const nouns = new Set(contentWords(nounPhrase).map(stem))
  const { actions } = predicateOf(sentence)
  return [...nouns].some((noun) => actions.has(noun) || [...actions].some((action) => sharesRoot(noun, action)))
}

function predicateOf(sentence: string): Predicate {
  const names = new Set([...sentence.matchAll(/(?<![.!?]\s)\b\p{Lu}[\p{L}’'-]+/gu)].flatMap(([name]) => contentWords(name)))
  const words = contentWords(sentence).filter((word) => !names.has(word) && !timeWord.test(word))
  const verbs = words.filter((word) => verbForm.test(word) || irregularPast.has(word))
  const nouns = words.filter((word) => derivedNoun.test(word))
  return { names, verbs: new Set(verbs.map(stem)), actions: new Set([...verbs, ...nouns].map(stem)) }
}

function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 2 && !stopWords.has(word))
}

/** "invite" and "invit", "reply" and "repli": stems that a short noun and its verb do not share to the last letter. */
function sharesRoot(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return length >= 5 && one.slice(0, length - 1) === other.slice(0, length - 1)
}
