import { setTimeout as sleep } from 'node:timers/promises'
import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10'
import { createDiscordCounterpart, type DiscordCounterpart, testToken } from '../../src/surfaces/discord/counterpart/create-discord-counterpart.ts'
import type { Dialogue } from '../../src/surfaces/discord/counterpart/dialogue.ts'
import { commands, type Plan, type Report } from './plan.ts'
import { pace } from './pace.ts'

/** Somebody types the first letters of a name. */
function complete(counterpart: DiscordCounterpart, index: number): Dialogue {
  const option = { name: 'person', type: 3, value: ['p', 'pe', 'mus', 'suez'][index % 4], focused: true }
  return counterpart.interact(InteractionType.ApplicationCommandAutocomplete, { id: '9', name: 'quote', type: ApplicationCommandType.ChatInput, options: [option] })
}

/** Plays Discord and its people: so many commands a second, each from somebody else. */
export async function playDiscord(plan: Plan, say: (report: Report) => void, start: Promise<void>): Promise<void> {
  const counterpart = await createDiscordCounterpart()
  say({ type: 'ready', apiUrl: counterpart.apiBase, botToken: testToken, appToken: '' })
  await start
  const asked: Dialogue[] = []
  const answerMs: number[] = []
  const typed: Dialogue[] = []
  await pace(plan, (index) => {
    if (index % 10 === 0) typed.push(complete(counterpart, index))
    const [name, options] = commands[index % commands.length] ?? ['help', {}]
    const startedAtMs = performance.now()
    const dialogue = counterpart.interact(InteractionType.ApplicationCommand, {
      id: '9', name, type: ApplicationCommandType.ChatInput, options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })),
    }, undefined, 'server', String(4_000_000_000_000_000_000n + BigInt((index * 7919) % plan.users)))
    asked.push(dialogue)
    // Until it has come, an answer has taken forever.
    answerMs[index] = Infinity
    void dialogue.answered.promise.finally(() => { answerMs[index] = performance.now() - startedAtMs })
  })
  await Promise.race([Promise.all(asked.map(({ answered }) => answered.promise)), sleep(10_000)])
  say({
    type: 'done', commands: asked.length, firstMs: asked.map(({ firstResponseMs }) => firstResponseMs ?? Infinity), answerMs,
    completionMs: typed.map(({ firstResponseMs }) => firstResponseMs ?? Infinity),
    checked: counterpart.checkedBodies(), faults: counterpart.faults.slice(0, 5),
  })
  await counterpart.stop()
}
