import { describe, expect, it } from 'vitest'
import { pipeQuotes } from './quotes.ts'

const rulesOnly = { spanTagger: null }

describe('pipeQuotes', () => {
  it('answers with every quotation, its spans as offsets into the text as given', () => {
    const text = 'Port news\r\n\r\n“It holds,” Ilse Kern told sailors.\r\n'
    expect(pipeQuotes({ id: 'a', text, extra: 1 }, rulesOnly)).toEqual({
      id: 'a', quotes: [{
        id: 'q1', content: [[13, 24]], kind: 'direct', cue: [[35, 39]], speaker: [[25, 34]], speakerName: 'Ilse Kern', level: 'stated',
        reason: 'said-after; same-mention',
      }],
    })
  })

  it('answers a repeated headline twice', () => {
    const text = 'Ferry Was Late Again, Harbour Board Says\n\nFerry Was Late Again, Harbour Board Says\n\nIt rained all day in the port of Ames.\n'
    expect(pipeQuotes({ id: 'a', text, title: 'Ferry Was Late Again, Harbour Board Says' }, rulesOnly)).toMatchObject({ quotes: [{ id: 'q1' }, { id: 'q2' }] })
  })

  it('leaves the speaker open in another language', () => {
    const text = '„Wir haben den Antrag gestern Abend eingereicht“, sagte Vera Moll.'
    expect(pipeQuotes({ id: 'a', text, language: 'de' }, rulesOnly)).toMatchObject({ quotes: [{ level: 'unclear', speaker: null, speakerName: null }] })
  })

  it.each([null, 7, {}, { id: 'a' }, { id: 'a', text: 5 }])('refuses %j and names the field', (input) => {
    expect(() => pipeQuotes(input, rulesOnly)).toThrow(/text|the line/)
  })
})
