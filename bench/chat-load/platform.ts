// The child process of bench/chat-load.ts: the platform, and the people on it.
import { once } from 'node:events'
import { playDiscord } from './play-discord.ts'
import { playSlack } from './play-slack.ts'
import type { Plan, Report } from './plan.ts'

// The parent sends exactly this.
const plan = JSON.parse(process.argv[2] ?? '') as Plan
const say = (report: Report) => { process.send?.(report) }
const start = once(process, 'message').then(() => undefined)
await (plan.platform === 'discord' ? playDiscord(plan, say, start) : playSlack(plan, say, start))
process.disconnect()
