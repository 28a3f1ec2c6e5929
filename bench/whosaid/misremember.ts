import type { Random } from './seeded-random.ts'

/** What may happen to words on the way from an article to somebody's memory. */
export type Edit = 'change' | 'drop' | 'misspell' | 'swap' | 'synonym' | 'inflect'

/** Real exchanges that readers make without noticing. */
const synonyms: Readonly<Record<string, string>> = {
  big: 'large', large: 'big', huge: 'enormous', people: 'folks', folks: 'people', children: 'kids', kids: 'children', begin: 'start', start: 'begin',
  want: 'wish', think: 'believe', believe: 'think', help: 'assist', very: 'really', really: 'very', great: 'good', good: 'great', country: 'nation',
  nation: 'country', job: 'work', jobs: 'work', money: 'cash', buy: 'purchase', maybe: 'perhaps', important: 'crucial', difficult: 'hard', hard: 'difficult',
  talk: 'speak', speak: 'talk', show: 'prove', need: 'require', entire: 'whole', whole: 'entire', vote: 'ballot', fight: 'battle', simply: 'just', just: 'simply',
  many: 'lots', never: 'not', always: 'ever', will: 'would', can: 'could', may: 'might', is: 'was', are: 'were', has: 'had', have: 'had', we: 'they', i: 'he', my: 'his',
  our: 'their', us: 'them', not: 'never', that: 'which', and: 'or', a: 'the', the: 'a', in: 'on', on: 'in', of: 'for', to: 'for', but: 'and', this: 'that',
}

/** The words with one edit after the other, each at a place of its own as far as there is room. */
export function misremember(words: readonly string[], edits: readonly Edit[], random: Random, vocabulary: readonly string[]): string[] {
  let current: readonly Marked[] = words.map((word) => ({ word, isTouched: false }))
  for (const edit of edits) current = applyEdit(current, { edit, random, vocabulary })
  return current.map(({ word }) => word).filter((word) => word !== '')
}

interface Marked {
  readonly word: string
  readonly isTouched: boolean
}

interface Step {
  readonly edit: Edit
  readonly random: Random
  readonly vocabulary: readonly string[]
}

function applyEdit(words: readonly Marked[], { edit, random, vocabulary }: Step): Marked[] {
  const free = [...words.keys()].filter((place) => fits(words, place, edit))
  if (free.length === 0) return [...words]
  const place = random.pick(free)
  const [here, next] = [words[place]?.word ?? '', words[place + 1]?.word ?? '']
  const replaced = (...put: readonly string[]) => words.toSpliced(place, put.length, ...put.map((word) => ({ word, isTouched: true })))
  switch (edit) {
    case 'change':
      return replaced(random.pick(vocabulary))
    case 'drop':
      return words.toSpliced(place, 1)
    case 'misspell':
      return replaced(misspell(here, random))
    case 'swap':
      return replaced(next, here)
    case 'synonym':
      return replaced(synonyms[here] ?? here)
    case 'inflect':
      return replaced(inflect(here))
  }
}

function fits(words: readonly Marked[], place: number, edit: Edit): boolean {
  const [here, next] = [words[place], words[place + 1]]
  if (here === undefined || here.isTouched) return false
  switch (edit) {
    case 'swap':
      return next !== undefined && !next.isTouched && next.word !== here.word
    case 'synonym':
      return here.word in synonyms
    case 'misspell':
    case 'inflect':
      return here.word.length >= 4
    case 'change':
    case 'drop':
      return true
  }
}

function misspell(word: string, random: Random): string {
  const place = 1 + random.below(word.length - 1)
  const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz'])
  switch (random.below(4)) {
    case 0:
      return word.slice(0, place) + word.slice(place + 1)
    case 1:
      return word.slice(0, place) + letter + word.slice(place)
    case 2:
      return word.slice(0, place) + letter + word.slice(place + 1)
    default:
      return word.slice(0, place - 1) + word.charAt(place) + word.charAt(place - 1) + word.slice(place + 1)
  }
}

function inflect(word: string): string {
  if (word.endsWith('ing')) return `${word.slice(0, -3)}ed`
  if (word.endsWith('ed')) return `${word.slice(0, -2)}ing`
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`
}
