import { setTimeout as sleep } from 'node:timers/promises'
import { createSlackCounterpart, type Sent } from '../../src/surfaces/slack/counterpart/create-slack-counterpart.ts'
import { commands, type Plan, type Report } from './plan.ts'
import { pace } from './pace.ts'

/** Everybody asks in a channel of some others: Slack takes one message a second in each. */
const channels = 2000

/** Plays Slack and its people: so many commands a second, each from somebody else. */
export async function playSlack(plan: Plan, say: (report: Report) => void, start: Promise<void>): Promise<void> {
  const slack = await createSlackCounterpart()
  say({ type: 'ready', apiUrl: slack.apiUrl, botToken: slack.botToken, appToken: slack.appToken })
  await start
  const asked: { readonly sent: Sent, readonly channelId: string }[] = []
  await pace(plan, async (index) => {
    const [name, options] = commands[index % commands.length] ?? ['help', {}]
    const channelId = `C${index % channels}`
    const sent = await slack.sendCommand({ command: `/${name}`, text: Object.values(options).join(' '), userId: `U${(index * 7919) % plan.users}`, channelId })
    asked.push({ sent, channelId })
  })
  await sleep(5000)
  const acks = new Map(slack.acks.map(({ envelopeId, atMs }) => [envelopeId, atMs]))
  const answers = new Map(slack.responses.map(({ urlId, atMs }) => [urlId, atMs]))
  const posts = Map.groupBy(slack.calls.filter(({ method }) => method === 'chat.postMessage'), ({ args }) => String(args['channel']))
  const answerMs = asked.map(({ sent, channelId }) => {
    const privately = answers.get(sent.urlId)
    const post = privately === undefined ? posts.get(channelId)?.shift() : undefined
    return (privately ?? post?.atMs ?? Infinity) - sent.atMs
  })
  const firstMs = asked.map(({ sent }) => (acks.get(sent.envelope.envelope_id) ?? Infinity) - sent.atMs)
  say({ type: 'done', commands: asked.length, firstMs, answerMs, completionMs: [], checked: slack.bodiesChecked(), faults: slack.faults.slice(0, 5) })
  await slack.stop()
}
