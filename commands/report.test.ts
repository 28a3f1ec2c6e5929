import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room
const ann = { role: 'reader', userId: 'ann' } as const
const rob = { role: 'reader', userId: 'rob' } as const

beforeAll(async () => { room = await openRoom() })
beforeEach(() => room.moveOn())
afterAll(() => room.close())

const buttonsOf = (card: Card) => card.blocks.flatMap((block) => block.type === 'buttons' ? block.buttons : [])

it('is listed nowhere', async () => {
  expect(room.conversation.commands.map(({ name }) => name)).not.toContain('report')
  expect(await room.ask('/help', ann)).not.toContain('/report')
})

it('hides a quotation that several people report, until an operator says otherwise', async () => {
  const answer = await room.card('/quote "Ida Moll"', ann)
  const wrong = buttonsOf(answer).find(({ label }) => label === 'Wrong?')
  if (wrong === undefined) throw new Error('there is no button')
  const form = room.conversation.formFor({ action: wrong.action, viewer: room.viewer(ann) })
  expect(form?.fields).toMatchObject([{ name: 'remark', label: 'What is wrong with it?', isLong: true, isRequired: false }])
  expect(renderText(await room.conversation.act(wrong.action, room.viewer(ann), { remark: 'It was her sister' }))).toContain('Noted: an editor will look at it.')
  expect(renderText(await room.conversation.act(wrong.action, room.viewer(ann)))).toContain('You have reported this quotation before.')
  expect(renderText(await room.conversation.act(wrong.action, room.viewer(rob)))).toContain('Several people said so')
  expect(await room.ask('/quote "Ida Moll"', ann)).not.toContain('every evening')

  const operator = { role: 'operator', userId: 'olga' } as const
  const reports = await room.card('/news-admin reports', operator)
  expect(renderText(reports)).toContain('It was her sister')
  expect(renderText(await room.press(reports, 'Restore', operator))).toContain('The quotation is shown again.')
  expect(await room.ask('/quote "Ida Moll"', ann)).toContain('every evening')
})

it('asks which of several quotations is meant', async () => {
  const which = await room.press(await room.card('/quote story:harbour', ann), 'Wrong?', ann)
  expect(renderText(which)).toContain('Which one is wrong?')
  expect(renderText(await room.press(which, 'Number 2', ann))).toContain('Noted')
})

it('offers it only under quotations', async () => {
  for (const line of ['/timeline harbour', '/sources', '/quote zebra', '/help']) {
    expect(buttonsOf(await room.card(line, ann)).map(({ label }) => label)).not.toContain('Wrong?')
  }
})
