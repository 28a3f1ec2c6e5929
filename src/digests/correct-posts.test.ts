import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDeskDriver, type DeskDriver } from './counterpart/desk-driver.ts'
import type { ConfiguredSubscription } from './config-subscriptions.ts'

const channels = Array.from({ length: 40 }, (_, at) => `channel-${at}`)
const subscriptions = channels.map((channel): ConfiguredSubscription => ({ surface: 'slack', channel, cron: '30 8 * * *', timeZone: 'UTC' }))
const one: ConfiguredSubscription = { surface: 'slack', channel: 'news', cron: '30 8 * * *', timeZone: 'UTC' }

const ferry = (headline: string, speaker = 'Ana Brandt') =>
  `${headline}\n\n“The ferry will not sail tonight,” said harbour master ${speaker} on Monday.\n\nPassengers were told to take the bus instead.\n`
const harbourPost = '{ "publisher": "Harbour Post", "publishedAt": "2027-01-13" }'

/** A folder that is empty all of a sudden is no news. */
const oldNews = 'Station loses its clock\n\nThe clock of the railway station was taken down for good, the company said.\n'
const longAgo = '{ "publishedAt": "2026-12-01" }'

let desk: DeskDriver
afterEach(() => desk.close())

async function open(configured: readonly ConfiguredSubscription[]): Promise<void> {
  desk = await openDeskDriver({ surface: 'slack', subscriptions: configured, startsAt: '2027-01-14T08:00:00Z' })
  await desk.at('2027-01-14T08:00:00Z')
  await desk.publish({ 'ferry.txt': ferry('Ferry stays in port'), 'ferry.meta.json': harbourPost, 'old.txt': oldNews, 'old.meta.json': longAgo })
  await desk.at('2027-01-14T08:30:00Z')
}

const all = (channel: string) => desk.platform.messages.filter((message) => message.channel === channel).map(({ card }) => JSON.stringify(card)).join('\n')

describe('an article that is withdrawn', () => {
  it('is taken out of every message that used it, within one pass', async () => {
    await open(subscriptions)
    expect(desk.platform.messages).toHaveLength(2 * channels.length)
    await desk.publish({ 'ferry.txt': null, 'ferry.meta.json': null })
    await desk.at('2027-01-14T08:31:00Z')
    const corrected = desk.platform.messages.filter(({ cards }) => cards.length === 2)
    expect(corrected).toHaveLength(2 * channels.length)
    for (const channel of channels) {
      expect(all(channel)).toContain('[Withdrawn by the publisher]')
      expect(all(channel)).toContain('Corrected 14 Jan, 08:31 UTC: words of Harbour Post were taken out')
      expect(all(channel)).not.toContain('Ferry stays in port')
      expect(all(channel)).not.toContain('will not sail')
    }
    expect((await desk.store.auditOf('slack', null, 500)).filter(({ what }) => what.startsWith('{"type":"corrected"'))).toHaveLength(2 * channels.length)
    await desk.at('2027-01-14T08:32:00Z')
    expect(desk.platform.messages.every(({ cards }) => cards.length === 2)).toBe(true)
  })

  it('leaves the line to another outlet that has the story', async () => {
    desk = await openDeskDriver({ surface: 'slack', subscriptions: [one], startsAt: '2027-01-14T08:00:00Z' })
    await desk.at('2027-01-14T08:00:00Z')
    const more = '\n\nThe harbour office said the engine of the island ferry had failed twice since Sunday and needed a new pump before it could sail again.\n'
    await desk.publish({
      'ferry.txt': `Island ferry stays in port after engine failure${more}`, 'ferry.meta.json': harbourPost,
      'other.txt': `Island ferry engine failure keeps boat in port${more}`, 'other.meta.json': '{ "publisher": "Island Mail", "publishedAt": "2027-01-13" }',
    })
    await desk.at('2027-01-14T08:30:00Z')
    expect(desk.platform.textsIn('news')[0]).toContain('Island ferry stays in port after engine failure · Harbour Post · Island Mail')
    await desk.publish({ 'ferry.txt': null, 'ferry.meta.json': null })
    await desk.at('2027-01-14T08:31:00Z')
    expect(desk.platform.textsIn('news')[0]).toContain('Island ferry engine failure keeps boat in port · Island Mail')
    expect(desk.platform.textsIn('news')[0]).not.toContain('stays in port')
  })
})

describe('two articles of one message that change at once', () => {
  it('are put right together, in one correction, one note and one row of the audit', async () => {
    desk = await openDeskDriver({ surface: 'slack', subscriptions: [one], startsAt: '2027-01-14T08:00:00Z' })
    await desk.at('2027-01-14T08:00:00Z')
    const bridge = (headline: string) => `${headline}\n\nThe old bridge over the river is shut for a week, the council said.\n`
    await desk.publish({ 'ferry.txt': ferry('Ferry stays in port'), 'ferry.meta.json': harbourPost, 'bridge.txt': bridge('Bridge shut for a week') })
    await desk.at('2027-01-14T08:30:00Z')
    await desk.publish({ 'ferry.txt': ferry('Ferry sails tomorrow'), 'bridge.txt': bridge('Bridge open again') })
    await desk.at('2027-01-14T10:00:00Z')
    const [text] = desk.platform.textsIn('news')
    expect(text).toContain('‘Ferry stays in port’, is ‘Ferry sails tomorrow’')
    expect(text).toContain('‘Bridge shut for a week’, is ‘Bridge open again’')
    expect(text?.match(/Corrected 14 Jan/g)).toHaveLength(1)
    expect(desk.platform.messages[0]?.cards).toHaveLength(2)
    expect(desk.platform.messages.filter(({ under, key }) => under === 'm1' && key.includes('corrected'))).toHaveLength(1)
    expect((await desk.store.auditOf('slack', null, 500)).filter(({ what }) => what.startsWith('{"type":"corrected"'))).toHaveLength(1)
    expect(await desk.store.countPosts(['planned', 'leased', 'composed', 'sending'])).toBe(0)
  })
})

describe('an article that is changed', () => {
  beforeEach(() => open([one]))

  it('corrects the headline in place, with a dated note, and nothing else', async () => {
    await desk.publish({ 'ferry.txt': ferry('Ferry sails tomorrow') })
    await desk.at('2027-01-14T09:00:00Z')
    const [text] = desk.platform.textsIn('news')
    expect(text).toContain('Ferry sails tomorrow · Harbour Post')
    expect(text).toContain('Corrected 14 Jan, 09:00 UTC: headline was ‘Ferry stays in port’, is ‘Ferry sails tomorrow’ (Harbour Post updated the article).')
    expect(desk.platform.messages.filter(({ under }) => under === undefined)).toHaveLength(1)
    expect(desk.platform.messages.filter(({ under }) => under !== undefined)).toHaveLength(1)
  })

  it('corrects the speaker of a quotation', async () => {
    await desk.publish({ 'ferry.txt': ferry('Ferry stays in port', 'Ole Lund') })
    await desk.at('2027-01-14T08:40:00Z')
    expect(all('news')).toContain('speaker was ‘Ana Brandt’, is ‘Ole Lund’ (Harbour Post updated the article)')
  })

  it('takes out a quotation that is not there any more', async () => {
    await desk.publish({ 'ferry.txt': 'Ferry stays in port\n\nPassengers were told to take the bus instead.\n' })
    await desk.at('2027-01-14T08:40:00Z')
    expect(all('news')).not.toContain('will not sail tonight')
    expect(all('news')).toContain('a quotation was taken out (Harbour Post changed it)')
  })

  it('edits nothing when only other words have changed', async () => {
    await desk.publish({ 'ferry.txt': `${ferry('Ferry stays in port')}\nThe pump will arrive on Friday.\n` })
    await desk.at('2027-01-14T08:40:00Z')
    expect(desk.platform.messages.every(({ cards }) => cards.length === 1)).toBe(true)
    expect(await desk.store.postsUsing((await desk.store.articlesAfter(0, 1))[0]?.articleId ?? '', 2)).toEqual([])
  })

  it('is noted in the thread of an older message, and told by the next digest, once', async () => {
    await desk.publish({ 'ferry.txt': ferry('Ferry sails tomorrow') })
    await desk.at('2027-01-14T10:00:00Z')
    expect(desk.platform.messages.filter(({ under, key }) => under === 'm1' && key.includes('corrected'))).toHaveLength(1)
    await desk.publish({ 'bridge.txt': 'Bridge shut for a week\n\nThe old bridge over the river is shut for a week, the council said.\n' })
    await desk.at('2027-01-15T08:30:00Z')
    expect(desk.platform.textsIn('news')[1]).toContain('Corrections: headline was ‘Ferry stays in port’, is ‘Ferry sails tomorrow’')
    await desk.publish({ 'school.txt': 'School wins chess cup\n\nPupils of the valley school won the regional chess cup against twelve rivals.\n' })
    await desk.at('2027-01-16T08:30:00Z')
    expect(desk.platform.textsIn('news')[2]).not.toContain('Corrections')
  })

  it('is corrected again when it changes again', async () => {
    await desk.publish({ 'ferry.txt': ferry('Ferry sails tomorrow') })
    await desk.at('2027-01-14T08:40:00Z')
    await desk.publish({ 'ferry.txt': ferry('Ferry sails on Sunday') })
    await desk.at('2027-01-14T08:50:00Z')
    const [text] = desk.platform.textsIn('news')
    expect(text).toContain('Ferry sails on Sunday · Harbour Post')
    expect(text?.match(/Corrected 14 Jan/g)).toHaveLength(2)
  })

  it('corrects what was composed before the change and sent after it', async () => {
    await desk.publish({ 'bridge.txt': 'Bridge shut for a week\n\nThe old bridge over the river is shut for a week, the council said.\n' })
    desk.platform.accidents.push('busy')
    await desk.at('2027-01-15T08:30:00Z')
    await desk.publish({ 'bridge.txt': 'Bridge open again\n\nThe old bridge over the river is open again after a night of work, the council said.\n' })
    await desk.at('2027-01-15T08:30:10Z')
    await desk.at('2027-01-15T08:31:00Z')
    await desk.at('2027-01-15T08:32:00Z')
    expect(desk.platform.textsIn('news')[1]).toContain('headline was ‘Bridge shut for a week’, is ‘Bridge open again’')
  })

  it('is left alone where the message is gone', async () => {
    desk.platform.refused.set('news', 'no-such-message')
    await desk.publish({ 'ferry.txt': ferry('Ferry sails tomorrow') })
    await desk.at('2027-01-14T08:40:00Z')
    const requests = desk.platform.requests()
    await desk.at('2027-01-14T09:40:00Z')
    expect(desk.platform.requests()).toBe(requests)
  })

  it('is explained: what was posted, from which version, and what was put right', async () => {
    await desk.publish({ 'ferry.txt': ferry('Ferry sails tomorrow') })
    await desk.at('2027-01-14T08:40:00Z')
    const viewer = { surface: 'slack', workspaceId: null, userId: 'ada', role: 'reader', channelId: 'news', locale: 'en' } as const
    expect(await desk.actions.explainPost('m1', viewer)).toMatchObject({
      articles: [{ version: 2, headline: 'Ferry sails tomorrow' }], corrections: [{ at: new Date('2027-01-14T08:40:00Z') }],
    })
  })
})
