import { request } from 'node:http'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { defineCommand } from '#chat/command.ts'
import { contractConversation } from '../contract-conversation.ts'
import { createLocalSurface, type LocalSurface } from './create-local-surface.ts'

let surface: LocalSurface

beforeEach(async () => {
  surface = openOn(0)
  await surface.start()
})

afterEach(() => surface.stop())

it('serves a page that may load nothing from elsewhere', async () => {
  const response = await fetch(surface.address())
  expect(await response.text()).toContain('<title>Onrecord</title>')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

it.each([
  ['a foreign Host (DNS rebinding)', { host: 'evil.example' }, 403],
  ['a foreign Origin', { origin: 'https://evil.example' }, 403],
  ['an unreadable Origin', { origin: 'null' }, 403],
  ['its own Origin', { origin: 'http://127.0.0.1:1' }, 200],
])('answers %s with %o: %i', async (_, headers, status) => {
  expect(await statusOf('POST', '/ask', headers, '{"line":"/harbour"}')).toBe(status)
})

it.each([
  ['GET', '/../../package.json', '', 404],
  ['GET', '/serve-page.ts', '', 404],
  ['POST', '/ask', 'not json', 400],
  ['POST', '/ask', '{"words":"/harbour"}', 400],
  ['POST', '/ask', JSON.stringify({ line: 'x'.repeat(70_000) }), 413],
])('refuses %s %s', async (method, path, body, status) => {
  expect(await statusOf(method, path, {}, body)).toBe(status)
})

it('completes command names and then option values', async () => {
  const offers = async (line: string) => await (await fetch(`${surface.address()}complete?line=${encodeURIComponent(line)}`)).json() as { line: string }[]
  expect((await offers('/har')).map(({ line }) => line)).toEqual(['/harbour '])
  expect(await offers('/nonsense x')).toEqual([])
})

it('speaks the language of the browser', async () => {
  const words = async (language: string) => await (await fetch(`${surface.address()}words`, { headers: { 'accept-language': language } })).json() as { locale: string, send: string }
  expect(await words('de-AT,de;q=0.9,en;q=0.5')).toMatchObject({ locale: 'de-DE', send: 'Senden' })
  expect(await words('fr')).toMatchObject({ locale: 'en-GB', send: 'Send' })
  const offers = await (await fetch(`${surface.address()}complete?line=/har`, { headers: { 'accept-language': 'de' } })).json()
  expect(offers).toEqual([{ label: '/harbour  An answer with its sentence', line: '/harbour ' }])
})

it('asks with a form, and takes its answer', async () => {
  const asking = defineCommand({
    name: 'asking', description: 'Asks', example: 'asking words', asks: ['words'], options: { words: { type: 'text', required: true, description: 'Some words' } },
    execute: async ({ options }) => ({ visibility: 'public', blocks: [{ type: 'answer', text: `You said ${options.words}` }] }),
  })
  const own = openOn(0, contractConversation([asking]))
  await own.start()
  const post = async (path: string, body: object) => await (await fetch(`${own.address()}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()
  const { form } = await post('ask', { line: '/asking' }) as { form: { id: string } }
  expect(form).toMatchObject({ id: 'v1|form|/asking', submit: 'Send', fields: [{ name: 'words', isRequired: true }] })
  expect(await post('act', { id: form.id, filled: { words: 'yes' } })).toMatchObject({ visibility: 'private', blocks: [{ text: 'You said yes' }, { buttons: [{ label: 'Share' }] }] })
  expect(await post('act', { id: form.id })).toMatchObject({ form: { id: form.id } })
  expect(await post('act', { id: 'v0|old' })).toMatchObject({ visibility: 'private' })
  await own.stop()
})

it('says which port is taken, and what to set', async () => {
  const port = Number(new URL(surface.address()).port)
  const second = openOn(port)
  await expect(second.start()).rejects.toThrow(`port ${port}`)
  await expect(second.start()).rejects.toThrow('ONRECORD_PORT')
})

function openOn(port: number, conversation = contractConversation()): LocalSurface {
  const streams = { input: new PassThrough(), output: new PassThrough() }
  return createLocalSurface({ conversation, port, ...streams, onEnd: () => undefined })
}

function statusOf(method: string, path: string, headers: Record<string, string>, body: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const { port } = new URL(surface.address())
  const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
    response.resume()
    resolve(response.statusCode ?? 0)
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}
