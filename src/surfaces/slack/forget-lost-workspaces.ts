import type { webApi } from '@slack/bolt'
import type { Installations } from './installations.ts'
import { createClient } from './slack-client.ts'
import { errorCode, isTokenDead } from './slack-errors.ts'
import type { Workspaces } from './workspaces.ts'

interface Options {
  readonly installations: Installations
  readonly workspaces: Workspaces
  readonly clientOptions: webApi.WebClientOptions
  readonly isStopping: () => boolean
}

/** What Slack says of a token whose app was taken out; other refusals may pass, and what is deleted is gone for good. */
const removals = new Set(['account_inactive', 'token_revoked'])

/** Nobody hears of a removal while the bot is off: asks with every stored token, and forgets the workspaces that the app is no longer in. */
export async function forgetLostWorkspaces({ installations, workspaces, clientOptions, isStopping }: Options): Promise<void> {
  for (const id of await installations.ids()) {
    if (isStopping()) return
    const token = (await installations.read(id))?.bot?.token
    const error = token === undefined ? undefined : await refusalOf(token, clientOptions)
    if (error === undefined) continue
    if (removals.has(errorCode(error))) await workspaces.removed(id, errorCode(error))
    else workspaces.note(error, id)
  }
}

/** Undefined where the token lives, or nobody can say. */
async function refusalOf(token: string, clientOptions: webApi.WebClientOptions): Promise<unknown> {
  try {
    await createClient(token, clientOptions).auth.test()
    return undefined
  } catch (error) {
    return isTokenDead(error) ? error : undefined
  }
}
