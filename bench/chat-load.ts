// How the bot stands a crowd: many commands a second from many people over the counterpart of a platform, which runs in a process of its own.
//   node bench/chat-load.ts discord|slack [--rate 200] [--seconds 60] [--users 20000] [--corpus DIR]
import { fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { createConversation } from '#chat/create-conversation.ts'
import type { Conversation } from '#chat/conversation.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { readOnlyActions } from '#chat/read-only-actions.ts'
import type { Surface } from '#chat/surface.ts'
import { createIngest } from '#corpus/ingest.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { createDiscordSurface } from '#surfaces/discord/create-discord-surface.ts'
import { createSlackSurface } from '#surfaces/slack/create-slack-surface.ts'
import type { Plan, Report } from './chat-load/plan.ts'

const { values, positionals: [platform] } = parseArgs({ allowPositionals: true, options: {
  rate: { type: 'string', default: '200' }, seconds: { type: 'string', default: '60' }, users: { type: 'string', default: '20000' },
  corpus: { type: 'string', default: resolve(import.meta.dirname, '../corpus') },
} })
const plan: Plan = {
  platform: platform === 'slack' ? 'slack' : 'discord', rate: Number(values.rate), seconds: Number(values.seconds), users: Number(values.users),
}
const troubles = new Map<string, number>()
const count = (_: object, message: string) => { troubles.set(message, (troubles.get(message) ?? 0) + 1) }
const log = { debug: () => undefined, info: () => undefined, warn: count, error: count }

const store = await openSqliteStore(join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'bench.db'))
const ingest = createIngest({ folder: values.corpus, store, log })
await ingest.run()
const conversation = createConversation({ store, actions: readOnlyActions, commands: await loadCommands(), log })

// Infinity, which stands for an answer that never came, is not known to JSON.
const child = fork(resolve(import.meta.dirname, 'chat-load/platform.ts'), [JSON.stringify(plan)], { serialization: 'advanced' })
const ready = await next('ready')
const surface = createSurface(ready, conversation)
await surface.start()
const delay = monitorEventLoopDelay({ resolution: 5 })
const memory: number[] = []
const sampling = setInterval(() => memory.push(process.memoryUsage().rss / 2 ** 20), 5000)
const cpuBefore = process.cpuUsage()
const threadBefore = process.threadCpuUsage()
delay.enable()
child.send('start')
const done = await next('done')
delay.disable()
clearInterval(sampling)
const cpu = process.cpuUsage(cpuBefore)
const thread = process.threadCpuUsage(threadBefore)
const busyMs = (thread.user + thread.system) / 1000

console.log(`${plan.platform}: ${done.commands} commands, ${plan.rate} a second, from ${plan.users} people`)
console.log(`first response: ${quantiles(done.firstMs)}`)
console.log(`answer: ${quantiles(done.answerMs)}`)
if (done.completionMs.length > 0) console.log(`completion: ${quantiles(done.completionMs)}`)
console.log(`event loop: p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, longest stall ${(delay.max / 1e6).toFixed(1)} ms; stalls over 20 ms are not wanted`)
console.log(`memory every 5 s: ${memory.map((megabytes) => megabytes.toFixed(0)).join(' ')} MB; processor ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s, ${((cpu.user + cpu.system) / 1e3 / done.commands).toFixed(2)} ms a command`)
console.log(`the main thread alone: ${(busyMs / done.commands).toFixed(2)} ms a command`)
console.log(`bodies checked ${done.checked}, invalid ${done.faults.length}${done.faults.length === 0 ? '' : `: ${done.faults.join('; ')}`}`)
for (const [message, times] of troubles) console.log(`logged ${times} times: ${message}`)
await surface.stop()
await ingest.stop()
await store.close()

async function next<Type extends Report['type']>(type: Type): Promise<Extract<Report, { type: Type }>> {
  const { promise, resolve: done, reject } = Promise.withResolvers<Extract<Report, { type: Type }>>()
  child.once('exit', (status) => reject(new Error(`the platform ended with status ${status}`)))
  child.on('message', (report: Report) => {
    // The type says which of the two it is.
    if (report.type === type) done(report as Extract<Report, { type: Type }>)
  })
  return promise
}

function createSurface({ apiUrl, botToken, appToken }: Extract<Report, { type: 'ready' }>, talk: Conversation): Surface {
  const onFatal = (error: Error) => { throw error }
  return plan.platform === 'slack'
    ? createSlackSurface({ botToken, appToken, apiUrl, signingSecret: null, port: null, conversation: talk, log, onFatal })
    : createDiscordSurface({ token: botToken, appId: null, guildId: null, apiBase: apiUrl, conversation: talk, notes: store, log, onFatal })
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((left, right) => left - right)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  const late = times.filter((ms) => ms > 3000).length
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms; later than 3 s or never: ${late} of ${times.length}`
}
