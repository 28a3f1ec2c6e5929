import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { englishIn, formWords, hole, leavesOf, ourWords } from '#chat/words/counterpart/find-english.ts'
import { english } from '#chat/words/english.ts'
import { german } from '#chat/words/german.ts'
import { completeLine } from '#surfaces/local/complete-line.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

beforeAll(async () => { room = await openRoom() })
afterAll(() => room.close())

const commands = await loadCommands()

it.each(commands.map((command) => [command.name, command] as const))('/%s has all its words in German', (name, { options }) => {
  const own = german.commands[name]
  expect(Object.keys(own?.options ?? {}).sort()).toEqual(Object.keys(options).sort())
  for (const sentence of [own?.description ?? '', ...Object.values(own?.options ?? {})]) expect(sentence).toMatch(/^.{1,100}$/)
  const choices = Object.values(options).flatMap((option) => option.type === 'choice' ? option.choices : [])
  expect(choices.filter((choice) => german.choices[choice] === undefined)).toEqual([])
})

it('names no command and no option in German that there is not', () => {
  expect(Object.keys(german.commands).sort()).toEqual(commands.map(({ name }) => name).sort())
  const options = new Set(commands.flatMap((command) => Object.keys(command.options)))
  expect(Object.keys(german.optionNames).sort()).toEqual([...options].sort())
  expect(Object.keys(german.forms.labels).sort()).toEqual(Object.keys(english.forms.labels).sort())
})

it('takes a command under its German name, and shows both names where Discord does', async () => {
  const who = { locale: 'de' } as const
  expect(await room.ask('/zitat berg', who)).toBe(await room.ask('/quote berg', who))
  expect(await room.ask('/zitat über:wharf medium:"Harbour Post" seit:gestern', who)).toBe(await room.ask('/quote about:wharf outlet:"Harbour Post" since:gestern', who))
  expect(await room.ask('/zitat berg')).toContain('There is no command /zitat.')
  expect(await room.ask('/help', who)).toContain('- /quote peskov · /zitat · Was jemand gesagt hat')
  expect(await room.ask('/help zitat', who)).toMatch(/^\/quote · \/zitat: Was jemand[\s\S]*- about \(freiwillig\) · über · /)
  expect(await room.ask('/help', { ...who, surface: 'slack' })).not.toContain('/zitat')
})

it('completes a line that begins with a German name', async () => {
  const linesFor = async (line: string) => (await completeLine(room.conversation, line, room.viewer({ locale: 'de' }))).map((offer) => offer.line)
  expect(await linesFor('/zit')).toEqual(['/checkquote ', '/quote '])
  expect(await linesFor('/zitat ber')).toEqual(['/quote "Tom Berg" '])
  expect(await linesFor('/zitat über:wharf medium:harb')).toEqual(['/quote über:wharf outlet:"Harbour Post" '])
})

it('says nothing in German as in English', () => {
  const same = leavesOf(english).filter(([path, text]) => /\p{L}{2}/u.test(text.replaceAll(hole, '')) && textAt(german, path) === text)
  expect(same.map(([path]) => path)).toEqual([])
})

it.each([
  '/help', '/help quote', '/help digest', '/sources', '/latest', '/latest topic:zebra', '/story harbour', '/story zebra', '/timeline harbour', '/timeline zebra',
  '/timeline harbour since:2031-01-01', '/quote berg', '/quote moll', '/quote zebra', '/quote Ida Moll about:submarines', '/quote story:harbour', '/quote', '/quote lind level:paraphrase',
  '/whosaid truly curious offer but first we must understand', '/whosaid harbour', '/whosaid elephants dance on the moon', '/whosaid ?!', '/whosaid',
  '/checkquote We trained every morning of the winter', '/checkquote We trained every evening of the winter', '/checkquote nobody ever said such words', '/checkquote a',
  '/compare harbour', '/compare chess', '/highlights harbour', '/people berg', '/people story:harbour', '/people', '/people zebra', '/search wharf', '/search xylophone',
  '/dance', '/quote berg page:zero', '/quote berg since:Smarch', '/quote berg level:sure', '/quote berg private:maybe', `/whosaid ${'word '.repeat(300)}`, '/nonsense',
  '/follow', '/follow berg', '/follow', '/unfollow zebra', '/unfollow berg until:morgen', '/unfollow berg', '/tip', '/tip "Die Brücke ist gesperrt" named:ja', '/tip x link:nein',
  '/subscribe', '/subscribe all when:vierzehntägig', '/subscribe all tz:Berlin', '/subscribe all quiet:immer', '/subscribe zebra when:"werktags 8:30 Uhr" tz:Europe/Berlin',
  '/subscribe harbour mode:breaking min_sources:2 confirm:ja', '/settings', '/subscriptions', '/unsubscribe', '/unsubscribe zebra', '/save cancel', '/save nonsense',
  '/digest set', '/digest set when:"täglich 7 Uhr"', '/digest pause until:"in drei Tagen"', '/subscriptions', '/digest resume', '/digest pause', '/digest test',
  '/digest', '/digest now since:2020-01-01', '/why 99', '/report', '/report of:«/quote story:harbour»',
  '/news-admin health', '/news-admin reports', '/news-admin hide', '/news-admin retract', '/news-admin merge', '/news-admin forget', '/news-admin pause-all',
  '/news-admin resume-all', '/news-admin audit', '/news-admin hide quotation:a/b', '/news-admin export', '/search wharf kind:event', '/search lind kind:person',
  '/search harbour kind:story', '/news-admin alias', '/news-admin alias person:berg', '/news-admin alias person:berg alias:Meister', '/news-admin alias person:berg alias:Meister',
  '/news-admin alias', '/news-admin unalias', '/news-admin unalias alias:zebra', '/news-admin unalias alias:Meister', '/news-admin sources', '/news-admin pause-source',
  '/news-admin pause-source source:zebra', '/news-admin pause-source source:"Harbour Post"', '/news-admin sources', '/sources', '/news-admin resume-source source:"Harbour Post"', '/news-admin audit', '/search wharf kind:article', '/quote moll order:random', '/highlights', '/latest outlet:niemand', '/timeline harbour export:md',
])('answers %s in German', async (line) => {
  const card = await room.card(line, { locale: 'de', role: 'operator', userId: 'olga' })
  expect(englishIn(ourWords(card))).toEqual([])
})

it.each(['/tip', '/tip link:https://example.org/', '/report article:a quotation:b'])('asks in a form in German: %s', (line) => {
  const form = room.conversation.formFor({ line, viewer: room.viewer({ locale: 'de' }) })
  expect(form?.fields.length).toBeGreaterThan(0)
  expect(form === undefined ? [] : englishIn(formWords(form))).toEqual([])
})

it('knows English when it reads it', async () => {
  for (const line of ['/help', '/quote zebra', '/subscriptions', '/whosaid', '/news-admin health']) expect(englishIn(ourWords(await room.card(line, { role: 'operator' })))).not.toEqual([])
})

it('says the same verbatim words in every language', async () => {
  const quotationsOf = ({ blocks }: Card) => blocks.flatMap((block) => block.type === 'quotation' ? [block.words] : [])
  const [inGerman, inEnglish] = [await room.card('/quote berg', { locale: 'de' }), await room.card('/quote berg')]
  expect(quotationsOf(inGerman).length).toBeGreaterThan(0)
  expect(quotationsOf(inGerman)).toEqual(quotationsOf(inEnglish))
})

function textAt(table: object, path: string): string | undefined {
  return leavesOf(table).find(([one]) => one === path)?.[1]
}
