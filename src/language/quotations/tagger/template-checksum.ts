import type { MarkState, Token } from '#language/sentences/token.ts'
import { boundariesOf } from './boundaries.ts'
import { createReader, margin, toColumns } from './columns.ts'
import { mix, seed } from './hash.ts'
import { lattice } from './lattice.ts'
import { lookAround } from './surroundings.ts'
import { templateCount, writeFeatures } from './templates.ts'

/** A number that changes when a template, hash or column does: weights and program cannot drift apart. */
export function templateChecksum(): number {
  const columns = toColumns(probe, { from: 0, to: probe.length }, createReader(({ word }) => ({
    cue: word & 7, stemCue: word & 3, source: (word >> 3) & 7,
  })))
  const around = lookAround(columns)
  const features = new Int32Array(templateCount)
  let sum = mix(seed, templateCount + 1000 * lattice.states)
  for (let at = 0; at < columns.length; at += 1) {
    writeFeatures(columns, margin + at, around, features)
    for (const feature of features) sum = mix(sum, feature)
  }
  for (const boundary of boundariesOf(columns)) sum = mix(sum, boundary)
  return sum
}

/** A made-up line in which every template sees something. */
const probe: readonly Token[] = toTokens('Mayor Ada Moll , 52 , noted on Tuesday that “ costs are rising , ” but she denied plans . '
  + 'Asked again , the spokesman claimed : “ No ! ” U.S. officials – he said – had warned her')

function toTokens(line: string): Token[] {
  let mark: MarkState = 'outside'
  let sentence = 0
  let start = 0
  return line.split(' ').map((text) => {
    mark = text === '“' ? 'open' : text === '”' ? 'close' : mark === 'open' || mark === 'inside' ? 'inside' : 'outside'
    const token = { start, end: start + text.length, text, hasSpaceBefore: true, paragraph: 0, sentence, mark }
    start += text.length + 1
    if (text === '.') sentence += 1
    return token
  })
}
