import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

beforeAll(async () => { room = await openRoom() })
afterAll(() => room.close())

it.each([
  ['wharf', '3 sentences with “wharf”', ['Nora Lind', 'proposed on Monday'], []],
  ['wharf kind:quote', '1 quote with “wharf”', ['“We have waited for an answer about the wharf since spring,”', 'Mayor Nora Lind'], ['proposed on Monday']],
  ['wharf kind:sentence outlet:"Meridian Wire"', '1 sentence with “wharf”', ['proposed on Monday'], ['since spring']],
  ['wharf kind:article', '2 articles with “wharf”', ['Mayor asks harbour guild to public talk · 30 May 2022 · Harbour Post', 'Meridian Wire'], ['since spring', 'chess']],
  ['wharf kind:article since:2022-05-31', '1 article with “wharf”', ['Meridian Wire'], ['Harbour Post']],
  ['wharf kind:story', '1 story on “wharf”', ['31 May 2022 · 2 sources'], ['since spring', 'chess']],
  ['wharf kind:story outlet:"Meridian Wire"', '1 story on “wharf”', ['Harbour guild says no to public talk with mayor'], ['Mayor asks']],
  ['wharf kind:event', '2 events with “wharf”', ['surprised Kelby on Monday', '30 May 2022', 'since spring,” Mayor Nora Lind said. · spring 2022'], ['chess']],
  ['moll kind:person', '2 people called “moll”', ['Ida Moll · 1 quote · named in 1 article', 'Karl Moll'], ['Berg']],
  ['berg kind:person outlet:"Meridian Wire"', '1 person called “berg”', ['Tom Berg'], ['Moll']],
])('finds what is asked for: /search %s', async (line, head, shown, hidden) => {
  const text = await room.ask(`/search ${line}`)
  expect(text).toContain(head)
  for (const words of shown) expect(text).toContain(words)
  for (const words of hidden) expect(text).not.toContain(words)
})

it.each(['quote', 'sentence', 'event', 'article', 'person', 'story'])('answers privately where there is no such %s', async (kind) => {
  expect(await room.card(`/search xylophone kind:${kind}`)).toMatchObject({ visibility: 'private' })
  expect(await room.ask(`/search xylophone kind:${kind}`)).toContain('Nothing holds “xylophone”.')
})

it.each(['event', 'person', 'article'])('looks only where it was told: %s', async (kind) => {
  expect(await room.ask(`/search moll kind:${kind} outlet:"Harbour Post"`)).toContain('Nothing holds')
  expect(await room.ask(`/search moll kind:${kind} since:2023-01-01`)).toContain('Nothing holds')
})

it('takes a kind in German, and pages with it', async () => {
  expect(await room.ask('/search moll kind:person', { locale: 'de' })).toContain('2 Personen mit dem Namen „moll“')
  expect(await room.ask('/suche moll art:Person', { locale: 'de' })).toBe(await room.ask('/search moll kind:person', { locale: 'de' }))
  expect(await room.ask('/search the kind:sentence')).toContain('/search the kind:sentence page:2')
})
