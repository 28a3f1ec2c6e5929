import type { Document } from '#language/document.ts'
import { describe, expect, it } from 'vitest'
import { findTimexes } from '../find-timexes.ts'

function read(text: string, publishedAt: string | null): (readonly [string, string | null])[] {
  const span = { start: 0, end: text.length }
  const document: Document = { text, title: null, parts: [{ kind: 'body', span }], publishedAt, language: 'de-DE' }
  return findTimexes(document, [{ span, paragraph: 0, part: 'body' }]).map((timex) => [text.slice(timex.span.start, timex.span.end), timex.value])
}

describe('German', () => {
  it.each([
    ['Das Schiff lief am 14. Februar 2021 ein.', '14. Februar 2021', '2021-02-14'],
    ['Der Vertrag gilt ab 14.02.2021 für alle.', '14.02.2021', '2021-02-14'],
    ['Sie trafen sich am Montag in Kiel.', 'Montag', '2021-03-01'],
    ['Der Minister trat gestern zurück.', 'gestern', '2021-03-01'],
    ['Im November fiel die Entscheidung.', 'November', '2020-11'],
    ['Das Werk wurde vor zwei Wochen verkauft.', 'vor zwei Wochen', '2021-W07'],
    ['Im vergangenen Jahr sank der Umsatz.', 'vergangenen Jahr', '2020'],
    ['Der Bau soll am 3. Mai beginnen.', '3. Mai', '2021-05-03'],
    ['Im Sommer 2019 brannte der Wald.', 'Sommer 2019', '2019-SU'],
    ['Seit Anfang März ruht der Verkehr.', 'Anfang März', '2021-03'],
  ])('reads %j in an article of Tuesday 2 March 2021', (text, words, value) => {
    expect(read(text, '2021-03-02')).toEqual([[words, value]])
  })

  it.each([
    ['Sie trafen sich am Montag.', 'XXXX-WXX-1'],
    ['Am 14. Februar schrieb er.', 'XXXX-02-14'],
    ['Er rief gestern an.', null],
  ])('keeps what %j fixes without a publication date', (text, value) => {
    expect(read(text, null).map(([, found]) => found)).toEqual([value])
  })

  it.each(['Am 31. April kam niemand.', 'Rund 2000 Menschen kamen.', 'Guten Morgen, sagte er.'])('reads nothing into %j', (text) => {
    expect(read(text, '2021-03-02')).toEqual([])
  })
})
