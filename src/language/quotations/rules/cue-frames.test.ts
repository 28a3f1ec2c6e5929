import { expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { createFrameReader } from './cue-frames.ts'

it('reads the frames of a sentence once', () => {
  const framesOf = createFrameReader(readDocument(readText('Ilse Kern said the lock leaks. Tom Ashe denied it.')))
  expect(framesOf(0)).toBe(framesOf(0))
  expect(framesOf(0).map(({ form }) => form.lemma)).toEqual(['say'])
})
