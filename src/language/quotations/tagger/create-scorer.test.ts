import { expect, it } from 'vitest'
import type { Token } from '#language/sentences/token.ts'
import { createColumns, createReader, margin, mostForms, toColumns } from './columns.ts'
import type { LoreOf } from './columns.ts'
import { createScorer } from './create-scorer.ts'
import { labelCount } from './labels.ts'
import { free } from './lock-emissions.ts'
import { mayHoldQuotation } from './silent-sentences.ts'
import { lookAround } from './surroundings.ts'
import { templateCount, writeFeatures } from './templates.ts'
import { createRandom } from './training/random.ts'
import { weightScale } from './weights-file.ts'
import { wordFacts } from './word-facts.ts'

const word = { start: 0, end: 4, hasSpaceBefore: true, paragraph: 0, sentence: 0, mark: 'outside' as const }
const words = 'Moll said that “ prices will rise , ” she told Moll . Nobody said that .'.split(' ')
const tokens: Token[] = words.map((text, at) => ({
  text, start: at * 10, end: at * 10 + text.length, hasSpaceBefore: true, paragraph: 0, sentence: at > 11 ? 1 : 0, mark: at === 3 ? 'open' : at > 3 && at < 8 ? 'inside' : 'outside',
}))
const lore: LoreOf = ({ word }) => ({ cue: word & 7, stemCue: 5, source: word & 3 })
const columns = toColumns(tokens, { from: 0, to: tokens.length }, createReader(lore))

/** The features of each token, one by one. */
function featuresOf(row: number): number[] {
  const features = new Int32Array(templateCount)
  writeFeatures(columns, row, lookAround(columns), features)
  return [...features]
}

const rows = tokens.map((_, at) => featuresOf(margin + at))
const random = createRandom(5)
// Every other feature is known, as in a model that saw some of them.
const keys = Int32Array.from(new Set(rows.flat().filter(() => random() < 0.5)))
const weights = { keys, features: Int8Array.from({ length: keys.length * labelCount }, () => Math.floor(random() * 255) - 127) }

/** Gives the scores of the tokens of one paragraph after another, in columns that are used again. */
function createScoring(of: Parameters<typeof createScorer>[0], loreOf = lore): (paragraph: readonly Token[], lockedAt?: Uint8Array) => number[] {
  const { learn, score } = createScorer(of)
  const reader = createReader(loreOf, learn)
  const used = createColumns(2 * tokens.length)
  return (paragraph, lockedAt = new Uint8Array(paragraph.length).fill(free)) =>
    [...score(toColumns(paragraph, { from: 0, to: paragraph.length }, reader, used), lockedAt).subarray(0, paragraph.length * labelCount)]
}

const weightOf = (key: number, label: number): number => (keys.includes(key) ? (weights.features[keys.indexOf(key) * labelCount + label] ?? 0) : 0)
const expected = rows.flatMap((features) => Array.from({ length: labelCount }, (_, label) =>
  features.reduce((sum, key) => sum + weightOf(key, label) - weightOf(key, 0), 0) / weightScale))

it('adds up the weights of exactly the known features, remembered words and new ones alike', () => {
  const scoresOf = createScoring(weights)
  expect(scoresOf(tokens)).toEqual(expected)
  expect(scoresOf(tokens)).toEqual(expected)
})

it('scores a paragraph as if it were the first, also where a longer one stood before', () => {
  const scoresOf = createScoring(weights)
  scoresOf([...tokens, ...tokens.map((token) => ({ ...token, sentence: token.sentence + 2, mark: 'inside' as const }))])
  expect(scoresOf(tokens)).toEqual(expected)
})

it('scores a paragraph as if it were the first when so many words were met that all are forgotten', () => {
  const scoresOf = createScoring(weights)
  for (let met = 0; met < mostForms; met += 2 * tokens.length) {
    scoresOf(Array.from({ length: 2 * tokens.length }, (_, at) => ({ ...word, text: `word${met + at}` })))
  }
  expect(scoresOf(tokens)).toEqual(expected)
})

it('scores no token whose label is locked, and the others as before', () => {
  const lockedAt = Uint8Array.from(tokens, (_, at) => (at === 5 || at === 6 ? 6 : free))
  const scores = createScoring(weights)(tokens, lockedAt)
  expect(scores).toEqual(expected.map((value, slot) => (lockedAt[Math.floor(slot / labelCount)] === free ? value : 0)))
})

it('gives a sentence without marks and cues to O, and leaves the next one alone', () => {
  const scoresOf = createScoring(weights, ({ word }) => ({ cue: word === wordFacts('Nobody').word ? 5 : 1, stemCue: 1, source: 1 }))
  const best = scoresOf(tokens.map((token) => ({ ...token, mark: 'outside' as const }))).filter((_, slot) => slot % labelCount === 0)
  expect(best.slice(0, 12).every((score) => score === 100)).toBe(true)
  expect(best.slice(12)).not.toContain(100)
})

it('adds nothing for features that nobody knows', () => {
  const others = { keys: Int32Array.of(1, 2, 3), features: new Int8Array(3 * labelCount).fill(100) }
  const scoresOf = createScoring(others, () => ({ cue: 9, stemCue: 0, source: 0 }))
  expect(scoresOf(tokens).every((value) => value === 0)).toBe(true)
})

it.each([
  ['a word and a mark', 'Moll “', true],
  ['a cue without marks', 'Moll said', true],
  ['words alone', 'Moll slept', false],
  ['marks alone', '“ ” , “', false],
])('takes %s for a paragraph that may hold a quotation or not', (_, line, expected) => {
  const paragraph = line.split(' ').map((text, at): Token => ({
    text, start: at * 10, end: at * 10 + text.length, hasSpaceBefore: true, paragraph: 0, sentence: 0, mark: text === '“' ? 'open' : 'outside',
  }))
  const cueReader = createReader(({ word }) => ({ cue: word === wordFacts('said').word ? 8 : 1, stemCue: 1, source: 1 }))
  expect(mayHoldQuotation(toColumns(paragraph, { from: 0, to: paragraph.length }, cueReader))).toBe(expected)
})
