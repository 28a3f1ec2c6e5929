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
  publish('Court Notes', [
    'Clerk of Halden Savings heard as a witness',
    '“I knew nothing of the loans,” Dora Lund told the court. “A colleague said, ‘Krall will sink us,’ and I laughed.”',
  ])
  publish('Two Brothers', [
    'Fire at the Weller brothers’ mill',
    'The mill of Jon Weller and Adam Weller burned down on Monday. Jon Weller was away.',
    '“The roof went first,” Adam Weller said. Jon Weller has not spoken.',
  ])
  const ferry = ['Ferry stays in port of Norr for the winter', '“The rudder of the ferry broke on a rock that no chart has,” said Ana Moll, who owns the ferry and the quay of Norr.', 'The town council will meet on Friday to talk about the school bus, the mail and the doctor, who all came by ferry.']
  publish('Norr Post', ferry)
  writeFileSync(join(folder, 'norr-again.txt'), ferry.join('\n\n'))
  writeFileSync(join(folder, 'norr-again.meta.json'), JSON.stringify({ publisher: 'Norr Post', publishedAt: '2022-05-11' }))
  publish('Valley Press', ferry)
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

it('names the outlets that have a copy, and not the one that is shown', async () => {
  const text = await ask('/whosaid the rudder of the ferry broke on a rock')
  expect(text).toMatch(/^Also in .+, as a copy\.$/m)
  const [, shown = ''] = /\n {2}(\w+ \w+)/.exec(text) ?? []
  expect(/^Also in (.+), as a copy\.$/m.exec(text)?.[1]).toBe(shown === 'Norr Post' ? 'Valley Press' : 'Norr Post')
})

it('gives words that somebody tells of to whom she quotes, not to her', async () => {
  expect(await ask('/whosaid Krall will sink us')).toMatch(/^.*second-hand: .*as told by Dora Lund · 1 source\n/)
})

it('asks who is meant where another of that name is named as often as the one who is quoted', async () => {
  const text = await ask('/people Weller')
  expect(text).toMatch(/^“Weller” may be one of 2\./)
  expect(text).toContain('Jon Weller')
  expect(await ask('/people "Jon Weller"')).toMatch(/^Jon Weller\n/)
})
