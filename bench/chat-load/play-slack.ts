import { setTimeout as sleep } from 'node:timers/promises'
import { wordsFor } from '#chat/words/words-for.ts'
import { createSlackCounterpart, type Sent, type SlackCounterpart } from '../../src/surfaces/slack/counterpart/create-slack-counterpart.ts'
import { commands, type Plan, refusal, type Wire } from './plan.ts'
import { pace } from './pace.ts'

/** Everybody asks in a channel of some others: Slack takes one message a second in each. */
const channels = 2000
const { looking } = wordsFor('en').surface
const flooder = { userId: 'UFLOOD', channelId: 'CFLOOD' }

/** Plays Slack and its people: so many commands a second, each from somebody else, and one who floods. */
export async function playSlack(plan: Plan, { say, heard }: Wire): Promise<void> {
  const slack = await createSlackCounterpart()
  const started = heard()
  say({ type: 'ready', apiUrl: slack.apiUrl, botToken: slack.botToken, appToken: slack.appToken })
  await started
  const people = watchAnswers()
  const flooding = watchAnswers()
  const reading = setInterval(() => readRecords(slack, [people, flooding]), 500)
  const ask = async (index: number, asker: { readonly userId: string, readonly channelId: string }) => {
    const [name, options] = commands[index % commands.length] ?? ['help', {}]
    return slack.sendCommand({ command: `/${name}`, text: Object.values(options).join(' '), ...asker })
  }
  await Promise.all([
    pace(plan, async (index) => {
      const asker = { userId: `U${(index * 7919) % plan.users}`, channelId: `C${index % channels}` }
      people.add(await ask(index, asker), asker.channelId)
    }),
    pace({ ...plan, rate: plan.flood }, async (index) => flooding.add(await ask(index, flooder), flooder.channelId)),
  ])
  await sleep(5000)
  clearInterval(reading)
  readRecords(slack, [people, flooding])
  const told = heard()
  say({ type: 'served' })
  await told
  say({ type: 'done', outcome: {
    commands: people.firstMs.length, firstMs: people.firstMs, answerMs: people.answerMs, completionMs: [], refused: people.refused(),
    flooder: { commands: flooding.firstMs.length, refused: flooding.refused() },
    checked: slack.bodiesChecked(), faults: slack.faults.slice(0, 5),
  } })
  await slack.stop()
}

type Watch = ReturnType<typeof watchAnswers>

/** Takes out what came in meanwhile: a long run would fill the memory. */
function readRecords({ acks, responses, calls }: SlackCounterpart, watches: readonly Watch[]): void {
  for (const { envelopeId, atMs } of acks.splice(0)) for (const watch of watches) watch.acknowledged(envelopeId, atMs)
  for (const { urlId, body, atMs } of responses.splice(0)) {
    // “Looking…”, and its end, are no answers.
    if (body['text'] === looking || body['delete_original'] === true) continue
    const isRefusal = JSON.stringify(body).includes(refusal)
    for (const watch of watches) watch.responded(urlId, isRefusal, atMs)
  }
  for (const { method, args, atMs } of calls.splice(0)) {
    if (method === 'chat.postMessage') for (const watch of watches) watch.posted(String(args['channel']), atMs)
  }
}

interface Asked {
  readonly index: number
  readonly sent: Sent
  readonly channelId: string
}

/** What became of commands; until it has come, an answer has taken forever. */
function watchAnswers() {
  const firstMs: number[] = []
  const answerMs: number[] = []
  const byEnvelope = new Map<string, Asked>()
  const byUrl = new Map<string, Asked>()
  const byChannel = new Map<string, Asked[]>()
  let refused = 0

  function answered(asked: Asked, atMs: number): void {
    answerMs[asked.index] = atMs - asked.sent.atMs
    byUrl.delete(asked.sent.urlId)
    byChannel.set(asked.channelId, (byChannel.get(asked.channelId) ?? []).filter((other) => other !== asked))
  }

  return {
    firstMs, answerMs,
    refused: () => refused,
    add(sent: Sent, channelId: string): void {
      const asked = { index: firstMs.push(Infinity) - 1, sent, channelId }
      answerMs.push(Infinity)
      byEnvelope.set(sent.envelope.envelope_id, asked)
      byUrl.set(sent.urlId, asked)
      byChannel.set(channelId, [...byChannel.get(channelId) ?? [], asked])
    },
    acknowledged(envelopeId: string, atMs: number): void {
      const asked = byEnvelope.get(envelopeId)
      byEnvelope.delete(envelopeId)
      if (asked !== undefined) firstMs[asked.index] = atMs - asked.sent.atMs
    },
    responded(urlId: string, isRefusal: boolean, atMs: number): void {
      const asked = byUrl.get(urlId)
      if (asked === undefined) return
      if (isRefusal) refused++
      answered(asked, atMs)
    },
    /** A message in a channel answers whoever waits there the longest. */
    posted(channelId: string, atMs: number): void {
      const [asked] = byChannel.get(channelId) ?? []
      if (asked !== undefined) answered(asked, atMs)
    },
  }
}
