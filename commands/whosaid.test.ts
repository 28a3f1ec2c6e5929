import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderText } from '#surfaces/local/render-text.ts'
import { openDesk, type Desk } from '../src/cli/open-desk.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
let desk: Desk

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const publish = (name: string, paragraphs: readonly string[]) => {
    writeFileSync(join(folder, `${name}.txt`), paragraphs.join('\n\n'))
    writeFileSync(join(folder, `${name}.meta.json`), JSON.stringify({ publisher: name, publishedAt: '2022-05-10' }))
  }
  publish('Morning Post', [
    'Trial of banker Otto Krall opens in Halden',
    'The trial of the banker Otto Krall, who denies fraud at Halden Savings, opened in Halden on Monday.',
    '“My client has nothing to hide and will tell you so himself,” his lawyer, Tom Brand, told the court.',
    'A clerk of the court said the file was “thicker than a loaf”.',
  ])
  publish('Evening Wire', [
    'Banker Otto Krall on trial in Halden over fraud at Halden Savings',
    'Otto Krall, the banker accused of fraud at Halden Savings, went on trial in Halden on Monday.',
    '“Mr Krall has nothing to hide, whatever has been written about those loans in the newspapers of this town since the spring,” said Tom Brand, his lawyer.',
  ])
  desk = await openDesk(folder, silent)
})
afterAll(() => desk.close())

const ask = async (line: string) => renderText(await desk.ask(line))

it('shows where else the same speaker is quoted with these words, and does not call it one statement', async () => {
  const text = await ask('/whosaid nothing to hide')
  expect(text).toMatch(/^Tom Brand.* · 2 sources, 2 wordings\n/)
  expect(text).toContain('My client has nothing to hide')
  expect(text).toContain('Mr Krall has nothing to hide')
  expect(text).toContain('quoted with these words in more than one article')
  expect(text).not.toContain('The same statement in other words')
})

it('names a speaker who has no name by the words of the source, wherever several speakers are shown', async () => {
  expect(await ask('/quote about:loaf')).toMatch(/Morning Post · A clerk of the court/)
})
