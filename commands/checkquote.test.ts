import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderText } from '#surfaces/local/render-text.ts'
import { openDesk, type Desk } from '../src/cli/open-desk.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const longWords = 'When we came to the quay that night the lamps were out and the nets were gone, the barrels stood open in the rain, nobody answered at the door of the ice house, '
  + 'and so we walked back along the wall to the chapel, rang the bell twice, and waited until the harbour master came with two lanterns'
let desk: Desk

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  writeFileSync(join(folder, 'quay.txt'), [
    'Nets stolen from quay', '',
    `“${longWords},” said Ada Quill, a fisher.`, '',
    '“The Harbour Master\'s lantern isn’t mine,” said Ben Rook, the keeper.', '',
    'According to Rook, Otto Krall once told him: “Leave the bell alone.”', '',
  ].join('\n'))
  writeFileSync(join(folder, 'quay.meta.json'), JSON.stringify({ publisher: 'Quay Post', publishedAt: '2022-05-10' }))
  for (const [name, outlet, words] of [
    ['one', 'Quay Post', 'I would rather mend the old ferry twice than sink a new one on its first day'],
    ['two', 'Daily Quay', 'I\'d sooner mend the old ferry twice than sink a new one on its first day'],
  ] as const) {
    writeFileSync(join(folder, `${name}.txt`), `Ferry of Oldbrook mended again\n\nThe ferry of Oldbrook was mended again on Monday, its owner said. “${words},” said Ida Voss, the owner of the Oldbrook ferry.\n`)
    writeFileSync(join(folder, `${name}.meta.json`), JSON.stringify({ publisher: outlet, publishedAt: '2022-05-11' }))
  }
  writeFileSync(join(folder, 'kai.txt'), 'Körbe am Kai\n\nAm Kai ist es still. „Wir zählen die Körbe täglich“, steht an der Wand.\n')
  writeFileSync(join(folder, 'kai.meta.json'), JSON.stringify({ publisher: 'Kaiblatt', publishedAt: '2022-05-10', language: 'de' }))
  desk = await openDesk(folder, silent)
})
afterAll(() => desk.close())

const linesOf = async (quotation: string) => renderText(await desk.ask(`/checkquote ${quotation}`)).split('\n')

it.each([
  ['the harbour master’s lantern was mine', '“was” should be “isn’t”'],
  ['The Lantern Master\'s lantern isn’t mine', '“Lantern” should be “Harbour”'],
  ['Wir zahlen die Äpfel täglich', '“Äpfel” should be “Körbe”'],
])('spells the words that differ in “%s” as they stand there', async (quotation, note) => {
  expect(await linesOf(quotation)).toContain(note)
})

it('compares long quotations to their end', async () => {
  const [exact] = await linesOf(longWords)
  const altered = await linesOf(longWords.replace('two lanterns', 'two dogs'))
  expect(exact).toBe('Exact: Ada Quill')
  expect(altered[0]).toBe('Altered: Ada Quill is quoted otherwise')
  expect(altered).toContain('“dogs” should be “lanterns”')
})

it('finds a part of a long quotation, wherever it stands there', async () => {
  expect((await linesOf('rang the bell twice, and waited until the harbour master came'))[0]).toBe('Exact: Ada Quill')
})

it('says in the first line that words come second-hand', async () => {
  expect((await linesOf('Leave the bell alone'))[0]).toMatch(/^Exact: .+ · second-hand: .+, as told by Ben Rook/)
})

it('says that words without a speaker are altered, in a sentence', async () => {
  expect((await linesOf('Wir zählen die Fische täglich'))[0]).toBe('Altered: the words are quoted otherwise, speaker unclear')
})

it.each([
  ['I would rather mend the old boat twice than sink a new one on its first day', 'Quay Post'],
  ['I\'d sooner mend the old boat twice than sink a new one on its first day', 'Daily Quay'],
])('compares “%s” with the wording nearest to it', async (quotation, outlet) => {
  const lines = await linesOf(quotation)
  expect(lines).toContain('“boat” should be “ferry”')
  expect(lines.some((line) => line.includes(outlet))).toBe(true)
})
