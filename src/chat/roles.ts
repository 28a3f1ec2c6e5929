import type { AnyCommand, Role, Viewer } from './command.ts'
import { UserError } from './errors.ts'
import type { Words } from './words/words.ts'

const ranks: Readonly<Record<Role, number>> = { reader: 0, manager: 1, operator: 2 }

/** Whether a person may do what is for managers, or for operators. */
export function hasRole(viewer: Viewer, role: Role): boolean {
  return ranks[viewer.role] >= ranks[role]
}

/** Whether a person may run the command at all. */
export function mayRun(viewer: Viewer, command: AnyCommand): boolean {
  return hasRole(viewer, command.role ?? 'reader')
}

export interface Refused {
  readonly viewer: Viewer
  readonly words: Words
  readonly role: Role
  /** What the person may do instead. */
  readonly hint?: string
}

/** "Setting the digest needs Manage Channels." with what one may do instead. */
export function refusal(what: string, { viewer, words, role, hint }: Refused): UserError {
  const right = words.roles.rights[viewer.surface][role === 'operator' ? 'operator' : 'manager']
  return new UserError(words.roles.refused(what, right), hint ?? words.conversation.seeAll)
}
