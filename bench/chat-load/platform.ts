// The child process of bench/chat-load.ts: the platform, and the people on it.
import { once } from 'node:events'
import { playDiscord } from './play-discord.ts'
import { playSlack } from './play-slack.ts'
import type { Plan, Wire } from './plan.ts'

// The parent sends exactly this.
const plan = JSON.parse(process.argv[2] ?? '') as Plan
// Without its parent it would run for ever.
process.once('disconnect', () => process.exit())
let said = Promise.resolve()
const wire: Wire = {
  // A long report is on its way for a while: whoever disconnects too early loses it.
  say: (report) => { said = new Promise((resolve) => { process.send?.(report, () => resolve()) }) },
  heard: async () => { await once(process, 'message') },
}
await (plan.platform === 'discord' ? playDiscord(plan, wire) : playSlack(plan, wire))
await said
process.disconnect()
