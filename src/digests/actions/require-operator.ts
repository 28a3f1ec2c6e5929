import type { Viewer } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { wordsFor } from '#chat/words/words-for.ts'

/** A user as the setting `operators` names them: "discord:123…", "slack:T…/U…". */
export function operatorName({ surface, workspaceId, userId }: Viewer): string {
  return surface === 'slack' ? `slack:${workspaceId ?? ''}/${userId}` : `${surface}:${userId}`
}

/** Throws a UserError that says how to get there, where the viewer is neither named in `operators` nor on the bot's own machine. */
export function requireOperator(viewer: Viewer, operators: readonly string[]): void {
  if (viewer.surface === 'local' || operators.includes(operatorName(viewer))) return
  const { refusals } = wordsFor(viewer.locale)
  throw new UserError(refusals.commonToAll, refusals.beOperator(operatorName(viewer)))
}
