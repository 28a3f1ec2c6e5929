// How the bot stands a crowd: many commands a second from many people over the counterpart of a platform, which runs in a process of its own.
//   node bench/chat-load.ts discord|slack [--rate 200] [--seconds 60] [--users 20000] [--flood 20] [--corpus DIR]
//   … --collect [--seconds 240] [--users 100000]   what the bot still needs, measured after a full collection every ten seconds, instead of stalls
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
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
import type { Outcome, Plan, Report } from './chat-load/plan.ts'
import { growthOf, type Held, watchHeap } from './chat-load/watch-heap.ts'
import { type LoopWatch, watchLoop } from './chat-load/watch-loop.ts'

const { values, positionals: [platform] } = parseArgs({ allowPositionals: true, options: {
  rate: { type: 'string', default: '200' }, seconds: { type: 'string', default: '60' }, users: { type: 'string', default: '20000' },
  flood: { type: 'string', default: '20' }, collect: { type: 'boolean', default: false }, corpus: { type: 'string', default: resolve(import.meta.dirname, '../corpus') },
} })
const plan: Plan = {
  platform: platform === 'slack' ? 'slack' : 'discord', rate: Number(values.rate), seconds: Number(values.seconds), users: Number(values.users), flood: Number(values.flood),
}
const troubles = new Map<string, number>()
const count = (_: object, message: string) => { troubles.set(message, (troubles.get(message) ?? 0) + 1) }
const log = { debug: () => undefined, info: () => undefined, warn: count, error: count }

const store = await openSqliteStore(join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'bench.db'))
const ingest = createIngest({ folder: values.corpus, store, log })
await ingest.run()
const conversation = createConversation({ store, actions: readOnlyActions, commands: await loadCommands(), log })

const child = start('platform.ts')
const bystander = start('idle.ts')
const surface = createSurface(await next(child, 'ready'), conversation)
await surface.start()
// The one keeps thousands of figures, the other makes stalls: never both.
const loop = values.collect ? undefined : watchLoop()
const heap = values.collect ? watchHeap(10_000) : undefined
const sizesMb: number[] = []
const sampling = setInterval(() => sizesMb.push(process.memoryUsage.rss() / 2 ** 20), 5000)
const cpuBefore = process.cpuUsage()
const threadBefore = process.threadCpuUsage()
child.send('start')
await next(child, 'served')
const watched = loop?.()
const held = heap?.() ?? []
// Afterwards the platform goes away, which is not what the bot is asked about.
const logged = [...troubles]
clearInterval(sampling)
const cpu = process.cpuUsage(cpuBefore)
const thread = process.threadCpuUsage(threadBefore)
const beside = next(bystander, 'idle')
bystander.send('stop')
const done = next(child, 'done')
child.send('tell')
print((await done).outcome, (await beside).watched)
await surface.stop()
await ingest.stop()
await store.close()
// discord.js goes on trying to reach the platform that has gone away.
process.exit()

function print({ commands, firstMs, answerMs, completionMs, refused, flooder, checked, faults }: Outcome, idle: LoopWatch): void {
  const perCommand = ({ user, system }: NodeJS.CpuUsage) => ((user + system) / 1000 / (commands + flooder.commands)).toFixed(2)
  console.log(`${plan.platform}: ${commands} commands, ${plan.rate} a second, from ${plan.users} people`)
  console.log(`first response: ${quantiles(firstMs)}`)
  console.log(`answer: ${quantiles(answerMs)}`)
  if (completionMs.length > 0) console.log(`completion: ${quantiles(completionMs)}`)
  console.log(`one who floods, ${plan.flood} a second: told to slow down ${flooder.refused} times of ${flooder.commands}; others told so: ${refused}`)
  if (watched === undefined) printHeap(held)
  else printLoop(watched, idle)
  console.log(`memory every 5 s: ${sizesMb.map((size) => size.toFixed(0)).join(' ')} MB`)
  console.log(`processor: ${perCommand(cpu)} ms a command, the main thread alone ${perCommand(thread)} ms`)
  console.log(`bodies checked ${checked}, invalid ${faults.length}${faults.length === 0 ? '' : `: ${faults.join('; ')}`}`)
  for (const [message, times] of logged) console.log(`logged ${times} times: ${message}`)
}

function printLoop(bot: LoopWatch, idle: LoopWatch): void {
  console.log(`event loop: longest stall ${bot.longestStallMs.toFixed(1)} ms (not wanted: over 20), p99 ${bot.p99StallMs.toFixed(1)} ms; longest turn ${bot.longestTurnMs.toFixed(1)} ms of its thread’s own work`)
  console.log(`collections: ${bot.collections}, longest ${bot.longestCollectionMs.toFixed(1)} ms; a process beside it that does nothing: longest stall ${idle.longestStallMs.toFixed(1)} ms, p99 ${idle.p99StallMs.toFixed(1)} ms`)
}

function printHeap(points: readonly Held[]): void {
  const row = (pick: (one: Held) => number) => points.map((one) => pick(one).toFixed(0)).join(' ')
  const growthMb = growthOf(points)
  console.log(`needed after a collection, every 10 s: ${points.map(({ neededMb }) => neededMb.toFixed(1)).join(' ')} MB`)
  console.log(`buffers beside it: ${row(({ buffersMb }) => buffersMb)} MB; heap taken by V8: ${row(({ heapMb }) => heapMb)} MB; the whole process: ${row(({ residentMb }) => residentMb)} MB`)
  if (growthMb !== undefined) console.log(`after the first minute it needs ${growthMb.toFixed(2)} MB more a minute: ${growthMb < 0.5 ? 'flat' : 'NOT flat'}`)
}

function start(file: string): ChildProcess {
  // Infinity, which stands for an answer that never came, is not known to JSON.
  return fork(resolve(import.meta.dirname, 'chat-load', file), [JSON.stringify(plan)], { serialization: 'advanced' })
}

async function next<Type extends Report['type']>(from: ChildProcess, type: Type): Promise<Extract<Report, { type: Type }>> {
  const { promise, resolve: done, reject } = Promise.withResolvers<Extract<Report, { type: Type }>>()
  // One that ended well has said it: long reports arrive after the end.
  from.once('exit', (status) => { if (status !== 0) reject(new Error(`${type}: the process beside ended with status ${status}`)) })
  from.on('message', (report: Report) => {
    // The type says which it is.
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
