import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SubscriptionTerms } from '#model/subscription.ts'
import type { Viewer } from '#chat/command.ts'
import { usualTerms } from '#chat/terms/terms-options.ts'
import { englishIn, ourWords } from '#chat/words/counterpart/find-english.ts'
import { openDeskDriver, type DeskDriver } from './counterpart/desk-driver.ts'
import { textOf } from './counterpart/memory-platform.ts'

const reader: Viewer = { surface: 'discord', workspaceId: 'server', userId: 'ada', role: 'reader', channelId: 'news', locale: 'de' }
const manager: Viewer = { ...reader, userId: 'ben', role: 'manager' }
const operator: Viewer = { ...reader, userId: 'cleo', role: 'operator' }
const daily: SubscriptionTerms = { ...usualTerms(undefined, manager), subject: { type: 'all' }, mode: 'digest' }

const ferry = (headline: string, said = 'The ferry will not sail tonight') => ({
  'ferry.txt': `${headline}\n\n“${said},” said harbour master Ana Brandt on Monday.\n\nPassengers were told to take the bus instead.\n`,
  'ferry.meta.json': '{ "publisher": "Harbour Post", "publishedAt": "2022-05-09" }',
})
const bridge = {
  'bridge.txt': 'Bridge stays shut\n\n“The bridge is shut for a week,” said Ole Lund on Tuesday.\n', 'bridge.meta.json': '{ "publisher": "Valley Mail", "publishedAt": "2022-05-09" }',
}

let desk: DeskDriver
beforeEach(async () => {
  desk = await openDeskDriver({ startsAt: '2022-05-10T06:00:00Z', editors: { surface: 'discord', workspaceId: null, channel: 'editors' }, operators: ['discord:cleo'], language: 'de' })
  await desk.publish({ ...ferry('Ferry stays in port'), ...bridge })
})
afterEach(() => desk.close())

/** Everything that stands anywhere, threads and direct messages included, in every state that it has had. */
function expectNoEnglish(): void {
  const cards = desk.platform.messages.flatMap((message) => message.cards)
  expect(cards.length).toBeGreaterThan(0)
  expect(cards.flatMap((card) => englishIn(ourWords(card)))).toEqual([])
  expect(cards.map(({ language }) => language)).toEqual(cards.map(() => 'de'))
}

describe('what somebody set who reads German', () => {
  it('is posted in German, with its thread and its test', async () => {
    await desk.actions.subscribe(daily, manager)
    expect(await desk.actions.testDigest(manager)).toBe(true)
    await desk.at('2022-05-10T08:30:00Z')
    expect(desk.platform.textsIn('news')[0]).toContain('PROBE · Dienstag, 10. Mai 2022, 06:00 UTC · 2 Geschichten')
    expect(desk.platform.textsIn('news')[1]).toContain('Dienstag, 10. Mai 2022, 08:30 UTC · 2 Geschichten')
    expect(desk.platform.messages.some(({ under, card }) => under !== undefined && textOf(card).startsWith('Einzelheiten'))).toBe(true)
    expectNoEnglish()
  })

  it('is corrected in German, and the next digest and the record say so, each in its language', async () => {
    await desk.actions.subscribe({ ...daily, whenEmpty: 'say-so' }, manager)
    await desk.at('2022-05-10T08:30:00Z')
    await desk.publish({ ...ferry('Ferry sails again', 'The ferry will sail tonight'), 'bridge.txt': null, 'bridge.meta.json': null })
    await desk.at('2022-05-10T10:31:00Z')
    expect(desk.platform.textsIn('news')[0]).toContain('Korrigiert 10. Mai, 10:31 UTC: ')
    expect(desk.platform.textsIn('news')[0]).toContain('[Vom Herausgeber zurückgezogen]')
    await desk.at('2022-05-11T08:30:00Z')
    expect(desk.platform.messages.map(({ card }) => textOf(card)).join('\n')).toContain('Korrekturen: ')
    expectNoEnglish()
    const recordIn = async (locale: string) => (await desk.actions.desk.audit(20, { ...operator, locale })).map(({ what }) => what).join('\n')
    expect(await recordIn('de')).toMatch(/hat in news gepostet: ein Überblick[\s\S]*hat in news korrigiert[\s\S]*hat news abonniert: Überblick: alle Geschichten · täglich 08:30 UTC/)
    expect(englishIn((await recordIn('de')).replace(/‚[^‘]*‘|\([^()]*\)/g, ''))).toEqual([])
    expect(await recordIn('en')).toMatch(/posted in news: a digest[\s\S]*subscribed news: digest of all stories · daily 08:30 UTC · says so when nothing is new · in German/)
  })

  it('is told of in German where it was stopped, or may be lost', async () => {
    await desk.actions.subscribe(daily, manager)
    desk.platform.refused.set('news', 'no-permission')
    for (const time of ['08:30', '08:35', '08:50']) await desk.at(`2022-05-10T${time}:00Z`)
    await desk.at('2022-05-10T08:51:00Z')
    expect(desk.platform.messages.map(({ card }) => textOf(card))).toEqual([expect.stringContaining('Das habe ich in news gestoppt: Überblick: alle Geschichten')])
    expect(desk.platform.messages.map(({ card }) => textOf(card)).join()).toContain('Ich darf dort nicht posten.')
    expectNoEnglish()
  })

  it('comes in German to who follows it, and from who gives a tip', async () => {
    await desk.at('2022-05-10T06:01:00Z')
    await desk.actions.follow({ type: 'person', personId: 'ana brandt', name: 'Ana Brandt' }, false, reader)
    await desk.actions.tip({ text: 'Die Brücke ist gesperrt', link: undefined, mayName: true }, reader)
    await desk.publish({ 'quay.txt': 'Quay shut\n\n“The quay is shut,” said harbour master Ana Brandt on Tuesday.\n', 'quay.meta.json': '{ "publisher": "Harbour Post", "publishedAt": "2022-05-10" }' })
    await desk.at('2022-05-10T07:00:00Z')
    expect(desk.platform.messages.map(({ card }) => textOf(card).split('\n')[0]).sort())
      .toEqual(['1 Geschichte, der du folgst', expect.stringMatching(/^Hinweis [0-9A-F]{6}$/)])
    expectNoEnglish()
  })

  it('may be in another language: that of the server, or one that was chosen', async () => {
    expect(usualTerms(undefined, { ...manager, locale: 'en-GB', serverLocale: 'de' }).language).toBe('de')
    expect(usualTerms(undefined, { ...manager, locale: 'de', serverLocale: 'en-US' }).language).toBe('de')
    expect(usualTerms(undefined, { ...manager, locale: 'fr', serverLocale: 'en-US' }).language).toBe('en')
    await desk.actions.subscribe({ ...daily, language: 'en' }, manager)
    await desk.at('2022-05-10T08:30:00Z')
    expect(desk.platform.textsIn('news')[0]).toContain('Tuesday 10 May 2022, 08:30 UTC · 2 stories')
  })
})

it('is in the language of the configuration where that has it posted', async () => {
  await desk.restart([{ surface: 'discord', channel: 'news', cron: '30 8 * * *', timeZone: 'UTC', language: 'de' }])
  await desk.at('2022-05-10T08:30:00Z')
  expect(desk.platform.textsIn('news')[0]).toContain('10. Mai 2022, 08:30 UTC · 2 Geschichten')
  expectNoEnglish()
})
