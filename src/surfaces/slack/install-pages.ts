import type { InstallProviderOptions } from '@slack/bolt'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { english } from '#chat/words/english.ts'
import { german } from '#chat/words/german.ts'
import type { Words } from '#chat/words/words.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { installPath } from './paths.ts'
import { errorCode } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'

type CallbackOptions = NonNullable<Parameters<NonNullable<import('@slack/bolt').HTTPReceiver['installer']>['handleCallback']>[2]>

/** The page with the one button, which leads to Slack's own question; Bolt does not say who reads it, so it stands in each language. */
export const renderInstallPage: NonNullable<InstallProviderOptions['renderHtmlForInstallPath']> = (url) =>
  page(english.surface.install.title, english, [english, german].map(({ locale, surface: { install } }) => (
    `<div lang="${locale}"><p>${install.what}</p><p><a href="${escapeHtml(url)}">${install.add}</a></p></div>`
  )).join(''))

/** What the browser shows when Slack has sent it back, in the browser's language. */
export function installCallbacks(log: SlackLog): CallbackOptions {
  return {
    success(installation, _, request, response) {
      log.info({ workspace: installation.team?.id ?? installation.enterprise?.id }, 'installed in a Slack workspace')
      const words = wordsOf(request)
      const { installed, goBack } = words.surface.install
      send(response, 200, page(installed, words, `<p>${goBack}</p>`))
    },
    failure(error, _, request, response) {
      log.warn({ error: errorCode(error) }, 'an installation was not finished')
      const words = wordsOf(request)
      const { notInstalled, notFinished, again } = words.surface.install
      send(response, 400, page(notInstalled, words, `<p>${notFinished}</p><p><a href="${installPath}">${again}</a></p>`))
    },
  }
}

function wordsOf({ headers }: Pick<IncomingMessage, 'headers'>): Words {
  return wordsFor(headers['accept-language'] ?? 'en')
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(html)
}

function page(title: string, { locale }: Words, body: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`
  return `<!doctype html><html lang="${locale}">${head}<h1>${title}</h1>${body}</html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
