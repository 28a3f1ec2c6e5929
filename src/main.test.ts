import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { InteractionType } from 'discord-api-types/v10'
import { afterEach, expect, it } from 'vitest'
import { createDiscordCounterpart, testToken } from '#surfaces/discord/counterpart/create-discord-counterpart.ts'
import { testAppId } from '#surfaces/discord/counterpart/interaction-event.ts'
import { seeMessage } from '#surfaces/discord/counterpart/see-message.ts'
import { createSlackCounterpart } from '#surfaces/slack/counterpart/create-slack-counterpart.ts'

const corpus = mkdtempSync(join(tmpdir(), 'onrecord-'))
writeFileSync(join(corpus, 'ferry.txt'), 'Ferry stays in port\n\n“The ferry will not sail tonight,” said Ana Brandt on Monday.\n')
writeFileSync(join(corpus, 'ferry.meta.json'), '{ "publisher": "Harbour Post", "publishedAt": "2022-05-10" }')

let bot: Bot | undefined

interface Bot {
  readonly child: ChildProcess
  readonly printed: () => string
  readonly ended: Promise<number | null>
}

/** The real program with the given environment and nothing else of ours. */
function start(environment: Readonly<Record<string, string>>): Bot {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'main.ts')], {
    cwd: mkdtempSync(join(tmpdir(), 'onrecord-')),
    env: { PATH: process.env['PATH'], ONRECORD_CORPUS: corpus, ONRECORD_PORT: '0', ONRECORD_DATA: mkdtempSync(join(tmpdir(), 'onrecord-')), ...environment },
  })
  let printed = ''
  child.stdout.on('data', (chunk) => { printed += String(chunk) })
  child.stderr.on('data', (chunk) => { printed += String(chunk) })
  const ended = new Promise<number | null>((done) => { child.on('close', done) })
  return { child, ended, printed: () => printed }
}

async function until(words: string): Promise<void> {
  await expect.poll(() => bot?.printed(), { timeout: 20_000 }).toContain(words)
}

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  bot?.child.kill(signal)
  return await bot?.ended ?? null
}

afterEach(async () => { await stop('SIGKILL') })

it('starts the local page without a token, answers from the corpus, and stops cleanly on Ctrl-C', async () => {
  bot = start({})
  await until('articles read')
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(bot.printed())?.[0] ?? ''
  const answer = await fetch(`${address}ask`, { method: 'POST', body: '{"line":"/whosaid ferry will not sail"}' })
  expect(await answer.text()).toContain('“The ferry will not sail tonight,”')
  expect(await stop('SIGINT')).toBe(0)
})

it('answers what is piped in, once the articles are read, and ends with it', async () => {
  bot = start({})
  bot.child.stdin?.end('/whosaid ferry will not sail\n\n/dance\n')
  expect(await bot.ended).toBe(0)
  expect(bot.printed()).toMatch(/articles read[\s\S]*“The ferry will not sail tonight,”[\s\S]*There is no command \/dance\./)
})

it('goes on serving its page where nothing is piped in', async () => {
  bot = start({})
  bot.child.stdin?.end()
  await until('articles read')
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(bot.printed())?.[0] ?? ''
  expect((await fetch(address)).status).toBe(200)
  expect(await stop('SIGTERM')).toBe(0)
})

it('stops cleanly in the middle of a long first reading', async () => {
  const long = mkdtempSync(join(tmpdir(), 'onrecord-'))
  for (let at = 0; at < 300; at++) writeFileSync(join(long, `${at}.txt`), `Ferry ${at} stays in port\n\n“Ferry ${at} will not sail,” said Ana Brandt on Monday.\n`.repeat(5))
  bot = start({ ONRECORD_CORPUS: long })
  await until('surface started')
  expect(await stop('SIGINT')).toBe(0)
  expect(bot.printed()).not.toContain('    at ')
})

it('reads what is added to the folder while it runs', async () => {
  bot = start({})
  await until('articles read')
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(bot.printed())?.[0] ?? ''
  writeFileSync(join(corpus, 'bridge.txt'), 'Bridge shut\n\n“The bridge is shut for a week,” said Ole Lund on Tuesday.\n')
  const ask = async () => (await fetch(`${address}ask`, { method: 'POST', body: '{"line":"/whosaid bridge is shut for a week"}' })).text()
  await expect.poll(ask, { timeout: 15_000 }).toContain('“The bridge is shut for a week,”')
})

it('answers from a merged story at once', async () => {
  const two = mkdtempSync(join(tmpdir(), 'onrecord-'))
  writeFileSync(join(two, 'ferry.txt'), 'Ferry stays in port\n\n“The ferry will not sail tonight,” said Ana Brandt on Monday.\n')
  writeFileSync(join(two, 'ferry.meta.json'), '{ "publisher": "Harbour Post", "publishedAt": "2022-05-10" }')
  writeFileSync(join(two, 'chess.txt'), 'School wins chess cup\n\nPupils of the valley school won the regional chess cup on Sunday.\n')
  writeFileSync(join(two, 'chess.meta.json'), '{ "publisher": "Valley Mail", "publishedAt": "2022-05-09" }')
  bot = start({ ONRECORD_CORPUS: two })
  await until('articles read')
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(bot.printed())?.[0] ?? ''
  const ask = async (line: string) => (await fetch(`${address}ask`, { method: 'POST', body: JSON.stringify({ line }) })).text()
  expect(await ask('/timeline ferry')).not.toContain('Valley Mail')
  expect(await ask('/news-admin merge story:chess into:ferry')).toContain('Merged')
  expect(await ask('/timeline ferry')).toContain('Valley Mail')
})

it('answers a command on Discord, over the real gateway and REST', async () => {
  const discord = await createDiscordCounterpart()
  bot = start({ DISCORD_TOKEN: testToken, DISCORD_APP_ID: testAppId, DISCORD_API: discord.apiBase })
  await until('articles read')
  const dialogue = discord.interact(InteractionType.ApplicationCommand, { id: '9', name: 'whosaid', type: 1, options: [{ name: 'text', type: 3, value: 'ferry not sail tonight' }] })
  await dialogue.answered.promise
  const message = dialogue.messages.at(-1)
  expect(message === undefined ? '' : seeMessage(message, 0).text).toContain('“The ferry will not sail tonight,”')
  expect(discord.commands().map(({ name }) => name)).toEqual(expect.arrayContaining(['whosaid', 'timeline', 'quote']))
  expect(discord.faults).toEqual([])
  expect(await stop('SIGTERM')).toBe(0)
  await discord.stop()
})

it('stops cleanly while Discord is away', async () => {
  const discord = await createDiscordCounterpart()
  bot = start({ DISCORD_TOKEN: testToken, DISCORD_APP_ID: testAppId, DISCORD_API: discord.apiBase })
  await until('articles read')
  await discord.stop()
  await until('the connection to Discord is lost, reconnecting')
  // Long enough for a second attempt, which is no news.
  await new Promise((resolve) => { setTimeout(resolve, 1500) })
  expect(bot.printed().match(/connection to Discord is lost/g)).toHaveLength(1)
  expect(await stop('SIGTERM')).toBe(0)
})

it('answers a command on Slack, over the real Socket Mode', async () => {
  const slack = await createSlackCounterpart()
  bot = start({ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl })
  await until('articles read')
  await slack.sendCommand({ command: '/timeline', text: 'ferry', channelId: 'C1' })
  await slack.waitFor('an answer', () => slack.calls.find(({ method, args }) => method === 'chat.postMessage' && JSON.stringify(args).includes('9 May 2022')))
  expect(slack.faults).toEqual([])
  expect(await stop('SIGTERM')).toBe(0)
  await slack.stop()
})

it.each([
  ['a missing corpus folder', { ONRECORD_CORPUS: '/no/such/folder' }, ['/no/such/folder']],
  ['an unknown config key', { ONRECORD_CONFIG: written('{ "digest": [] }') }, ['there is no setting “digest”', 'Did you mean “digests”?']],
  ['a port that is none', { ONRECORD_PORT: 'eighty' }, ['ONRECORD_PORT is “eighty”']],
  ['half of Slack’s credentials', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
])('ends with one clear line for %s', async (_, environment, words) => {
  bot = start(environment)
  expect(await bot.ended).toBe(2)
  for (const word of words) expect(bot.printed()).toContain(word)
  expect(bot.printed()).not.toContain('    at ')
})

it('ends with the name of the variable when Discord refuses the token', async () => {
  const discord = await createDiscordCounterpart()
  bot = start({ DISCORD_TOKEN: 'MTIz.wrong.token', DISCORD_APP_ID: testAppId, DISCORD_API: discord.apiBase })
  expect(await bot.ended).not.toBe(0)
  expect(bot.printed()).toContain('DISCORD_TOKEN')
  expect(bot.printed()).not.toContain('MTIz.wrong.token')
  await discord.stop()
})

it('ends with the name of the variable when Slack refuses the token', async () => {
  const slack = await createSlackCounterpart()
  bot = start({ SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl })
  expect(await bot.ended).not.toBe(0)
  expect(bot.printed()).toContain('SLACK_BOT_TOKEN')
  expect(bot.printed()).not.toContain('xoxb-wrong')
  await slack.stop()
})

function written(config: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'onrecord.jsonc')
  writeFileSync(file, config)
  return file
}
