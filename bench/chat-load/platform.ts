// The child process of bench/chat-load.ts: the platform, and the people on it.
import { once } from 'node:events'
import { playDiscord } from './play-discord.ts'
import { playSlack } from './play-slack.ts'
import type { Plan, Report } from './plan.ts'

// The parent sends exactly this.
const plan = JSON.parse(process.argv[2] ?? '') as Plan
let said = Promise.resolve()
// A long report is on its way for a while: whoever disconnects too early loses it.
const say = (report: Report) => { said = new Promise((resolve) => { process.send?.(report, () => resolve()) }) }
const start = once(process, 'message').then(() => undefined)
await (plan.platform === 'discord' ? playDiscord(plan, say, start) : playSlack(plan, say, start))
await said
process.disconnect()
