import { expect, it } from 'vitest'
import { findTimexes } from './find-timexes.ts'

function daysIn(text: string, language = 'en'): (string | null)[][] {
  const span = { start: 0, end: text.length }
  const document = { text, title: null, parts: [{ kind: 'body', span }], publishedAt: '2024-05-21', language } as const
  return findTimexes(document, [{ span, paragraph: 0, part: 'body' }]).map(({ value, edtf }) => [value, edtf])
}

it.each([
  // in an article of Tuesday, 21 May 2024
  ['Kelby Town play the champions on Sunday.', '2024-05-26'],
  ['Kelby host Marlow on Saturday.', '2024-05-25'],
  ['The tram resumes its old route on Monday.', '2024-05-27'],
  ['New parking fees apply from Monday.', '2024-05-27'],
  ['The fair runs from Sunday.', '2024-05-26'],
  ['Visitors must book a ticket from Sunday.', '2024-05-26'],
  ['Farmers have been told to keep hens indoors from Sunday.', '2024-05-26'],
  ['Bus drivers to walk out over rosters from Monday', '2024-05-27'],
])('looks ahead: “%s”', (text, day) => {
  expect(daysIn(text)).toEqual([[day, day]])
})

it.each([
  ['The index rose two percent from Friday.', '2024-05-17'],
  ['Copper was little changed from Friday.', '2024-05-17'],
  ['The owner faces a fine after Friday\'s fire.', '2024-05-17'],
  ['Kelby, who play in blue, lost to Marlow on Saturday.', '2024-05-18'],
  ['The school play on Saturday drew a crowd.', '2024-05-18'],
  ['Attempts to reach the owner on Monday failed.', '2024-05-20'],
  ['Efforts to free the ship on Sunday stall', '2024-05-19'],
  ['Minister told to quit after a row on Sunday', '2024-05-19'],
  ['Divers need to see film from Sunday.', '2024-05-19'],
])('still looks back: “%s”', (text, day) => {
  expect(daysIn(text)).toEqual([[day, day]])
})

it.each([
  ['She would be on the bench for Saturday\'s match.', 'XXXX-WXX-6', '[2024-05-18,2024-05-25]'],
  ['The pier would be closed on Sunday.', 'XXXX-WXX-7', '[2024-05-19,2024-05-26]'],
  ['The hearing is next Thursday.', 'XXXX-WXX-4', '[2024-05-23,2024-05-30]'],
])('settles on no day: “%s”', (text, value, edtf) => {
  expect(daysIn(text)).toEqual([[value, edtf]])
})

it.each([
  ['Die Fahrer legen von Montag an die Arbeit nieder.', '2024-05-27'],
  ['Die Brücke ist ab Sonntag gesperrt.', '2024-05-26'],
  ['Der Zug kam am Montag an.', '2024-05-20'],
])('reads German “%s”', (text, day) => {
  expect(daysIn(text, 'de')).toEqual([[day, day]])
})
