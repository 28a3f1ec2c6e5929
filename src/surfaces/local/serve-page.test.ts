import { request } from 'node:http'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
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

it('says which port is taken, and what to set', async () => {
  const port = Number(new URL(surface.address()).port)
  const second = openOn(port)
  await expect(second.start()).rejects.toThrow(`port ${port}`)
  await expect(second.start()).rejects.toThrow('ONRECORD_PORT')
})

function openOn(port: number): LocalSurface {
  const streams = { input: new PassThrough(), output: new PassThrough() }
  return createLocalSurface({ conversation: contractConversation(), port, ...streams, onEnd: () => undefined })
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
