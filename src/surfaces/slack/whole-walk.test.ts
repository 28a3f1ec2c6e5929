import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSlackCounterpart, type SlackCounterpart } from './counterpart/create-slack-counterpart.ts'
import type { Node } from './counterpart/size-faults.ts'

const root = resolve(import.meta.dirname, '../../..')

const article = `Harbour of Lindholm to open again on Friday

The harbour of Lindholm will open again on Friday, 5 March 2021, after three weeks of repairs.
“The quay is safe and the ferries may come back,” harbour master Mara Lind said on Tuesday.
The storm of 12 February 2021 had torn a hole into the northern quay.
`

interface Ended {
  readonly status: number | null
  readonly errors: string
}

describe('the bot as a process, from an article to an answer in Slack', () => {
  let slack: SlackCounterpart
  let folder: string
  let bot: ChildProcess
  let ended: Promise<Ended>

  beforeAll(async () => {
    slack = await createSlackCounterpart()
    folder = await mkdtemp(join(tmpdir(), 'onrecord-slack-'))
    await writeFile(join(folder, 'harbour.txt'), article)
    await writeFile(join(folder, 'harbour.meta.json'), JSON.stringify({ publisher: 'Harbour Post', url: 'https://post.example/1', publishedAt: '2021-03-03' }))
    ;({ bot, ended } = startBot(slack.botToken))
    await slack.waitFor('a connection', () => slack.connections() > 0 || undefined)
  })

  afterAll(async () => {
    bot.kill('SIGKILL')
    await slack.stop()
    await rm(folder, { recursive: true })
  })

  function startBot(botToken: string): { readonly bot: ChildProcess, readonly ended: Promise<Ended> } {
    const env = {
      PATH: process.env['PATH'], SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl,
      ONRECORD_CORPUS: folder, ONRECORD_DATA: join(folder, 'database'),
    }
    const child = spawn(process.execPath, [join(root, 'src/main.ts')], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (chunk) => { errors += String(chunk) })
    return { bot: child, ended: new Promise((resolve) => { child.on('exit', (status) => resolve({ status, errors })) }) }
  }

  async function ask(command: string, text: string): Promise<Node> {
    const channelId = `C${performance.now()}`
    const sent = await slack.sendCommand({ command, text, channelId })
    return slack.waitFor('an answer', () => slack.responses.find((response) => response.urlId === sent.urlId)?.body
      ?? slack.calls.find((call) => call.args['channel'] === channelId)?.args)
  }

  /** Asks until the article is read. */
  async function askWhenRead(command: string, text: string): Promise<Node> {
    for (;;) {
      const answer = await ask(command, text)
      if (answer['response_type'] !== 'ephemeral') return answer
    }
  }

  it.each([
    ['/quote', 'lind', 'The quay is safe and the ferries may come back'],
    ['/whosaid', 'ferries may come back', 'Lind'],
    ['/timeline', 'harbour', '5 Mar'],
  ])('answers %s %s for everybody, with its source', async (command, text, words) => {
    const answer = await askWhenRead(command, text)
    expect(answer['text']).toContain(words)
    expect(answer['text']).toContain('<https://post.example/1|Harbour Post>')
  })

  it('answers privately what it does not find', async () => {
    expect((await ask('/timeline', 'volcano'))['response_type']).toBe('ephemeral')
  })

  it('ends in good order, having sent nothing that Slack would refuse', async () => {
    bot.kill('SIGTERM')
    expect((await ended).status).toBe(0)
    expect(slack.faults).toEqual([])
    expect(slack.bodiesChecked()).toBeGreaterThan(3)
  })

  it('ends with a sentence that names the token when Slack refuses it', async () => {
    const { status, errors } = await startBot('xoxb-wrong').ended
    expect(status).not.toBe(0)
    expect(errors).toMatch(/SLACK_BOT_TOKEN \(invalid_auth\)/)
    expect(errors).not.toContain('xoxb-wrong')
  })
})
