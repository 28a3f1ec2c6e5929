import { expect, it } from 'vitest'
import type { Document } from '#language/document.ts'
import { findTimexes } from '../find-timexes.ts'

function valuesIn(text: string): string {
  const span = { start: 0, end: text.length }
  const document: Document = { text, title: null, parts: [{ kind: 'body', span }], publishedAt: '2021-03-02', language: 'de' }
  const timexes = findTimexes(document, [{ span, paragraph: 0, part: 'body' }])
  return timexes.filter(({ rule }) => !rule.endsWith('; end')).flatMap(({ value }) => value ?? []).join(' ')
}

// What a careful editor reads, in an article of Tuesday, 2 March 2021.
it.each([
  ['Das Schiff lief am 14. Februar 2021 ein.', '2021-02-14'],
  ['Das Schiff lief am Sonntag, dem 14. Februar, ein.', '2021-02-14'],
  ['Das Schiff lief am Sonntag, 14.02.2021, ein.', '2021-02-14'],
  ['Das Schiff lief am 14.2. ein.', '2021-02-14'],
  ['Das Schiff lief am 14. Feb. 2021 ein.', '2021-02-14'],
  ['Der Bescheid vom 2021-02-14 gilt.', '2021-02-14'],
  ['Vom 3. bis 5. März tagt der Rat.', '2021-03-03/2021-03-05'],
  ['Vom 28. Februar bis zum 3. März tagt der Rat.', '2021-02-28 2021-03-03'],
  ['Er kam am 3. und 5. Februar.', '2021-02-03 2021-02-05'],
  ['Am 1. des Monats wird gezahlt.', '2021-03-01'],
  ['Am 14. des nächsten Monats wird gezahlt.', '2021-04-14'],
  ['Sie kamen gestern Abend.', '2021-03-01TEV'],
  ['Sie kommen morgen früh.', '2021-03-03TMO'],
  ['Sie kommen heute Nachmittag.', '2021-03-02TAF'],
  ['Sie kamen in der Nacht zum Dienstag.', '2021-03-01TNI'],
  ['Sie kamen am Montagabend.', '2021-03-01TEV'],
  ['Sie kamen am Montagmorgen.', '2021-03-01TMO'],
  ['Sie kamen am Montag um 14 Uhr.', '2021-03-01T14:00'],
  ['Sie kamen am Montag um 14.30 Uhr.', '2021-03-01T14:30'],
  ['Sie kamen gegen 9:15 Uhr am Sonntag.', '2021-02-28T09:15'],
  ['Sie kamen am vergangenen Freitag.', '2021-02-26'],
  ['Sie kommen am kommenden Freitag.', '2021-03-05'],
  ['Sie werden am Freitag kommen.', '2021-03-05'],
  ['Der Rat will am Donnerstag entscheiden.', '2021-03-04'],
  ['Sie kamen letzte Woche.', '2021-W08'],
  ['Sie kamen am Montag vergangener Woche.', '2021-02-22'],
  ['Sie kommen nächste Woche.', '2021-W10'],
  ['Sie kamen am Wochenende.', '2021-W08-WE'],
  ['Sie kamen am vergangenen Wochenende.', '2021-W08-WE'],
  ['Sie kamen vor drei Tagen.', '2021-02-27'],
  ['Sie kamen vor einem Jahr.', '2020'],
  ['Sie kamen vor anderthalb Jahren.', '2019-09'],
  ['Sie kamen vor einigen Tagen.', 'PAST_REF'],
  ['Sie kommen in zwei Wochen.', '2021-W11'],
  ['Drei Tage später kamen sie.', ''],
  ['Am 12. Februar fiel er. Am nächsten Tag ging er.', '2021-02-12 2021-02-13'],
  ['Am 12. Februar fiel er. Zwei Tage später ging er.', '2021-02-12 2021-02-14'],
  ['Anfang Februar kamen sie.', '2021-02'],
  ['Mitte nächsten Monats kommen sie.', '2021-04'],
  ['Ende 2019 kamen sie.', '2019'],
  ['Bis Jahresende kommen sie.', '2021-12-31'],
  ['Im ersten Quartal 2020 stieg der Umsatz.', '2020-Q1'],
  ['Im vierten Quartal stieg der Umsatz.', '2020-Q4'],
  ['Im ersten Halbjahr 2020 stieg der Umsatz.', '2020-H1'],
  ['Seit 2019 steigt der Umsatz.', '2019'],
  ['Seit drei Jahren steigt der Umsatz.', 'P3Y'],
  ['Zwischen 2014 und 2016 stieg der Umsatz.', '2014 2016'],
  ['In den 1990er Jahren stieg der Umsatz.', '199'],
  ['In den Neunzigerjahren stieg der Umsatz.', '199'],
  ['Im 19. Jahrhundert stieg der Umsatz.', '18'],
  ['Im vergangenen Sommer stieg der Umsatz.', '2020-SU'],
  ['Im Herbst 2019 stieg der Umsatz.', '2019-FA'],
  ['Zu Ostern kommen sie.', '2021-04-04'],
  ['An Weihnachten kamen sie.', '2020-12-25'],
  ['An Heiligabend kamen sie.', '2020-12-24'],
  ['Am Karfreitag ruht der Verkehr.', '2021-04-02'],
  ['Am Neujahrstag ruhte der Verkehr.', '2021-01-01'],
  ['Zu Silvester kamen sie.', '2020-12-31'],
  ['Am Tag der Deutschen Einheit kamen sie.', '2020-10-03'],
  ['Jeden Montag kommen sie.', 'XXXX-WXX-1'],
  ['Sie kommen übermorgen.', '2021-03-04'],
  ['Montags kommen sie.', 'XXXX-WXX-1'],
  ['Der 37-Jährige kam am Montag.', '2021-03-01'],
  ['Die 2000 Euro kamen nie.', ''],
  ['Guten Abend und guten Tag.', ''],
  ['Die Nacht war kalt.', ''],
  ['Er sagte das am Mittwochmorgen.', '2021-03-03TMO'],
  ['Am 11. September 2001 fiel das Haus.', '2001-09-11'],
])('reads “%s” as %j', (text, values) => {
  expect(valuesIn(text)).toBe(values)
})
