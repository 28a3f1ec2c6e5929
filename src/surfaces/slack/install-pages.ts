import type { InstallProviderOptions } from '@slack/bolt'
import type { ServerResponse } from 'node:http'
import { installPath } from './paths.ts'
import { errorCode } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'

type CallbackOptions = NonNullable<Parameters<NonNullable<import('@slack/bolt').HTTPReceiver['installer']>['handleCallback']>[2]>

/** The page with the one button, which leads to Slack's own question. */
export const renderInstallPage: NonNullable<InstallProviderOptions['renderHtmlForInstallPath']> = (url) =>
  page('Install Onrecord', `<p>Who said what, when it happened, and which articles tell the same story.</p><p><a href="${escapeHtml(url)}">Add to Slack</a></p>`)

/** What the browser shows when Slack has sent it back. */
export function installCallbacks(log: SlackLog): CallbackOptions {
  return {
    success(installation, _, __, response) {
      log.info({ workspace: installation.team?.id ?? installation.enterprise?.id }, 'installed in a Slack workspace')
      send(response, 200, page('Onrecord is installed', '<p>Go back to Slack and type /onrecord help in any channel.</p>'))
    },
    failure(error, _, __, response) {
      log.warn({ error: errorCode(error) }, 'an installation was not finished')
      send(response, 400, page('Onrecord is not installed', `<p>The installation was not finished, or was begun in another browser.</p><p><a href="${installPath}">Start again</a></p>`))
    },
  }
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(html)
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>${body}</html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
