import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))

async function deploy(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'onrecord.ts'), 'deploy', ...args], { cwd: folder, env: { PATH: process.env['PATH'], ...environment } })
  const ended = new Promise<number | null>((done) => { child.on('close', done) })
  const [output, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { output, errors, status }
}

it('prints the address that invites the bot to Discord with just the rights it needs', async () => {
  const { output, status } = await deploy(['discord'], { DISCORD_APP_ID: '1000000000000000001' })
  const url = new URL(output.split('\n')[1] ?? '')
  expect(Object.fromEntries(url.searchParams)).toMatchObject({ client_id: '1000000000000000001', scope: 'bot applications.commands' })
  const rights = BigInt(url.searchParams.get('permissions') ?? 0)
  const names = {
    ViewChannel: 10n, SendMessages: 11n, EmbedLinks: 14n, AttachFiles: 15n, ReadMessageHistory: 16n, CreatePublicThreads: 35n,
    SendMessagesInThreads: 38n,
  }
  expect(rights).toBe(Object.values(names).reduce((sum, bit) => sum | (1n << bit), 0n))
  expect(status).toBe(0)
})

it.each([
  [['slack', '--out', join(folder, 'socket.json')], 'socket.json', true],
  [['slack', '--http', 'https://news.example'], 'slack-manifest-http.json', false],
])('writes Slack’s manifest with %j, and says what is next', async (args, file, isSocket) => {
  const { output, status } = await deploy(args)
  const manifest = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { settings: { socket_mode_enabled: boolean } }
  expect(manifest.settings.socket_mode_enabled).toBe(isSocket)
  expect(output).toContain('From a manifest')
  expect(output).toContain('im:write: direct messages about what somebody follows; without it')
  expect(output.includes('https://news.example/slack/install')).toBe(!isSocket)
  expect(status).toBe(0)
})

it.each([
  [['discord'], 'DISCORD_APP_ID is not set'],
  [['slack', '--http', 'http://news.example'], 'Slack comes by https only'],
  [['slack', '--http', 'https://news.example/bot'], 'is no address such as https://news.example'],
  [['pigeon'], 'Usage: onrecord deploy discord | deploy slack'],
])('refuses %j in one readable line', async (args, message) => {
  const { errors, status } = await deploy(args)
  expect(errors).toContain(message)
  expect(errors).not.toContain('    at ')
  expect(status).toBe(2)
})
