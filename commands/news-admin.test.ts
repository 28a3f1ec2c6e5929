import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { renderText } from '#surfaces/local/render-text.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room
const operator = { role: 'operator', userId: 'olga' } as const

beforeAll(async () => { room = await openRoom() })
beforeEach(() => room.moveOn())
afterAll(() => room.close())

it('says whether all is running', async () => {
  await room.ask('/subscribe all confirm:true')
  expect(await room.ask('/news-admin health', operator)).toMatch(/^All is running\.\n1 subscription · 0 posts overdue · 0 open reports · nothing posted yet$/)
})

it('pauses everything and lets it go on, and keeps a record of it', async () => {
  expect(await room.ask('/news-admin pause-all', operator)).toContain('is paused')
  expect(await room.ask('/news-admin health', operator)).toContain('Everything that is posted unasked is paused.')
  expect(await room.ask('/news-admin resume-all', operator)).toContain('Everything goes on.')
  expect(await room.ask('/news-admin audit n:2', operator)).toMatch(/The newest 2[\s\S]*olga/)
})

it('makes two stories one, and one two, and answers from them at once', async () => {
  const both = (await room.store.stories({ limit: 9 })).length
  expect(await room.ask('/news-admin merge story:chess into:harbour', operator)).toContain('Merged: “School wins chess cup” is now part of')
  expect(await room.ask('/timeline harbour')).toContain('Valley News')
  expect(await room.store.stories({ limit: 9 })).toHaveLength(both - 1)
  const [merged] = await room.store.stories({ limit: 1 })
  const records = await Promise.all((merged?.articleIds ?? []).map((id) => room.store.article(id)))
  const chess = records.find((record) => record?.article.publisher === 'Valley News')?.article.id ?? ''
  expect(await room.ask(`/news-admin split article:${chess}`, operator)).toContain('Split: “School wins chess cup” is a story of its own now.')
  expect(await room.ask('/timeline harbour')).not.toContain('Valley News')
  expect(await room.ask('/timeline chess')).toContain('Valley News')
  expect(await room.store.stories({ limit: 9 })).toHaveLength(both)
})

it('exports and forgets only this server, and only when its id was typed', async () => {
  await room.ask('/subscribe harbour confirm:true')
  await room.ask('/subscribe chess confirm:true', { workspaceId: 'osterby' })
  const exported = await room.ask('/news-admin export', operator)
  expect(exported).toContain('“harbour”'.replaceAll(/[“”]/g, '"'))
  expect(exported).not.toContain('osterby')
  expect(await room.ask('/news-admin forget', operator)).toContain(`type: /news-admin forget confirm:${room.viewer().workspaceId ?? ''}`)
  expect(await room.ask('/news-admin forget confirm:osterby', operator)).toContain('This deletes everything')
  expect(await room.ask(`/news-admin forget confirm:${room.viewer().workspaceId ?? ''}`, operator)).toContain('Forgotten: ')
  expect(await room.ask('/subscriptions')).toContain('nothing unasked')
  expect(await room.ask('/subscriptions', { workspaceId: 'osterby' })).toContain('chess')
})

it('gives a person another name, by which everything finds them, until it is taken back', async () => {
  expect(await room.ask('/quote "Old Salt"')).toContain('Nobody called “Old Salt”')
  expect(await room.ask('/news-admin alias person:berg alias:"Old  Salt"', operator)).toContain('“Old Salt” means Tom Berg now.')
  expect(await room.ask('/quote "old salt"')).toMatch(/^Tom Berg/)
  expect(await room.ask('/people "old salt"')).toMatch(/Also as: .*Old Salt/)
  const offers = async () => room.conversation.complete({ name: 'quote', option: 'person', typed: 'old s', viewer: room.viewer() })
  expect((await offers()).map(({ value }) => value)).toEqual(['Tom Berg'])
  expect(await room.ask('/news-admin alias person:"Tom Berg" alias:"Old Salt"', operator)).toContain('“Old Salt” means Tom Berg already.')
  const listed = await room.card('/news-admin alias', operator)
  expect(renderText(listed)).toMatch(/^1 other name\n- “Old Salt” means Tom Berg · 2 quotes/)
  const given = await room.conversation.complete({ name: 'news-admin', option: 'alias', typed: 'salt', viewer: room.viewer(operator) })
  expect(given.map(({ value }) => value)).toEqual(['Old Salt'])
  expect(await room.conversation.complete({ name: 'news-admin', option: 'alias', typed: 'salt', viewer: room.viewer() })).toEqual([])
  expect(renderText(await room.press(listed, 'Take back “Old Salt”', operator))).toContain('“Old Salt” means what the articles say again.')
  expect(await offers()).toEqual([])
  expect(await room.ask('/news-admin unalias alias:"Old Salt"', operator)).toContain('No operator has given anybody the name “Old Salt”.')
  expect(await room.ask('/news-admin audit n:2', operator)).toMatch(/took the name “Old Salt” back[\s\S]*said that “Old Salt” means tom berg/)
})

it('makes two persons one by a name, and two again', async () => {
  const quotes = async (name: string) => Number(/(\d+) quotes?/.exec(await room.ask(`/people "${name}"`))?.[1])
  const [ida, karl] = [await quotes('Ida Moll'), await quotes('Karl Moll')]
  await room.ask('/news-admin alias person:"Ida Moll" alias:"Karl Moll"', operator)
  expect(await quotes('Karl Moll')).toBe(ida + karl)
  await room.ask('/news-admin unalias alias:"Karl Moll"', operator)
  expect([await quotes('Ida Moll'), await quotes('Karl Moll')]).toEqual([ida, karl])
})

it('shows how each source does, and pauses one', async () => {
  const card = await room.card('/news-admin sources', operator)
  expect(renderText(card)).toMatch(/^3 outlets\n- Harbour Post · 1 article · latest 30 May 2022\n/)
  expect(renderText(await room.press(card, 'Pause Harbour Post', operator))).toContain('Paused: nothing of Harbour Post is posted unasked.')
  const paused = await room.card('/news-admin sources', operator)
  expect(renderText(paused)).toMatch(/^3 outlets · 1 paused\n- Harbour Post · 1 article · latest 30 May 2022 · paused/)
  expect(await room.ask('/sources')).toContain('Harbour Post · 1 article · latest 30 May 2022 · paused: nothing of it is posted unasked')
  expect(await room.ask('/quote lind')).toContain('Harbour Post')
  expect(renderText(await room.press(paused, 'Resume Harbour Post', operator))).toContain('Harbour Post is posted again.')
  expect(await room.ask('/sources')).not.toContain('paused')
  expect(await room.ask('/news-admin audit n:2', operator)).toMatch(/let the source Harbour Post go on[\s\S]*paused the source Harbour Post/)
})

it.each([
  '/news-admin alias person:berg alias:Salt', '/news-admin unalias alias:Salt', '/news-admin pause-source source:"Harbour Post"', '/news-admin resume-source source:"Harbour Post"',
])('leaves %s to those who run the bot', async (line) => {
  expect(await room.ask(line, { role: 'operator' })).toContain('only those who run this bot may do it')
  expect(await room.ask(line, { role: 'manager' })).toContain('needs Manage Server')
})

it.each([
  ['/news-admin alias', 'No person has been given another name.'],
  ['/news-admin alias alias:Salt', 'Whom, and by which other name?'],
  ['/news-admin alias person:berg', 'Whom, and by which other name?'],
  ['/news-admin alias person:berg alias:!!', 'Whom, and by which other name?'],
  ['/news-admin alias person:zebra alias:Salt', 'Nobody called “zebra”'],
  ['/news-admin alias person:moll alias:Salt', '“moll” may be one of 2. Who is meant?'],
  [`/news-admin alias person:berg alias:${'x'.repeat(81)}`, 'A name has at most 80 characters.'],
  ['/news-admin unalias', 'Which name shall I take back?'],
  ['/news-admin pause-source', 'Which source?'],
  ['/news-admin pause-source source:zebra', 'There is no source “zebra”.'],
  ['/news-admin', 'Something is missing: what.'],
  ['/news-admin reports', 'No open reports.'],
  ['/news-admin hide', 'Which quotation?'],
  ['/news-admin hide quotation:a/q1', 'There is no such report.'],
  ['/news-admin retract', 'Which article?'],
  ['/news-admin retract article:zebra', 'There is no article “zebra”.'],
  ['/news-admin merge story:chess', 'Which stories?'],
  ['/news-admin merge story:chess into:chess', 'These are one story already.'],
])('answers %s readably', async (line, words) => {
  expect(await room.ask(line, operator)).toContain(words)
})

it.each(['reader', 'manager'] as const)('refuses a %s, and is not in their help', async (role) => {
  expect(await room.ask('/news-admin health', { role })).toContain('/news-admin needs Manage Server.')
  expect(await room.ask('/help', { role })).not.toContain('news-admin')
  expect(await room.ask('/help', operator)).toContain('news-admin')
})

// The last one: what is retracted stays away.
it('completes articles by their headlines, and retracts one', async () => {
  const [offer] = await room.conversation.complete({ name: 'news-admin', option: 'article', typed: 'chess', viewer: room.viewer(operator) })
  expect(offer?.label).toBe('Valley News · School wins chess cup')
  expect(await room.ask(`/news-admin retract article:${offer?.value ?? ''}`, operator)).toContain('Retracted. 0 messages were corrected.')
  expect(await room.ask('/quote "Ida Moll"')).not.toContain('every evening')
})
