import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createIngest } from '#corpus/ingest.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import type { DeskLedger } from '#store/ledger.ts'
import type { Store } from '#store/store.ts'
import { contractConversation } from '#surfaces/contract-conversation.ts'
import { createDiscordDriver, type DiscordDriver } from '#surfaces/discord/counterpart/create-discord-driver.ts'
import type { ConfiguredSubscription } from './config-subscriptions.ts'
import { startDigests, type Digests } from './start-digests.ts'

const channel = '5000000000000000001'
const daily: ConfiguredSubscription = { surface: 'discord', channel, cron: '30 8 * * *', timeZone: 'Europe/Berlin' }
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

let store: Store & DeskLedger
let folder: string
let discord: DiscordDriver
let digests: Digests
let now: Date

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  store = await openSqliteStore(':memory:')
  discord = await createDiscordDriver(contractConversation())
  now = new Date('2022-05-10T06:00:00Z')
  digests = startDigests({ subscriptions: [daily], surfaces: [discord.surface], store, ledger: store, log: silent, now: () => now })
})

afterEach(async () => {
  await digests.stop()
  await discord.stop()
  await store.close()
})

async function publish(file: string, text: string): Promise<void> {
  writeFileSync(join(folder, file), text)
  const ingest = createIngest({ folder, store, log: silent })
  await ingest.run()
  await ingest.stop()
}

async function postsAt(time: string): Promise<string[]> {
  now = new Date(time)
  await digests.tick()
  return (await discord.posts(channel)).map(({ text }) => text)
}

it('posts the newest stories at the channel’s time, once, however often it looks', async () => {
  await publish('ferry.txt', 'Ferry stays in port\n\nThe ferry to the islands stays in port tonight after its engine failed.\n')
  expect(await postsAt('2022-05-10T06:29:59Z')).toEqual([])
  const [post, ...others] = await postsAt('2022-05-10T06:30:00Z')
  expect(post).toContain('Tuesday 10 May 2022, 08:30')
  expect(post).toContain('Ferry stays in port')
  expect(others).toEqual([])
  expect(await postsAt('2022-05-10T06:31:00Z')).toHaveLength(1)
})

it('posts nothing when nothing is new, and only what is new the next day', async () => {
  await publish('ferry.txt', 'Ferry stays in port\n\nThe ferry to the islands stays in port tonight after its engine failed.\n')
  await postsAt('2022-05-10T06:30:00Z')
  expect(await postsAt('2022-05-11T06:30:00Z')).toHaveLength(1)
  await publish('school.txt', 'School wins chess cup\n\nPupils of the valley school won the regional chess cup against twelve rivals.\n')
  const posts = await postsAt('2022-05-12T06:30:00Z')
  expect(posts).toHaveLength(2)
  expect(posts[1]).toContain('School wins chess cup')
  expect(posts[1]).not.toContain('Ferry stays in port')
})

it('does not post again after a restart', async () => {
  await publish('ferry.txt', 'Ferry stays in port\n\nThe ferry to the islands stays in port tonight after its engine failed.\n')
  await postsAt('2022-05-10T06:30:00Z')
  await digests.stop()
  digests = startDigests({ subscriptions: [daily], surfaces: [discord.surface], store, ledger: store, log: silent, now: () => now })
  expect(await postsAt('2022-05-10T06:32:00Z')).toHaveLength(1)
})

it('tries again what Discord refused, and never what may have arrived', async () => {
  await publish('ferry.txt', 'Ferry stays in port\n\nThe ferry to the islands stays in port tonight after its engine failed.\n')
  discord.counterpart.accidents.push({ method: 'POST', path: /^\/channels\//, status: 403, code: 50_013, times: 1 })
  expect(await postsAt('2022-05-10T06:30:00Z')).toEqual([])
  expect(await postsAt('2022-05-10T06:31:00Z')).toEqual([])
  expect(await postsAt('2022-05-10T06:36:00Z')).toHaveLength(1)
  discord.counterpart.accidents.push({ method: 'POST', path: /^\/channels\//, status: 400, code: 0, times: 9, isAfterwards: true })
  await publish('school.txt', 'School wins chess cup\n\nPupils of the valley school won the regional chess cup against twelve rivals.\n')
  expect(await postsAt('2022-05-11T06:30:00Z')).toHaveLength(2)
  expect(await postsAt('2022-05-11T06:40:00Z')).toHaveLength(2)
})

it('pings nobody, whatever a headline says', async () => {
  await publish('noise.txt', '@everyone <@1234567890> read this\n\nA headline tried to wake the whole town, the editors of the paper found.\n')
  await postsAt('2022-05-10T06:30:00Z')
  expect((await discord.posts(channel)).flatMap(({ pings }) => pings)).toEqual([])
})

it('corrects what it posted, in the thread too', async () => {
  const ferry = (speaker: string) => `Ferry stays in port\n\n“The ferry will not sail tonight,” said harbour master ${speaker} on Monday.\n`
  await publish('ferry.txt', ferry('Ana Brandt'))
  await postsAt('2022-05-10T06:30:00Z')
  const [thread] = discord.counterpart.channels.threads.values()
  const inThread = async () => (await discord.posts(thread ?? '')).map(({ text }) => text).join('\n')
  expect(await inThread()).toContain('Ana Brandt')
  await publish('ferry.txt', ferry('Ole Lund').replace('stays in port', 'sails tomorrow'))
  const [post] = await postsAt('2022-05-10T06:40:00Z')
  expect(post).toContain('Ferry sails tomorrow')
  expect(post).toContain('Corrected 10 May, 06:40 UTC: headline was ‘Ferry stays in port’, is ‘Ferry sails tomorrow’')
  expect(await inThread()).toContain('speaker was ‘Ana Brandt’, is ‘Ole Lund’')
  expect(discord.counterpart.faults).toEqual([])
})
