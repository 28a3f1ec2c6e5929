import { describe, expect, it } from 'vitest'
import { compareMeanings } from './compare-meanings.ts'
import { contentStems } from './content-stems.ts'
import { readMeaning } from './read-meaning.ts'

const topic = new Set(contentStems('Nurses strike: ferry, museum crown and lake treaty, says minister', new Set()))

describe('compareMeanings', () => {
  it.each([
    // The headline's words are half of what is said.
    ['We did not want this strike, but we will win it', 'We didn’t want this strike but we’re going to win it'],
    ['A good treaty needs time, and a bad one costs decades', 'A good treaty takes time; a bad treaty costs decades'],
    ['For a thief the crown is worth nothing', 'The crown is worth nothing to anyone who steals it'],
    // Another person, tense, spelling; numbers in words.
    ['I have slept badly for a month over this', 'he had slept badly over this for a month'],
    ['It would be a great honour for our country to host the signing', 'To host the signing would be a big honor for our nation'],
    ['The winter ferry costs us £2 million each year', 'the winter ferry was costing the port two million pounds a year'],
    ['Farmers use seventy per cent of our water … and they pay nothing for it', 'Farmers use 70 percent of our water'],
    ['The pilots earn more than the surgeons who treat them', 'Our pilots make more than surgeons do who treat them'],
    // Synonyms.
    ['They knew exactly where to go', 'They knew precisely where they were going'],
    ['I crossed it myself on Sunday', 'I walked across it myself on Sunday'],
    ['Nobody is going to rush us', 'We will not be rushed by anyone'],
    ['Nobody will be dismissed before the end of the year', 'no one would be laid off before the year’s end'],
    ['I cried when I saw the empty case', 'When I saw that empty case, I wept'],
    // Another order.
    ['I could no longer defend in public what I was fighting in private', 'In public I could no longer defend what in private I fought against'],
    ['History will judge the judges', 'The judges will be judged by history'],
    ['There is enough water in the tanks until October', 'Until October there’s enough water in the tanks'],
    // A fragment.
    ['We looked at the pumps, the gates and the quay, and the pumps are sixty years old', 'the pumps were sixty years old'],
  ])('takes %j and %j for one statement', (one, other) => {
    expect(compare(one, other)).toBeGreaterThan(0)
    expect(compare(other, one)).toBeGreaterThan(0)
  })

  it.each([
    // Another number, unit, day.
    ['We have three guards at night', 'We have five guards at night'],
    ['The offer is 4.5 per cent', 'The offer must be 6.5 per cent'],
    ['The probe will work for two weeks', 'The probe will work for two months'],
    ['Twelve pupils fainted in class', 'Two pupils fainted in class'],
    ['I told the board on Monday', 'I told the board on Friday'],
    // One denies it.
    ['I wrote to the minister about the alarm', 'I never wrote to the minister about the guards'],
    ['The treaty is dead', 'The treaty is not dead, it is asleep'],
    ['There is enough water for everyone', 'There is not enough water for golf courses'],
    // The opposite.
    ['We made a profit of 40 million in this plant', 'We made a loss of 40 million in this plant'],
    ['The minister refuses to meet the nurses', 'The minister has agreed to meet the nurses'],
    // Another object or end.
    ['We are not going to sell the ferry', 'We are not going to scrap the ferry'],
    ['My client is an honest man', 'My client is a tired man'],
    ['The bridge was inspected in March', 'The bridge was closed in March'],
    ['I spoke to the prime minister on Monday', 'I spoke to the prime minister for an hour'],
    ['The deal was signed behind my back', 'The deal was signed in Geneva'],
    ['I served this town for twelve years', 'I served this town for nothing'],
    ['The museum will open at noon', 'The museum will stay as it is'],
    ['No patient will be harmed by the strike', 'No nurse will be punished for the strike'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(compare(one, other)).toBe(0)
    expect(compare(other, one)).toBe(0)
  })
})

function compare(one: string, other: string): number {
  const [own, ...rest] = [one, other].map((words) => words.split('…').map((clause) => readMeaning(clause, topic)))
  return Math.max(...(own ?? []).flatMap((clause) => rest.flat().map((there) => compareMeanings(clause, there))))
}
