import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'
import { withoutSecrets, withoutSecretTexts } from './without-secrets.ts'

const slackToken = 'xoxb-1234567890-abcdefGHIJ'
const discordToken = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789ab'

/** As the platforms' libraries make them: the request that failed hangs on the error, headers and all. */
function requestError(): Error {
  const headers = { Authorization: `Bearer ${slackToken}`, 'set-cookie': 'd=hush-cookie' }
  const cause = Object.assign(new Error('connect refused'), { request: { config: { headers, body: [{ token: 'hush-form' }] } } })
  return Object.assign(new Error(`the call with ${slackToken} failed`, { cause }), { original: cause, response: { rawHeaders: ['authorization', `Bot ${discordToken}`] } })
}

const everySecret = /xoxb|hush|MTIzNDU2/

describe('what is logged', () => {
  it.each([
    ['settings, four levels deep', { settings: { slack: { installs: { clientSecret: 'hush' } } } }],
    ['a list of them', { clients: [{ auth: { botToken: 'hush' } }] }],
    ['a database with its password', { pool: { options: { connectionString: 'postgres://desk:hush@db.example:5432/news' } } }],
    ['an error', { err: requestError() }],
    ['an error under another name', { details: { reason: requestError() } }],
    ['an address that writes itself', { socket: new URL('wss://example.org/link?ticket=hush&app_id=1') }],
    ['what a Slack command was sent with', { body: { token: 'hush', trigger_id: '1.2' } }],
  ])('has no secret in it: %s', (_, details) => {
    expect(JSON.stringify(withoutSecrets(details))).not.toMatch(everySecret)
  })

  it('has none in a line of the log, neither in the details nor in the words', () => {
    const lines: string[] = []
    const stream = { write: (line: string) => lines.push(line) } as unknown as NodeJS.WritableStream // pino asks for nothing more
    createLog(stream, 'info').error({ err: requestError(), attempt: 2 }, `the call with ${slackToken} failed`)
    expect(lines.join('')).not.toMatch(everySecret)
    expect(JSON.parse(lines.join(''))).toMatchObject({ attempt: 2, err: { type: 'Error' }, msg: 'the call with [secret] failed' })
  })

  it('keeps everything else as it is', () => {
    const details = { post: 'a|2021-03-02T08:30', tokens: 12, when: new Date(0), found: null, file: 'secret-garden.txt', list: [1, [true]] }
    expect(withoutSecrets(details)).toEqual({ ...details, when: '1970-01-01T00:00:00.000Z' })
  })

  it('ends where an object holds itself, goes too deep, or is too large', () => {
    const round: Record<string, unknown> = { name: 'round' }
    round['self'] = round
    const deep = Array.from({ length: 50 }).reduce<object>((inner) => ({ inner }), { token: 'hush' })
    const text = JSON.stringify(withoutSecrets({ round, deep, bytes: new Uint8Array(9), wide: Array.from({ length: 100_000 }, () => 'a') }))
    expect(text).toContain('[circular]')
    expect(text).toContain('[more]')
    expect(text).toContain('[9 bytes]')
    expect(text.length).toBeLessThan(20_000)
  })
})

it.each([
  ['Bot of the year: the mayor', 'Bot of the year: the mayor'],
  ['see https://news.example/a@b', 'see https://news.example/a@b'],
  ['https://desk:pass@news.example/', 'https://desk:[secret]@news.example/'],
  [`login with ${discordToken} refused`, 'login with [secret] refused'],
])('reads %j as %j', (text, expected) => {
  expect(withoutSecretTexts(text)).toBe(expected)
})
