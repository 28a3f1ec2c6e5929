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

/** "/subscribe needs Manage Channels.", and what everybody may do. */
export function commandRefusal({ name, role }: AnyCommand, viewer: Viewer, words: Words): UserError {
  const { command, seeChannel, seeAllowed } = words.roles
  return new UserError(command(name, rightFor(role ?? 'reader', viewer, words)), role === 'manager' ? seeChannel : seeAllowed)
}

/** "Setting the digest needs Manage Channels. You can see it with /subscriptions." */
export function digestRefusal(viewer: Viewer, words: Words): UserError {
  return new UserError(words.roles.settingDigest(rightFor('manager', viewer, words)), words.roles.seeDigest)
}

function rightFor(role: Role, { surface }: Viewer, { roles }: Words): string {
  return roles.rights[surface][role === 'operator' ? 'operator' : 'manager']
}
