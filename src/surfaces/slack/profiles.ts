import type { Role, Viewer } from '#chat/command.ts'
import type { Asker } from './answer-slack.ts'
import type { OptionalQuestions } from './optional-questions.ts'
import { createRemembered } from './remembered.ts'

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
  readonly questions: OptionalQuestions
  /** Users whom the configuration makes managers. */
  readonly managers: readonly string[]
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
const times = { keptMs, keptAfterTroubleMs, patienceMs }

/** Asks Slack for roles and languages, and remembers them for ten minutes; each question needs an optional scope. */
export function createProfiles({ questions, managers }: Options): Profiles {
  const people = createRemembered<Person>()
  const creators = createRemembered<string | null>()
  const ourManagers = new Set(managers)

  async function askPerson({ workspaceId, userId }: Asker): Promise<Person | undefined> {
    return questions.ask(workspaceId, 'users:read', async (client) => {
      const { user } = await client.users.info({ user: userId, include_locale: true })
      return { isAdmin: user?.is_admin === true || user?.is_owner === true || user?.is_primary_owner === true, locale: user?.locale ?? nobody.locale }
    })
  }

  async function askCreator({ workspaceId, channelId }: Asker): Promise<string | null | undefined> {
    return questions.ask(workspaceId, 'channels:read', async (client) => (await client.conversations.info({ channel: channelId })).channel?.creator ?? null)
  }

  async function personFor(asker: Asker): Promise<Person> {
    // While Slack does not say, people keep their language, but nobody the right to change things.
    const unknown = (before = nobody) => ({ ...nobody, locale: before.locale })
    return people.remember(`${asker.workspaceId ?? ''}|${asker.userId}`, () => askPerson(asker), { ...times, unknown })
  }

  async function creatorFor(asker: Asker): Promise<string | null> {
    // Direct messages (D…) have nobody who made them.
    if (!/^[CG]/.test(asker.channelId)) return null
    return creators.remember(`${asker.workspaceId ?? ''}|${asker.channelId}`, () => askCreator(asker), { ...times, unknown: () => null })
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
