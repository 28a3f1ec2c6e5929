import type { Card } from '../card.ts'
import { nonAnswer } from '../non-answers.ts'
import type { DeskCall } from './desk-call.ts'

/** Deletes everything that is kept of a server or workspace, once its id was typed. */
export async function forgetWorkspace(confirm: string | undefined, { desk, viewer, words }: DeskCall): Promise<Card> {
  const id = viewer.workspaceId ?? viewer.surface
  if (confirm !== id) return nonAnswer(words.admin.forgetWhat, words.admin.forgetHow(id))
  return nonAnswer(words.admin.forgotten(await desk.forgetWorkspace(viewer)))
}
