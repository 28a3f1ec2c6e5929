import { expect, it } from 'vitest'
import { findTimexes } from './find-timexes.ts'

function daysIn(text: string, language = 'en', publishedAt = '2024-05-21'): (string | null)[][] {
  const span = { start: 0, end: text.length }
  const document = { text, title: null, parts: [{ kind: 'body', span }], publishedAt, language } as const
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
  ['The firm hopes to finish the tower on Saturday.', '2024-05-25'],
  ['Councillors intend to vote on Thursday.', '2024-05-23'],
  ['It may snow on Thursday.', '2024-05-23'],
  ['Nobody may swim here before Sunday, or they won\'t be let out on Sunday.', '2024-05-26', '2024-05-26'],
  ['If the wind drops on Saturday, the ferry sails.', '2024-05-25'],
  ['Sentencing is on Friday.', '2024-05-24'],
  ['The baths are open today, but they\'ll be shut on Saturday.', '2024-05-21', '2024-05-25'],
  ['Both sides say they’re to meet on Saturday.', '2024-05-25'],
  ['Two men are to appear in court on Thursday over the fire on Saturday.', '2024-05-23', '2024-05-18'],
  ['"We play again on Thursday and have to be better than on Saturday," he said.', '2024-05-23', '2024-05-18'],
  ['The launch is at 9.15am on Thursday.', '2024-05-23T09:15'],
  ['She meets him a week on Friday, and the board on Tuesday fortnight.', '2024-05-31', '2024-06-04'],
  ['The road reopens at the weekend.', '2024-W21-WE'],
  ['The pit may open as early as August.', '2024-08'],
  ['The parade is Saturday.', '2024-05-25'],
  ['The Senate votes Thursday.', '2024-05-23'],
  ['The storm is likely to hit on Thursday.', '2024-05-23'],
  ['They have to win on Saturday.', '2024-05-25'],
  ['The union has called a strike for Friday.', '2024-05-24'],
  ['She said she would resign on Friday.', '2024-05-24'],
  ['The firm said it expected to reopen the plant on Thursday.', '2024-05-23'],
  ['Voters go to the polls on Sunday.', '2024-05-26'],
  ['On Thursday the court will rule.', '2024-05-23'],
  ['On Friday, the minister is to name a successor.', '2024-05-24'],
  ['Sunday\'s referendum is expected to be close.', '2024-05-26'],
  ['The captain is a doubt for Saturday\'s trip to Marlow.', '2024-05-25'],
  ['Both sides are wary ahead of Sunday\'s vote.', '2024-05-26'],
  ['The match has been moved to Saturday.', '2024-05-25'],
  ['The plant opens in the fourth quarter.', '2024-Q4'],
  ['The sale should be completed in the first quarter.', '2025-Q1'],
])('looks ahead: “%s”', (text, ...days) => {
  expect(daysIn(text).map(([value]) => value)).toEqual(days)
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
  ['The club hopes to build on Saturday\'s win.', '2024-05-18'],
  ['He had hoped to return on Saturday.', '2024-05-18'],
  ['The bridge that collapsed on Sunday will be rebuilt.', '2024-05-19'],
  ['A gig planned for Friday was called off.', '2024-05-17'],
  ['Detectives want to speak to a woman seen on Friday.', '2024-05-17'],
  ['He is charged with robbing a bank on Friday.', '2024-05-17'],
  ['Two men are in hospital with burns suffered on Friday.', '2024-05-17'],
  ['Since Saturday the bridge is closed to lorries.', '2024-05-18'],
  ['The captain apologised for Saturday.', '2024-05-18'],
  ['Nobody knows if the boat sank on Saturday.', '2024-05-18'],
  ['The boy is thought to have run away on Saturday.', '2024-05-18'],
  ['The team can be proud of Saturday.', '2024-05-18'],
  ['The owner may have left on Saturday.', '2024-05-18'],
  ['The owner could not be reached on Saturday.', '2024-05-18'],
  ['On Friday, the minister presented a plan that will cost jobs.', '2024-05-17'],
  ['Saturday\'s defeat will hurt.', '2024-05-18'],
])('still looks back: “%s”', (text, day) => {
  expect(daysIn(text)).toEqual([[day, day]])
})

it.each([
  ['She would be on the bench for Saturday\'s match.', 'XXXX-WXX-6', '[2024-05-18,2024-05-25]'],
  ['The pier would be closed on Sunday.', 'XXXX-WXX-7', '[2024-05-19,2024-05-26]'],
  ['The squad rested before Saturday\'s final.', 'XXXX-WXX-6', '[2024-05-18,2024-05-25]'],
  ['She said she would resign on Monday.', 'XXXX-WXX-1', '[2024-05-20,2024-05-27]'],
  ['The ferry could sail on Sunday.', 'XXXX-WXX-7', '[2024-05-19,2024-05-26]'],
  ['The hearing is next Thursday.', 'XXXX-WXX-4', '[2024-05-23,2024-05-30]'],
])('settles on no day: “%s”', (text, value, edtf) => {
  expect(daysIn(text)).toEqual([[value, edtf]])
})

it.each([
  ['Die Fahrer legen von Montag an die Arbeit nieder.', '2024-05-27'],
  ['Die Brücke ist ab Sonntag gesperrt.', '2024-05-26'],
  ['Der Zug kam am Montag an.', '2024-05-20'],
  ['Am Samstag spielt Kelby gegen Marlow.', '2024-05-25'],
  ['Der Minister reist am Donnerstag nach Rom.', '2024-05-23'],
  ['Am Sonntag wird gewählt.', '2024-05-26'],
  ['Am Samstag ist eine Kundgebung geplant.', '2024-05-25'],
  ['Die Kundgebung war am Samstag geplant.', '2024-05-18'],
  ['Die Messe zieht am Donnerstag in die Stadt.', '2024-05-23'],
  ['Am Sonntag wurde gewählt.', '2024-05-19'],
  ['Nach der Niederlage am Samstag will der Trainer gehen.', '2024-05-18'],
])('reads German “%s”', (text, day) => {
  expect(daysIn(text, 'de')).toEqual([[day, day]])
})

it.each([
  // a day that the text has named already, or that only its speakers know
  ['He left on 14 May 2019, a Tuesday, and wept.', ['2019-05-14', '2019-05-14']],
  ['He left on 14 May 2019, on a Monday.', ['2019-05-14', 'XXXX-WXX-1']],
  ['I told her on the Monday and again today.', ['XXXX-WXX-1', '2024-05-21']],
  ['It was the Monday deadline.', ['2024-05-20']],
  ['He left in 2021 and has not sung since that January.', ['2021', '2021-01']],
  ['She left in 2021 and married that spring.', ['2021', '2021-SP']],
  ['She met him on Monday and has sung since that January.', ['2024-05-20', 'XXXX-01']],
  ['The ice formed 40,000 years ago.', ['PAST_REF']],
  ['He said that January sales rose.', ['2024-01']],
  ['The bridge opened on Sunday, two days later than planned.', ['2024-05-19', 'P2D']],
])('counts from what the text has said: “%s”', (text, values) => {
  expect(daysIn(text).map(([value]) => value)).toEqual(values)
})

it.each([
  // copy whose hour is known is not dated a day early
  ['Two bodies were found Wednesday.', '2024-05-21T16:00:00-04:00', '2024-05-15'],
  ['Two bodies were found Wednesday.', '2024-05-21', '2024-05-22'],
  ['The pier opens Wednesday.', '2024-05-21T16:00:00-04:00', '2024-05-22'],
])('reads “%s”, published at %s, as %s', (text, publishedAt, day) => {
  expect(daysIn(text, 'en', publishedAt)).toEqual([[day, day]])
})
