import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import { openDesk, type Desk } from '../src/cli/open-desk.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const stories: readonly (readonly [string, string])[] = [
  ['Kelp prices fall at Norr market', 'Traders paid a third less for kelp, the market office said.'],
  ['Choir of Tam sings for the queen', 'Forty singers from Tam stood on the palace steps.'],
  ['Old mill at Brae burns down', 'Nobody was hurt in the blaze, the brigade said.'],
  ['School in Lund bans telephones', 'Pupils must hand in their telephones at the gate.'],
  ['Ferry to Vasa stops for winter', 'The ferry company blames ice and a broken rudder.'],
  ['Chess master loses to pupil', 'The game in Pori lasted six hours and ended at midnight.'],
  ['Kelp, kelp and more kelp: a harvest of kelp', 'Divers brought home the largest kelp harvest in memory. The kelp will be dried and the kelp sold.'],
]
let desk: Desk

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  for (const [index, [title, text]] of stories.entries()) {
    writeFileSync(join(folder, `s${index}.txt`), `${title}\n\n${text}\n`)
    writeFileSync(join(folder, `s${index}.meta.json`), JSON.stringify({ publisher: 'Post', publishedAt: `2022-0${8 - index}-10` }))
  }
  desk = await openDesk(folder, silent)
})
afterAll(() => desk.close())

const detailsOf = ({ blocks }: Card) => blocks.flatMap((block) => block.type === 'list' ? block.items.map(({ detail }) => detail) : [])
const titlesOf = ({ blocks }: Card) => blocks.flatMap((block) => block.type === 'list' ? block.items.map(({ text }) => text) : [])
const linesOf = ({ blocks }: Card) => blocks.flatMap((block) => block.type === 'buttons' ? block.buttons.map(({ action }) => action.type === 'run' ? action.line : action.type) : [])

it('leads from the newest stories to those before them, until there are no more', async () => {
  const first = await desk.ask('/latest')
  expect(titlesOf(first)).toHaveLength(5)
  expect(linesOf(first)).toContain('/latest page:2')
  const second = await desk.ask('/latest page:2')
  expect([...titlesOf(first), ...titlesOf(second)]).toEqual(stories.map(([title]) => title))
  expect(linesOf(second)).not.toContain('/latest page:3')
})

it('keeps what was asked for from page to page', async () => {
  expect(linesOf(await desk.ask('/latest since:2022-05-01 n:2'))).toContain('/latest since:2022-05-01 n:2 page:2')
})

it('puts the newest first on a topic as well, not the one that fits it best', async () => {
  expect(titlesOf(await desk.ask('/latest kelp'))).toEqual([stories[0]?.[0], stories[6]?.[0]])
})

it.each(['/latest outlet:Herald', '/latest since:2031-01-01'])('does not say after %s that there are no stories at all', async (line) => {
  expect((await desk.ask(line)).blocks[0]).toEqual({ type: 'answer', text: 'No story fits.' })
})

it('gives all days of a story beside the headline of its first article', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const text = 'The kiln at Oldbrook burned for three hours on Monday before the brigade put the fire out, the brigade said. Nobody was hurt in the kiln.'
  for (const [name, day] of [['a', '2022-03-01'], ['b', '2022-03-03']] as const) {
    writeFileSync(join(folder, `${name}.txt`), `Kiln at Oldbrook burns for three hours\n\n${text} ${name === 'a' ? 'A spark is blamed.' : 'The owner, Ida Voss, will rebuild it.'}\n`)
    writeFileSync(join(folder, `${name}.meta.json`), JSON.stringify({ publisher: name === 'a' ? 'Post' : 'Mail', publishedAt: day }))
  }
  const own = await openDesk(folder, silent)
  const [detail] = detailsOf(await own.ask('/latest'))
  await own.close()
  expect(detail).toMatch(/^1–3 Mar 2022/)
})
