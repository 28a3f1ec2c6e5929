import type { Actions } from '#chat/actions.ts'
import type { DeskPorts } from './actions/desk-ports.ts'
import { createFollowActions } from './actions/follow-actions.ts'
import { createOperatorActions } from './actions/operator-actions.ts'
import { createPreviewActions } from './actions/preview-actions.ts'
import { createReaderActions } from './actions/reader-actions.ts'
import { createSubscriptionActions } from './actions/subscription-actions.ts'
import { createReportedQuotations } from './reported-quotations.ts'

/** What the actions need: the store and the ledger; the rest has defaults for a place without a running bot. */
export type ActionsOptions = Pick<DeskPorts, 'store' | 'ledger'> & Partial<DeskPorts>

const defaults = {
  now: () => new Date(), editors: null, language: 'en', reportThreshold: 3, operators: [], wake: () => undefined, refreshStories: async () => undefined,
} as const

/** What commands may change, over a store and a ledger: roles are checked, workspaces kept apart, and changes noted in the audit. */
export function createActions(options: ActionsOptions): Actions {
  const given = { ...defaults, ...options }
  const ports: DeskPorts = { reported: createReportedQuotations(given.ledger, given.reportThreshold), ...given }
  return {
    ...createSubscriptionActions(ports),
    ...createPreviewActions(ports),
    ...createFollowActions(ports),
    ...createReaderActions(ports),
    desk: createOperatorActions(ports),
  }
}
