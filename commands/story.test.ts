import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk, type Desk } from '../src/cli/open-desk.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
let desk: Desk

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const publish = (name: string, publisher: string, publishedAt: string, paragraphs: readonly string[]) => {
    writeFileSync(join(folder, `${name}.txt`), paragraphs.join('\n\n'))
    writeFileSync(join(folder, `${name}.meta.json`), JSON.stringify({ publisher, publishedAt, url: `https://${name}.example/a` }))
  }
  publish('dam', 'Harbour Post', '2022-03-01', [
    'Crack found in Osterby dam',
    'Inspectors have found a crack in the Osterby dam, the river board said. Ada Lindqvist, who leads the inspectors, said the crack was as long as a bus.',
    '“The dam is safe for now,” Lindqvist said. The reservoir behind the Osterby dam holds the drinking water of three towns.',
  ])
  publish('repair', 'Meridian Wire', '2022-04-09', [
    'Osterby dam: repair to cost nine million crowns',
    'The crack in the Osterby dam will cost nine million crowns to repair, the river board told the council on Saturday. Inspectors under Ada Lindqvist had asked for the money.',
    'The reservoir of the dam is to be lowered in summer. “Nobody will go thirsty,” Lindqvist said of the three towns that drink from the reservoir.',
  ])
  publish('chess', 'Valley News', '2022-04-10', [
    'School wins chess cup',
    'Pupils of the valley school in Osterby won the regional chess cup against twelve rivals, the school said.',
  ])
  desk = await openDesk(folder, silent, () => new Date('2022-06-02T12:00:00Z'))
})

afterAll(() => desk.close())

const earlier = async (line: string) => (await desk.ask(line)).blocks.flatMap((block) => block.type === 'list' ? block.items : [])

it('names the earlier story of the same topic, with its day and its source', async () => {
  expect(await earlier('/story repair')).toMatchObject([{
    text: 'Earlier in this thread: Crack found in Osterby dam · 1 Mar 2022', citations: [{ outlet: 'Harbour Post', words: 'Crack found in Osterby dam' }],
  }])
})

it.each(['/story “Crack found”', '/story chess'])('names none for %s, which is the first of its topic', async (line) => {
  expect(await earlier(line)).toEqual([])
})
