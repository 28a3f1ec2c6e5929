import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createFetch } from './send-request.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  // A listening TCP server has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/chat.postMessage`
}

const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"text":"Fähre"}' }

it('sends a text whole, and brings back status, headers and body', async () => {
  const url = await serve(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.writeHead(429, { 'retry-after': '30', 'content-type': 'text/plain' }).end(`${request.method} ${request.headers['content-type']} ${Buffer.concat(chunks)}`)
  })
  const reply = await createFetch(5_000)(url, post)
  expect([reply.status, reply.ok, reply.headers.get('retry-after')]).toEqual([429, false, '30'])
  expect(await reply.text()).toBe('POST application/json {"text":"Fähre"}')
})

it('sends a form with a file too', async () => {
  const url = await serve((request, response) => { response.end(request.headers['content-type']?.split(';')[0]) })
  const form = new FormData()
  form.append('file', new Blob(['day,words']), 'harbour.csv')
  expect(await (await createFetch(5_000)(url, { method: 'POST', body: form })).text()).toBe('multipart/form-data')
})

it('says why nobody was reached', async () => {
  const url = await serve(() => undefined)
  await new Promise((resolve) => { servers[0]?.close(resolve) })
  await expect(createFetch(5_000)(url, post)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
})

it.each([
  ['answers nothing', () => undefined],
  ['begins to answer and stops', (_: unknown, response) => { response.writeHead(200, { 'content-length': '100' }).write('{') }],
] satisfies readonly [string, RequestListener][])('waits no longer than it was told to for one who %s', async (_, answer) => {
  await expect(createFetch(50)(await serve(answer), post)).rejects.toMatchObject({ name: 'TimeoutError' })
})

it('fails where the line breaks in the middle', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{')
    setImmediate(() => response.destroy())
  })
  await expect(createFetch(5_000)(url, post)).rejects.toThrow(TypeError)
})
