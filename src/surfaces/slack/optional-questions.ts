import { webApi } from '@slack/bolt'
import { errorCode } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'
import type { Workspaces } from './workspaces.ts'

/** Questions that Slack answers only where the app has a scope that it could do without. */
export interface OptionalQuestions {
  /** Undefined where Slack does not say: no scope, no time, or trouble. Never rejects. */
  ask<Known>(workspaceId: string | null, scope: OptionalScope, question: (client: webApi.WebClient) => Promise<Known>): Promise<Known | undefined>
}

export type OptionalScope = keyof typeof consequences

/** What is missing without an optional scope, for the log. */
const consequences = {
  'users:read': 'without the scope users:read everybody reads English, and only those in “managers” of the configuration may set what channels get',
  'channels:read': 'without the scope channels:read nobody is known as a channel’s creator',
} as const

/** A crowd of new people is not asked about one after the other until all of them have gone. */
const mostWaiting = 10

/** In each workspace one question at a time; as long as Slack wants to be left alone none, and without the scope never again. */
export function createOptionalQuestions(
  { workspaces, log }: { readonly workspaces: Pick<Workspaces, 'clientFor'>, readonly log: SlackLog }, now: () => number = Date.now,
): OptionalQuestions {
  const queues = new Map<string, { length: number, last: Promise<unknown> }>()
  const restUntilMs = new Map<string, number>()

  function rest(workspace: string, scope: OptionalScope, error: unknown): void {
    const key = `${workspace}|${scope}`
    if (error instanceof webApi.WebAPIRateLimitedError) {
      restUntilMs.set(key, now() + error.retryAfter * 1000)
      log.info({ workspace, scope, waitSeconds: error.retryAfter }, 'Slack wants to be asked later who somebody is')
    }
    if (errorCode(error) !== 'missing_scope') return
    restUntilMs.set(key, Infinity)
    log.info({ workspace, scope }, `${consequences[scope]}; once the app has it, restart the bot`)
  }

  async function inTurn<Known>(workspace: string, question: () => Promise<Known | undefined>): Promise<Known | undefined> {
    const queue = queues.get(workspace) ?? { length: 0, last: Promise.resolve() }
    if (queue.length >= mostWaiting) return undefined
    queues.set(workspace, queue)
    queue.length += 1
    const turn = queue.last.then(question)
    queue.last = turn
    return turn.finally(() => {
      queue.length -= 1
      if (queue.length === 0) queues.delete(workspace)
    })
  }

  return {
    async ask(workspaceId, scope, question) {
      const workspace = workspaceId ?? ''
      const isResting = () => (restUntilMs.get(`${workspace}|${scope}`) ?? 0) > now()
      if (isResting()) return undefined
      return inTurn(workspace, async () => {
        // What went before may have been one too many.
        if (isResting()) return undefined
        try {
          return await question(await workspaces.clientFor(workspaceId))
        } catch (error) {
          rest(workspace, scope, error)
          return undefined
        }
      })
    },
  }
}
