import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A port that nobody listens on, at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => { server.close(resolve) })
  return port
}
