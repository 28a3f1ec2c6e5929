import { createHmac } from 'node:crypto'
import type { Envelope } from './envelopes.ts'

/** Delivers an envelope's payload as Slack does in HTTP mode: events as JSON, the rest as a form, signed with the app's secret. */
export async function deliverByHttp(url: string, { type, payload }: Envelope, signingSecret: string, ageSeconds = 0): Promise<Response> {
  const body = type === 'events_api' ? JSON.stringify(payload) : String(new URLSearchParams(formOf(type, payload)))
  const stamp = String(Math.floor(Date.now() / 1000) - ageSeconds)
  const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${stamp}:${body}`).digest('hex')}`
  return fetch(url, {
    method: 'POST', body,
    headers: {
      'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': stamp, 'x-slack-signature': signature,
    },
  })
}

function formOf(type: Envelope['type'], payload: Envelope['payload']): Record<string, string> {
  if (type === 'interactive') return { payload: JSON.stringify(payload) }
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
}
