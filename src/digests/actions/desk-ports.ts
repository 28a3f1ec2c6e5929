import type { Destination, Language } from '#model/subscription.ts'
import type { Role, Viewer } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { digestRefusal, hasRole } from '#chat/roles.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { DeskLedger, Place } from '#store/ledger.ts'
import type { StoreReader, StoreWriter } from '#store/store.ts'
import type { ReportedQuotations } from '../reported-quotations.ts'
import { type Deed, writeDeed } from './deeds.ts'

/** What the actions work with. */
export interface DeskPorts {
  readonly store: StoreReader & StoreWriter
  readonly ledger: DeskLedger
  readonly now: () => Date
  /** Where readers' tips go; null where nobody wants them. */
  readonly editors: Destination | null
  /** The editors' language. */
  readonly language: Language
  /** So many different people of one server or workspace hide a quotation there until an operator decides. */
  readonly reportThreshold: number
  readonly reported: ReportedQuotations
  /** Who may change what all servers see: "discord:123…", "slack:T…/U…". The local surface always may. */
  readonly operators: readonly string[]
  /** Something was put into the outbox: do not wait for the next minute. */
  readonly wake: () => void
  /** Computes the views of stories anew. */
  readonly refreshStories: (storyIds: readonly string[]) => Promise<void>
}

/** The viewer's server or workspace. */
export function placeOf({ surface, workspaceId }: Viewer): Place {
  return { surface, workspaceId }
}

/** The channel that the viewer is in; throws a UserError where there is none. */
export function channelOf({ surface, workspaceId, channelId, locale }: Viewer): Destination {
  const { refusals } = wordsFor(locale)
  if (channelId === null) throw new UserError(refusals.noChannel, refusals.askInChannel)
  return { surface, workspaceId, channel: channelId }
}

/** Throws a UserError that says who may do it. */
export function requireRole(viewer: Viewer, role: Role): void {
  if (hasRole(viewer, role)) return
  const words = wordsFor(viewer.locale)
  if (role === 'manager') throw digestRefusal(viewer, words)
  throw new UserError(words.refusals.operatorNeeded(words.roles.rights[viewer.surface].operator), words.roles.seeAllowed)
}

/** Leaves a row that says who did what. */
export async function noteDeed({ ledger, now }: DeskPorts, { surface, workspaceId, userId }: Viewer, deed: Deed): Promise<void> {
  await ledger.audit({ surface, workspaceId, atMs: now().getTime(), by: userId, what: writeDeed(deed) })
}
