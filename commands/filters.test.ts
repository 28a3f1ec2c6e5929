import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

beforeAll(async () => { room = await openRoom() })
afterAll(() => room.close())

it.each([
  ['/latest outlet:"Valley News"', 'School wins chess cup', 'guild'],
  ['/latest outlet:"Meridian Wire" n:1', 'guild', 'chess'],
  ['/story harbour on:2022-05-31', 'guild', 'chess'],
  ['/story harbour since:2022-05-31', 'guild', 'chess'],
  ['/compare harbour a:"Harbour Post" b:"Meridian Wire"', 'Tom Berg', 'chess'],
])('%s shows %j and not %j', async (line, shown, hidden) => {
  const text = await room.ask(line)
  expect(text).toContain(shown)
  expect(text).not.toContain(hidden)
})

it.each([
  ['/latest outlet:"The Lantern"', 'No story fits.'],
  ['/story harbour on:2021-01-01', 'Nothing on “harbour”.'],
  ['/compare harbour a:"Valley News"', 'Leave out a and b'],
  ['/highlights', 'Of which story, or of which article?'],
  ['/highlights article:zebra', 'There is no such article.'],
])('answers %s with what to do', async (line, words) => {
  const card = await room.card(line)
  expect(card.visibility).toBe('private')
  expect(await room.ask(line)).toContain(words)
})

it('gives a timeline as a file, to the one who asked alone', async () => {
  const card = await room.card('/timeline harbour export:csv')
  expect(card.visibility).toBe('private')
  const [file] = card.blocks.flatMap((block) => block.type === 'file' ? [block] : [])
  expect(file?.name).toMatch(/^timeline-.+\.csv$/)
  expect(file?.text).toMatch(/^date,basis,[\s\S]*2022-05-30[\s\S]*Harbour Post/)
})

it('shows any one quotation, and another on request', async () => {
  const card = await room.card('/quote story:harbour order:random')
  expect(card.blocks.filter(({ type }) => type === 'quotation')).toHaveLength(1)
  expect(await room.press(card, 'Another')).toMatchObject({ visibility: 'private' })
})

it('completes persons with their roles, in a form that finds them', async () => {
  const complete = (typed: string) => room.conversation.complete({ name: 'quote', option: 'person', typed, viewer: room.viewer() })
  expect((await complete('moll')).map(({ value }) => value)).toEqual(['Ida Moll', 'Karl Moll'])
  expect(await complete('nora')).toEqual([{ label: 'Nora Lind · Mayor', value: 'Nora Lind' }])
  expect(await room.ask('/quote "Nora Lind · Mayor"')).toContain('since spring')
  expect(await room.ask('/quote "Nora Lind · dentist"')).toContain('since spring')
})

it('lets everybody ask privately for what is otherwise for everybody', async () => {
  const cards = await Promise.all(room.conversation.commands.map(async (command) => ({ command, card: await room.card(`/${command.name} harbour`, { role: 'operator' }) })))
  const open = cards.filter(({ card }) => card.visibility === 'public').map(({ command }) => command)
  expect(open.map(({ name }) => name)).toEqual(expect.arrayContaining(['story', 'timeline']))
  expect(open.filter(({ options }) => options['private']?.type !== 'flag').map(({ name }) => name)).toEqual([])
})

it('asks which quotation is wrong, however long the words were that found them', async () => {
  const line = '/whosaid a talk is a truly curious offer but first we must understand what is meant'
  const which = await room.press(await room.card(line), 'Wrong?')
  expect(which.blocks.some(({ type }) => type === 'list')).toBe(true)
})

it('says on Slack how a taken name is reached', async () => {
  expect(await room.ask('/help', { surface: 'slack' })).toContain('/onrecord search')
  expect(await room.ask('/help', { surface: 'discord' })).not.toContain('/onrecord')
})
