import { setTimeout as sleep } from 'node:timers/promises'
import { checkMessage, checkView } from './check-message.ts'
import type { Node } from './size-faults.ts'

/** One call of Slack's Web API, its form decoded. */
export interface ApiCall {
  readonly method: string
  readonly token: string
  readonly args: Node
  /** When it came, in milliseconds of the monotonic clock. */
  readonly atMs: number
  /** What was answered: "ok", or the error. */
  readonly outcome: string
}

/** A body that was sent to a response_url. */
export interface UrlResponse {
  readonly urlId: string
  readonly body: Node
  readonly status: number
  readonly atMs: number
}

export interface Ack {
  readonly envelopeId: string
  readonly payload: Node
  readonly atMs: number
}

/** Everything that the bot sent, in order; tests read it, and wait for it to grow. */
export interface Records {
  readonly calls: ApiCall[]
  readonly responses: UrlResponse[]
  readonly acks: Ack[]
  /** What Slack would refuse or misread in the messages so far. */
  readonly faults: string[]
  bodiesChecked(): number
  /** Checks a message of the bot and keeps what is wrong with it. */
  check(message: Node, origin: string): void
  /** The same for a modal, or the app's own page. */
  checkView(view: unknown, origin: string): void
  /** Resolves when the question finds something; throws after ten seconds, saying what it waited for. */
  waitFor<T>(name: string, find: () => T | undefined): Promise<T>
}

export function createRecords(): Records {
  const records = { calls: [], responses: [], acks: [], faults: [] } satisfies Partial<Records> as Pick<Records, 'calls' | 'responses' | 'acks' | 'faults'>
  let checked = 0

  function check(message: Node, origin: string): void {
    checked++
    records.faults.push(...checkMessage(message).map((fault) => `${origin}: ${fault}`))
  }

  function checkOneView(view: unknown, origin: string): void {
    checked++
    records.faults.push(...checkView(view).map((fault) => `${origin}: ${fault}`))
  }

  async function waitFor<T>(name: string, find: () => T | undefined): Promise<T> {
    const deadlineMs = performance.now() + 10_000
    while (performance.now() < deadlineMs) {
      const found = find()
      if (found !== undefined) return found
      await sleep(5)
    }
    throw new Error(`The bot never sent ${name}.`)
  }

  return { ...records, bodiesChecked: () => checked, check, checkView: checkOneView, waitFor }
}
