import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { openDesk, type Desk } from '../src/cli/open-desk.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
let desk: Desk

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const publish = (name: string, publisher: string, publishedAt: string, text: string) => {
    writeFileSync(join(folder, `${name}.txt`), text)
    writeFileSync(join(folder, `${name}.meta.json`), JSON.stringify({ publisher, publishedAt, url: `https://${name}.example/a` }))
  }
  publish('post', 'Harbour Post', '2022-05-10', [
    'Mayor asks harbour guild to public talk', '',
    'This past Saturday Mayor Nora Lind surprised Kelby by inviting the harbour guild to a public talk about its wharf.', '',
    '“A talk is a truly curious offer, but first we must understand what is meant,” said Tom Berg, master of the harbour guild.', '',
    'Lind called the old wharf a "jewel" of the town. She said the guild would be treated fairly.', '',
    'Speaking with Kelby Radio, Lind recalled a visit of 1998. “The builders told me, ‘Go home, little girl,’” Lind recounted.', '',
    'Follow us on every network for the news of March 3, 2031!',
  ].join('\n'))
  publish('wire', 'Meridian Wire', '2022-05-24', [
    'Nothing came of harbour guild talk in Kelby', '',
    'The Kelby town hall said on Tuesday that no answer had come from the harbour guild about a public talk.', '',
    'Mayor Nora Lind asked the harbour guild on May 8 and repeated the invitation in a letter about the wharf.', '',
    'Following the invite, guild master Tom Berg said: “This is a truly curious offer; we must first understand what is meant.”', '',
    'Berg now says the matter is closed. “@everyone knows it,” Berg said.',
  ].join('\n'))
  publish('chess', 'Valley News', '2022-06-01', [
    'School wins chess cup', '',
    'Pupils of the valley school won the regional chess cup against twelve rivals, the school said.', '',
    '“We trained every evening of the winter,” said Ida Moll, 14. “My brother taught me,” said Karl Moll.',
  ].join('\n'))
  desk = await openDesk(folder, silent, () => new Date('2022-06-02T12:00:00Z'))
})

afterAll(() => desk.close())

const first = (card: Card) => renderText(card).split('\n')[0] ?? ''

it.each([
  ['by its words in their order', '/whosaid truly curious offer but first we must understand'],
  ['by its words in another order', '/whosaid understand what is meant first truly curious offer'],
  ['with a typo', '/whosaid truly curius offer but first we must understand'],
  ['in marks', '/whosaid text:“a truly curious offer, but first”'],
])('finds a statement %s, with every wording', async (_, line) => {
  const card = await desk.ask(line)
  expect(first(card)).toContain('Tom Berg')
  expect(first(card)).toContain('2 sources, 2 wordings')
  expect(renderText(card)).toContain('“A talk is a truly curious offer, but first we must understand what is meant,”')
  expect(renderText(card)).toContain('“This is a truly curious offer; we must first understand what is meant.”')
})

it('keeps every quotation letter for letter inside the sentence that it cites', async () => {
  const { blocks } = await desk.ask('/whosaid truly curious offer but first we must understand')
  const quotations = blocks.flatMap((block) => block.type === 'quotation' ? [block] : [])
  expect(quotations).toHaveLength(2)
  for (const { words, citation } of quotations) expect(citation.words).toContain(words.replaceAll('…', ''))
})

it.each([
  ['/whosaid harbour', 'alone is too little'],
  ['/whosaid elephants dance on the moon at night', 'Nobody is quoted with these words in 3 articles.'],
  ['/whosaid ?!', 'I need words to look for.'],
  ['/whosaid', 'Something is missing: text.'],
  ['/quote', 'Whose words do you want?'],
  ['/quote zebra', 'Nobody called “zebra” in 3 articles.'],
  ['/quote Ida Moll about:"submarines"', 'fits'],
  ['/timeline zebra', 'Nothing on “zebra”.'],
  ['/timeline harbour since:"last Smarch"', 'I cannot read “last Smarch” as a date.'],
  ['/compare chess', 'Only one source has it.'],
  ['/search xylophone', 'Nothing holds “xylophone”.'],
  ['/people', 'Whom, or of which story?'],
  ['/checkquote nobody ever said such words at all', 'Not found'],
  ['/dance', 'There is no command /dance.'],
  ['/quote \u202e🙂 שלום', 'Nobody called'],
  [`/whosaid ${'word '.repeat(1190)}`, 'characters'],
])('answers %s privately and readably', async (line, words) => {
  const card = await desk.ask(line)
  expect(renderText(card)).toContain(words)
  expect(card.visibility).toBe('private')
})

it('shows what a person said, from both outlets', async () => {
  const text = renderText(await desk.ask('/quote berg'))
  expect(text).toContain('Tom Berg')
  expect(text).toContain('Harbour Post')
  expect(text).toContain('Meridian Wire')
})

it('asks which of two people of one name is meant', async () => {
  const card = await desk.ask('/quote moll')
  expect(first(card)).toContain('“moll” may be one of 2')
  expect(card.blocks.find(({ type }) => type === 'buttons')).toMatchObject({ buttons: [{ label: 'Ida Moll' }, { label: 'Karl Moll' }] })
})

it('asks the same for /people, although a story has both', async () => {
  expect(first(await desk.ask('/people moll'))).toContain('“moll” may be one of 2')
  expect(first(await desk.ask('/people chess'))).toContain('School wins chess cup')
})

it('never puts a paraphrase inside quotation marks', async () => {
  const { blocks } = await desk.ask('/quote lind level:paraphrase')
  const paraphrases = blocks.flatMap((block) => block.type === 'quotation' ? [block] : [])
  expect(paraphrases.length).toBeGreaterThan(0)
  for (const { words, isVerbatim, note } of paraphrases) {
    expect(isVerbatim).toBe(false)
    expect(words).not.toMatch(/^["“]/)
    expect(note).toContain('paraphrase')
  }
})

it('puts a story in the order of time, says where sources differ, and takes no date from page furniture', async () => {
  const text = renderText(await desk.ask('/timeline harbour guild'))
  expect(text).toContain('7–8 May 2022')
  expect(text).toContain('sources differ: ')
  expect(text).toContain('24 May 2022')
  expect(text).toContain('Background: 1998')
  expect(text).not.toContain('2031')
})

it('keeps to the days that were asked for', async () => {
  const text = renderText(await desk.ask('/timeline harbour guild since:2022-05-20'))
  expect(text).toContain('24 May 2022')
  expect(text).not.toContain('7–8 May')
})

it('tells a story, its sources and its newest rivals', async () => {
  expect(renderText(await desk.ask('/story wharf'))).toContain('2 sources')
  expect(renderText(await desk.ask('/sources'))).toContain('3 outlets · 3 articles · 2 stories')
  expect(renderText(await desk.ask('/latest'))).toMatch(/School wins chess cup[\s\S]*harbour/)
})

it('sets sources side by side', async () => {
  const text = renderText(await desk.ask('/compare harbour guild'))
  expect(text).toContain('One statement, two wordings, Tom Berg')
})

it.each([
  ['We trained every evening of the winter', 'Exact: Ida Moll'],
  ['We trained every morning of the winter', 'Altered: Ida Moll is quoted otherwise'],
])('checks “%s”: %s', async (quotation, verdict) => {
  expect(first(await desk.ask(`/checkquote ${quotation}`))).toBe(verdict)
})

it('names the word that was changed', async () => {
  expect(renderText(await desk.ask('/checkquote We trained every morning of the winter'))).toContain('“morning” should be “evening”')
})

it('shows at most five items and four buttons, whatever is asked', async () => {
  const lines = ['/quote story:wharf', '/timeline harbour guild', '/sources', '/latest', '/search the', '/people story:wharf', '/highlights wharf', '/compare wharf']
  for (const card of await Promise.all(lines.map((line) => desk.ask(line)))) {
    const countOf = (type: string) => card.blocks.filter((block) => block.type === type).length
    const listed = card.blocks.flatMap((block) => block.type === 'list' ? [block.items.length] : [])
    const buttons = card.blocks.flatMap((block) => block.type === 'buttons' ? [block.buttons.length] : [])
    expect(countOf('event') + countOf('quotation') + listed.length).toBeGreaterThan(0)
    expect(Math.max(countOf('event'), countOf('quotation'), ...listed)).toBeLessThanOrEqual(5)
    expect(Math.max(0, ...buttons)).toBeLessThanOrEqual(4)
  }
})

it('lists every command in /help, with its options on demand', async () => {
  expect(renderText(await desk.ask('/help'))).toMatch(/\/quote peskov[\s\S]*\/timeline clubhouse[\s\S]*\/whosaid great honour/)
  expect(renderText(await desk.ask('/help timeline'))).toContain('since (optional)')
})
