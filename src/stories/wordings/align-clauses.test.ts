import { describe, expect, it } from 'vitest'
import { alignClauses, clausesOf } from './align-clauses.ts'
import { contentStems } from './content-stems.ts'

const storyWords = new Set(contentStems('Harbour tunnel: minister answers union', new Set()))

describe('alignClauses', () => {
  it.each([
    ['It would be an honour to open the gates with them', 'opening the gates would be an honor', true],
    ['First we count; the money does not leave this county', 'he promised that the money does not leave this county', true],
    ['Nobody lost a job here and nobody will lose a pension', 'no one would lose their pension or a job', true],
    ['I think people want the tunnel', 'I know what people want', false],
    ['The union has never asked for the harbour', 'The harbour belongs to the union', false],
    ['We are glad', 'We are sorry', false],
    ['the report as nothing new', 'the report had nothing to do with the ferry', false],
    ['the pumps should have been replaced', 'his survey of 2018 had counted nine pumps due for replacement', false],
    ['I called it reckless, and I called it so twice', 'that he had twice told the mayor that a new ferry was reckless', false],
    ['the pumps should have been replaced', 'replace the rusty pumps', true],
    ['you may have a friend on the County Rivers Board', 'if elected he would like to serve on the County Rivers Board', false],
    ['the County Rivers Board measures the water twice a day', 'the water is measured twice a day by the County Rivers Board', true],
    ['the county would never pay for a new ferry', 'the county will pay for the ferry and its new crew', false],
    ['during the flight the pilot in command was given a list of passengers that differed from the one at the gate', 'as every airline would want, the pilot in command decided to return to the town where it all began', false],
    ['the vote depends on whether special counsel Ada Nkemelu may be asked', 'they would wait for what special counsel Ada Nkemelu finds', false],
  ])('compares %j with %j', (one, other, isSame) => {
    const alignment = alignClauses(clauses(one), clauses(other))
    expect(alignment !== undefined).toBe(isSame)
  })

  it('gives the stretch that agrees, not the whole utterance', () => {
    const text = 'First we count; the money does not leave this county'
    const alignment = alignClauses(clauses(text), clauses('The money does not leave this county.'))
    expect(text.slice(alignment?.one.start, alignment?.one.end)).toBe('the money does not leave this county')
  })
})

function clauses(text: string): ReturnType<typeof clausesOf> {
  return clausesOf(text, { start: 0, end: text.length }, storyWords)
}
