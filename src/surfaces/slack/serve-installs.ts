import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { SocketModeReceiver } from '@slack/bolt'
import { portError } from './connect-by-http.ts'
import { installCallbacks } from './install-pages.ts'
import { botScopes } from './manifest.ts'
import { installPath, redirectPath } from './paths.ts'
import type { SlackLog } from './slack-log.ts'

export interface InstallServer {
  open(): Promise<void>
  close(): Promise<void>
}

interface Options {
  readonly installer: NonNullable<SocketModeReceiver['installer']>
  readonly port: number
  readonly host: string
  readonly log: SlackLog
}

/** The pages that install the app, for Socket Mode, where nothing else listens. */
export function serveInstalls({ installer, port, host, log }: Options): InstallServer {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://onrecord.invalid')
    if (request.method === 'GET' && pathname === installPath) return installer.handleInstallPath(request, response, {}, { scopes: [...botScopes] })
    if (request.method === 'GET' && pathname === redirectPath) return installer.handleCallback(request, response, installCallbacks(log))
    response.writeHead(404).end()
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error({ error: String(error) }, 'an installation page could not be shown')
      response.writeHead(500).end()
    })
  })
  return {
    async open() {
      server.listen(port, host)
      await once(server, 'listening').catch((cause: unknown) => { throw portError(host, port, cause) })
      log.info({ host, port, path: installPath }, 'the app can be installed here')
    },
    async close() {
      if (!server.listening) return
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
