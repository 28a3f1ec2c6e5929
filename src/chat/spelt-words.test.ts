import { expect, it } from 'vitest'
import { wordsOf } from '#language/sentences/words.ts'
import { spellRuns, speltWords } from './spelt-words.ts'

it.each([
  'We don’t know the Mayor’s name, do we?', 'Zu früh, sagte Müller: „drängen“', 'a cafe\u0301 in São Paulo', 'Ten o’clock at Moll\'s, 4.5 per cent', '', '—',
])('finds the same words in “%s” as the search does', (text) => {
  expect(speltWords(text).map(({ key }) => key)).toEqual(wordsOf(text))
})

it.each([
  ['Wir lassen uns nicht drängen', [['drangen']], ['drängen']],
  ['I didn’t see Tom on Sunday', [['didn', 't'], ['sunday']], ['didn’t', 'Sunday']],
  ['The mayor said the Mayor’s word holds', [['mayor', 'word']], ['Mayor’s word']],
  ['No, No and no', [['no'], ['no'], [], ['no']], ['No', 'No', '', 'no']],
  ['Not here', [['elsewhere']], ['elsewhere']],
])('spells words of “%s” as it does', (text, runs, spelt) => {
  expect(spellRuns(text, runs)).toEqual(spelt)
})
