import { setTimeout as sleep } from 'node:timers/promises'
import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10'
import { checkBody } from '../../src/surfaces/discord/counterpart/check-body.ts'
import { createDiscordCounterpart, type DiscordCounterpart, testToken } from '../../src/surfaces/discord/counterpart/create-discord-counterpart.ts'
import type { Dialogue } from '../../src/surfaces/discord/counterpart/dialogue.ts'
import { commands, type Plan, refusal, type Wire } from './plan.ts'
import { pace } from './pace.ts'

const firstPerson = 4_000_000_000_000_000_000n
const flooder = 3_900_000_000_000_000_000n

/** Plays Discord and its people: so many commands a second, each from somebody else, and one who floods. */
export async function playDiscord(plan: Plan, { say, heard }: Wire): Promise<void> {
  const counterpart = await createDiscordCounterpart()
  // The first body of a kind takes a tenth of a second to check: the people would wait for it, and then ask all at once.
  for (const kind of ['answer', 'completions'] as const) checkBody(kind, { type: 4, data: {} })
  const started = heard()
  say({ type: 'ready', apiUrl: counterpart.apiBase, botToken: testToken, appToken: '' })
  await started
  const people = watchAnswers(counterpart)
  const flooding = watchAnswers(counterpart)
  const completionMs: number[] = []
  await Promise.all([
    pace(plan, (index) => {
      if (index % 10 === 0) void watchCompletion(complete(counterpart, index), completionMs)
      people.add(ask(counterpart, index, firstPerson + BigInt((index * 7919) % plan.users)))
    }),
    pace({ ...plan, rate: plan.flood }, (index) => flooding.add(ask(counterpart, index, flooder))),
  ])
  await Promise.race([Promise.all([people.settled(), flooding.settled()]), sleep(10_000)])
  const told = heard()
  say({ type: 'served' })
  await told
  say({ type: 'done', outcome: {
    commands: people.firstMs.length, firstMs: people.firstMs, answerMs: people.answerMs, completionMs, refused: people.refused(),
    flooder: { commands: flooding.firstMs.length, refused: flooding.refused() },
    checked: counterpart.checkedBodies(), faults: counterpart.faults.slice(0, 5),
  } })
  await counterpart.stop()
}

function ask(counterpart: DiscordCounterpart, index: number, userId: bigint): Dialogue {
  const [name, options] = commands[index % commands.length] ?? ['help', {}]
  return counterpart.interact(InteractionType.ApplicationCommand, {
    id: '9', name, type: ApplicationCommandType.ChatInput, options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })),
  }, undefined, 'server', String(userId))
}

/** Somebody types the first letters of a name. */
function complete(counterpart: DiscordCounterpart, index: number): Dialogue {
  const option = { name: 'person', type: 3, value: ['p', 'pe', 'mus', 'suez'][index % 4], focused: true }
  return counterpart.interact(InteractionType.ApplicationCommandAutocomplete, { id: '9', name: 'quote', type: ApplicationCommandType.ChatInput, options: [option] })
}

async function watchCompletion(dialogue: Dialogue, completionMs: number[]): Promise<void> {
  const index = completionMs.push(Infinity) - 1
  await dialogue.answered.promise
  completionMs[index] = dialogue.firstResponseMs ?? Infinity
}

/** What became of commands; until it has come, an answer has taken forever. The dialogues themselves are forgotten: a long run has very many. */
function watchAnswers(counterpart: DiscordCounterpart) {
  const firstMs: number[] = []
  const answerMs: number[] = []
  const waiting = new Set<Promise<void>>()
  let refused = 0

  async function watch(dialogue: Dialogue): Promise<void> {
    const startedAtMs = performance.now()
    const index = firstMs.push(Infinity) - 1
    answerMs.push(Infinity)
    await dialogue.answered.promise
    firstMs[index] = dialogue.firstResponseMs ?? Infinity
    answerMs[index] = performance.now() - startedAtMs
    if (JSON.stringify(dialogue.original?.body)?.includes(refusal)) refused++
    counterpart.forget(dialogue)
  }

  return {
    firstMs, answerMs,
    refused: () => refused,
    settled: () => Promise.all(waiting),
    add(dialogue: Dialogue): void {
      const watching = watch(dialogue).finally(() => waiting.delete(watching))
      waiting.add(watching)
    },
  }
}
