import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import type { Name } from './name.ts'
import { readPersons } from './read-persons.ts'
import { rankCandidates } from './salience.ts'

/** Tom Ashe, then many names that no "he" can mean, then "he". */
function ranked(others: number): { readonly figures: readonly number[], readonly looks: number } {
  const reading = readDocument(readText(`Tom Ashe was late. ${'Mrs. Kern left. '.repeat(others)}He said no.`))
  const { names, cast } = readPersons(reading)
  let looks = 0
  const counted = new Proxy<readonly Name[]>(names, {
    get: (target, key): unknown => {
      looks += 1
      return Reflect.get(target, key)
    },
  })
  const token = reading.lower.lastIndexOf('he')
  const place = { token, sentence: reading.tokens[token]?.sentence ?? 0, contents: [], gender: 'male' as const, lastSpeaker: null }
  return { figures: rankCandidates(reading, cast, counted, place).map(({ figure }) => figure), looks }
}

describe('rankCandidates', () => {
  it('passes over those whom a pronoun cannot mean', () => {
    expect(ranked(3).figures).toEqual([0])
  })

  it('looks back over a bounded number of names, however many there are', () => {
    expect(ranked(4000).looks).toBeLessThan(1.2 * ranked(400).looks)
    expect(ranked(4000).figures).toEqual([])
  })
})
