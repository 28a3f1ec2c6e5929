import { array, assert, constantFrom, property } from 'fast-check'
import { expect, it } from 'vitest'
import { breakText } from './break-text.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function segmentEnds(text: string): number[] {
  return [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length)
}

it('ends sentences where the segmenter of the platform does', () => {
  const pieces = constantFrom(...'...!? \n\t\u00a0abAB1éÉšŠµß×,-:;–—…“”‘’"\'()[]«»„‹›€漢\u0301\u2028')
  assert(property(array(pieces, { maxLength: 14 }), (found) => {
    const text = found.join('')
    expect(breakText(text)).toEqual(segmentEnds(text))
  }), { numRuns: 5000, seed: 1 })
})

it('reads every sign in all places as the segmenter does', () => {
  for (let code = 0; code < 0x2500; code += 1) {
    const sign = String.fromCharCode(code)
    const text = `A. ${sign} a.${sign}A ${sign}.A b${sign} B? ${sign}A a.) ${sign}A`
    expect(breakText(text)).toEqual(segmentEnds(text))
  }
})
