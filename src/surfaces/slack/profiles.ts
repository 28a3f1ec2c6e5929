import type { Role, Viewer } from '#chat/command.ts'
import type { Asker } from './answer-slack.ts'
import { createRemembered } from './remembered.ts'
import { errorCode } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'
import type { Workspaces } from './workspaces.ts'

/** What Slack tells of the person who asks. */
export interface Profiles {
  /** Never rejects: who is not known is a reader who reads English. */
  viewerFor(asker: Asker, occasion?: Occasion): Promise<Viewer>
}

export interface Occasion {
  /** Whether it matters who made the channel; else nobody asks. */
  readonly isManaging: boolean
}

interface Options {
  readonly workspaces: Workspaces
  /** Users whom the configuration makes managers. */
  readonly managers: readonly string[]
  readonly log: SlackLog
}

interface Person {
  readonly isAdmin: boolean
  readonly locale: string
}

const keptMs = 10 * 60_000
/** After trouble that passes. */
const keptAfterTroubleMs = 30_000
/** A person who waits for an answer does not wait longer for our curiosity. */
const patienceMs = 1000
const nobody: Person = { isAdmin: false, locale: 'en' }

/** Asks Slack for roles and languages, and remembers them for ten minutes; each question needs an optional scope. */
export function createProfiles({ workspaces, managers, log }: Options): Profiles {
  const people = createRemembered<Person>()
  const creators = createRemembered<string | null>()
  const withoutScope = createRemembered<true>()
  const ourManagers = new Set(managers)

  async function asking<Known>(workspaceId: string | null, scope: keyof typeof consequences, ask: () => Promise<Known>): Promise<Known | undefined> {
    const key = `${workspaceId ?? ''}|${scope}`
    if (withoutScope.get(key) !== undefined) return undefined
    try {
      return await ask()
    } catch (error) {
      if (errorCode(error) === 'missing_scope') {
        withoutScope.set(key, true, keptMs)
        log.info({ workspace: workspaceId, scope }, consequences[scope])
      }
      return undefined
    }
  }

  async function askPerson({ workspaceId, userId }: Asker): Promise<Person | undefined> {
    return asking(workspaceId, 'users:read', async () => {
      const { user } = await (await workspaces.clientFor(workspaceId)).users.info({ user: userId, include_locale: true })
      return { isAdmin: user?.is_admin === true || user?.is_owner === true || user?.is_primary_owner === true, locale: user?.locale ?? nobody.locale }
    })
  }

  async function askCreator({ workspaceId, channelId }: Asker): Promise<string | null | undefined> {
    return asking(workspaceId, 'channels:read', async () => {
      const { channel } = await (await workspaces.clientFor(workspaceId)).conversations.info({ channel: channelId })
      return channel?.creator ?? null
    })
  }

  async function personFor(asker: Asker): Promise<Person> {
    return people.remember(`${asker.workspaceId ?? ''}|${asker.userId}`, () => askPerson(asker), { keptMs, keptAfterTroubleMs, patienceMs, unknown: nobody })
  }

  async function creatorFor(asker: Asker): Promise<string | null> {
    // Direct messages (D…) have nobody who made them.
    if (!/^[CG]/.test(asker.channelId)) return null
    return creators.remember(`${asker.workspaceId ?? ''}|${asker.channelId}`, () => askCreator(asker), { keptMs, keptAfterTroubleMs, patienceMs, unknown: null })
  }

  return {
    async viewerFor(asker, { isManaging } = { isManaging: false }) {
      const [{ isAdmin, locale }, creator] = await Promise.all([personFor(asker), isManaging ? creatorFor(asker) : null])
      const isManager = creator === asker.userId || ourManagers.has(asker.userId)
      const role: Role = isAdmin ? 'operator' : isManager ? 'manager' : 'reader'
      return { surface: 'slack', workspaceId: asker.workspaceId, userId: asker.userId, channelId: asker.channelId, role, locale }
    },
  }
}

/** What is missing without an optional scope, for the log. */
const consequences = {
  'users:read': 'without the scope users:read everybody reads English, and only those in “managers” of the configuration may set what channels get',
  'channels:read': 'without the scope channels:read nobody is known as a channel’s creator',
} as const
