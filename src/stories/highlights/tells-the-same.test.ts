import { expect, it } from 'vitest'
import { coreOf } from './core-of.ts'
import { figuresOf } from './figures-of.ts'
import { tellingOf, tellsTheSameIn } from './tells-the-same.ts'

const core = coreOf(['The bridge over the Tarn closes.', 'A bridge closes: no way over the Tarn.', 'A ferry sails.'])
const tellsTheSame = tellsTheSameIn(core, { mostOfOne: 0.34, mostOfOpening: 0.1, core: 3, names: 3 })

it('knows what several texts are about', () => {
  expect(core).toEqual(new Set(['bridg', 'tarn', 'shut']))
})

it.each([
  ['Nine boats worth $4,200 sank at noon.', 'The guild lost $4,200 in an hour, its treasurer said.'],
  ['Some 85,085 eels were counted.', 'The county put its eels at 83,000.'],
  ['The Tarn bridge was shut at dawn by engineers in orange coats.', 'With frost coming, the county closes its oldest bridge, that over the Tarn.'],
  ['Byrne flew to Tarn for talks with Ada Nkemelu.', 'Harbour master Tom Byrne saw Nkemelu behind closed doors on an isle off North Tarn.'],
  ['Jobless claims fell in Tarn and Harwell, the county says.', 'The county of Tarn counts fewer applications for unemployment money.'],
  ['The mayor halted the autumn regatta on Friday.', 'On Friday the autumn regatta was stopped.'],
])('finds that %j tells what %j told', (sentence, before) => {
  expect(tellsTheSame(telling(sentence, 0, 5), [telling(before, 1, 5)])).toBe(true)
})

it.each([
  ['Nine boats sank in May 2019.', 'The guild was founded in May 2019 by a widow.'],
  ['A ferry will carry cyclists for a year.', 'Engineers found cracks in two of its piers.'],
])('lets %j follow %j', (sentence, before) => {
  expect(tellsTheSame(telling(sentence, 0, 5), [telling(before, 1, 5)])).toBe(false)
})

it('takes the openings of two articles for one piece of news sooner than what follows them', () => {
  const [one, other] = ['Engineers shut the oldest bridge of the county on Friday.', 'The bridge is no more: frost was feared in its piers.']
  expect(tellsTheSame(telling(one, 0, 0), [telling(other, 1, 0)])).toBe(true)
  expect(tellsTheSame(telling(one, 0, 7), [telling(other, 1, 7)])).toBe(false)
})

it('finds what all before have told together', () => {
  const before = ['The mayor halted the regatta.', 'Frost killed roses and eels along the quay.'].map((words) => telling(words, 1, 5))
  expect(tellsTheSame(telling('Frost came to the quay and the mayor watched the regatta die.', 0, 5), before)).toBe(true)
})

it('counts no years and no days among the figures', () => {
  expect(figuresOf('On May 14 of 2019 some 1,400 boats, 12.5% of all, sank.')).toEqual([1400, 12.5])
})

function telling(words: string, source: number, sentence: number): ReturnType<typeof tellingOf> {
  return tellingOf({ words, source, sentence })
}
