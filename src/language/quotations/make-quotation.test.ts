import { expect, it } from 'vitest'
import { readPersons } from '#language/mentions/read-persons.ts'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { makeQuotation } from './make-quotation.ts'
import { speakerOf } from './resolve-speakers.ts'
import { makeSpan } from './span.ts'
import type { LabelledSpan } from './span.ts'

it.each([
  ['the verb’s own subject', 'Tom Marsh reported “nine leaks in one week”.', 'stated'],
  ['the one that its subject stands for', 'They turned to Tom Marsh, who reported “nine leaks in one week”.', 'resolved'],
])('says how surely a source speaks: %s', (_, text, level) => {
  const reading = readDocument(readText(text))
  const spanOf = (label: LabelledSpan['label'], words: string): LabelledSpan => {
    const start = text.indexOf(words)
    const first = reading.tokens.findIndex((token) => token.start === start)
    return makeSpan(label, { first, last: reading.tokens.findIndex((token) => token.end === start + words.length) }, 0.9, 'tagged')
  }
  const persons = readPersons(reading)
  const source = spanOf('source', 'Tom Marsh')
  const contents = [spanOf('content', '“nine leaks in one week”')]
  const speaker = speakerOf(reading, persons, source, { lastSpeaker: null, contents })
  const quotation = makeQuotation(reading, persons, { source, cue: spanOf('cue', 'reported'), contents, rules: ['tagged'] }, speaker)
  expect(quotation).toMatchObject({ level, speakerName: 'Tom Marsh' })
})
