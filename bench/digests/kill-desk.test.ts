import { expect, it } from 'vitest'
import { killDesk } from './kill-desk.ts'

// The whole of it is bench/digest-kill.ts: two hundred kills over both platforms and both databases.

it('posts every digest once, however the bot is killed in the middle: Discord', async () => {
  const kills = [{ step: 'composed', after: 2 }, { step: 'sent', after: 1 }] as const
  expect(await killDesk({ surface: 'discord', databaseUrl: null, mayLook: true, kills }))
    .toMatchObject({ digests: 6, missing: 0, twice: 0, unknown: 0, unfinished: 0, ends: new Map([['killed composed', 1], ['killed sent', 1]]) })
}, 180_000)

it('posts no digest twice where nobody can look, and says of which it does not know: Slack without a history scope', async () => {
  const kills = [{ step: 'sent', after: 2 }] as const
  const result = await killDesk({ surface: 'slack', databaseUrl: null, mayLook: false, kills })
  expect(result).toMatchObject({ digests: 3, twice: 0, unfinished: 0 })
  expect(result.missing).toBeLessThanOrEqual(result.unknown)
}, 180_000)
