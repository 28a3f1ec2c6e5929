import { describe, expect, it } from 'vitest'
import { copyScore } from './containment.ts'
import { createCopyIndex } from './copy-index.ts'
import { shinglesOf } from './shingles.ts'

const agency = `Divers have recovered the bell of the steamer Marguerite, which sank off the Lizard in 1902 with a cargo of tin.
The bell, green with age but whole, was lifted on Tuesday by a team from the county museum. It weighs 41 kilograms and bears the ship's first name, Ellen.
Historians had long suspected that the Marguerite was the renamed Ellen of Bristol, whose owners vanished with her insurance money in the spring of 1899.
The museum said the bell would be shown in the autumn. Diving at the wreck has been forbidden since two amateurs lost their lives there nine years ago.`
const cut = agency.split('\n').slice(0, 2).join('\n')
const localised = `Cornish ${agency.replace('county museum', 'museum in Helston').replace('on Tuesday', 'yesterday')} The museum is in Market Street and opens at ten.`
const ownText = `A ship's bell raised off the Lizard may settle a riddle of more than a century. The name on it is Ellen, said the museum, not Marguerite,
the name under which the steamer went down in 1902. For Joan Trethewey, who has written a book on the wreck, that is proof enough: “They sold the tin, they sold the name, and then they sold the story.”`
const table = 'Harwell 2 Northgate 1; Mill Lane 0 Abbey 0; Castle 3 Docks 2; Priory 1 United 4; Wanderers 2 Rovers 2; Town 0 City 1; Albion 5 Athletic 0.'

describe('copyScore', () => {
  it.each([
    ['the text itself', agency],
    ['a text cut to a half', cut],
    ['a text with a few words changed and a line more', localised],
  ])('takes %s for a copy', (_, text) => {
    expect(copyScore(shinglesOf(agency), shinglesOf(text))).toBeGreaterThan(0.5)
    expect(copyScore(shinglesOf(text), shinglesOf(agency))).toBeGreaterThan(0.5)
  })

  it.each([
    ['another report of the same event', ownText],
    ['a table', table],
    ['a text that is too short to tell', 'Divers have recovered the bell of the steamer Marguerite.'],
    ['nothing', ''],
  ])('does not take %s for a copy', (_, text) => {
    expect(copyScore(shinglesOf(agency), shinglesOf(text))).toBeLessThan(0.5)
  })

  it('finds a short text in a long one, of which only a sample is kept', () => {
    const long = `${agency}\n${ownText}\n${Array.from({ length: 200 }, (_, at) => `Line ${at} of the inventory names item ${at * 7}.`).join(' ')}`
    expect(copyScore(shinglesOf(agency), shinglesOf(long))).toBeGreaterThan(0.5)
  })
})

describe('createCopyIndex', () => {
  it('names the text that is repeated most fully, never the article itself, and forgets what was removed', () => {
    const copies = createCopyIndex()
    copies.add('a', shinglesOf(agency))
    copies.add('b', shinglesOf(ownText))
    expect(copies.original('c', shinglesOf(cut))).toBe('a')
    expect(copies.original('a', shinglesOf(agency))).toBeUndefined()
    copies.remove('a')
    expect(copies.original('c', shinglesOf(cut))).toBeUndefined()
  })
})
