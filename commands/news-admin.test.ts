import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
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

it.each([
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
