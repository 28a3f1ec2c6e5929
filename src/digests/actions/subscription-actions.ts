import { randomBytes } from 'node:crypto'
import type { Subscription, SubscriptionTerms } from '#model/subscription.ts'
import type { Actions, SubscriptionChanges, SubscriptionStatus } from '#chat/actions.ts'
import type { Viewer } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { byConfig } from '../config-subscriptions.ts'
import { nextRuns } from '../next-runs.ts'
import { checkTerms } from './check-terms.ts'
import { channelOf, noteDeed, requireRole, type DeskPorts } from './desk-ports.ts'
import { termsOf } from './terms-of.ts'

type SubscriptionActions = Pick<Actions, 'subscriptions' | 'subscribe' | 'unsubscribe' | 'changeSubscription'>

const mostPerChannel = 20

/** What a channel gets, and what its managers change about it. */
export function createSubscriptionActions(ports: DeskPorts): SubscriptionActions {
  const { ledger, now } = ports

  function statusOf(subscription: Subscription): SubscriptionStatus {
    const isOn = subscription.state === 'on' || (subscription.state === 'paused' && subscription.pausedUntil !== null)
    const from = subscription.pausedUntil === null ? now() : new Date(Math.max(now().getTime(), Date.parse(subscription.pausedUntil)))
    return { subscription, nextRuns: isOn ? nextRuns(subscription, from) : [] }
  }

  /** Only what a manager of this very channel set. */
  async function ofChannel(id: string, viewer: Viewer): Promise<Subscription | undefined> {
    const found = (await ledger.subscriptions(channelOf(viewer))).find((one) => one.id === id)
    const { refusals } = wordsFor(viewer.locale)
    if (found?.createdBy === byConfig) throw new UserError(refusals.setByConfig, refusals.changeConfig)
    return found
  }

  return {
    subscriptions: async (viewer) => (await ledger.subscriptions(channelOf(viewer))).map(statusOf),

    async subscribe(terms, viewer) {
      requireRole(viewer, 'manager')
      const words = wordsFor(viewer.locale)
      checkTerms(terms, words)
      const to = channelOf(viewer)
      const before = await ledger.subscriptions(to)
      if (before.length >= mostPerChannel) throw new UserError(words.refusals.tooManySubscriptions(mostPerChannel), words.refusals.unsubscribeFirst)
      const same = before.find((one) => one.createdBy !== byConfig && isSameWish(one, terms))
      if (same !== undefined) return statusOf(await change(ports, same, { ...terms, state: 'on' }, viewer))
      const subscription: Subscription = {
        ...terms, id: randomBytes(4).toString('hex'), to, state: 'on', pausedUntil: null, stopReason: null, createdBy: viewer.userId, createdAt: now().toISOString(),
      }
      await ledger.saveSubscription(subscription)
      await noteDeed(ports, viewer, { type: 'subscribed', channel: to.channel, terms })
      return statusOf(subscription)
    },

    async unsubscribe(id, viewer) {
      requireRole(viewer, 'manager')
      const subscription = await ofChannel(id, viewer)
      if (subscription === undefined) return undefined
      await ledger.removeSubscription(id)
      await noteDeed(ports, viewer, { type: 'ended', channel: subscription.to.channel, terms: termsOf(subscription) })
      return subscription
    },

    async changeSubscription(id, changes, viewer) {
      requireRole(viewer, 'manager')
      const subscription = await ofChannel(id, viewer)
      return subscription === undefined ? undefined : statusOf(await change(ports, subscription, changes, viewer))
    },
  }
}

function isSameWish(one: Subscription, terms: SubscriptionTerms): boolean {
  return one.mode === terms.mode && one.cron === terms.cron && JSON.stringify(one.subject) === JSON.stringify(terms.subject)
}

async function change(ports: DeskPorts, before: Subscription, changes: SubscriptionChanges, viewer: Viewer): Promise<Subscription> {
  const state = changes.state ?? (before.state === 'stopped' ? 'on' : before.state)
  const isNewTime = (changes.cron ?? before.cron) !== before.cron || (changes.timeZone ?? before.timeZone) !== before.timeZone
  const goesOn = state === 'on' && before.state !== 'on'
  const after: Subscription = {
    ...before, ...changes, state, stopReason: null, pausedUntil: state === 'paused' ? changes.pausedUntil ?? null : null,
    ...(isNewTime || goesOn ? { resumedAt: ports.now().toISOString() } : {}),
  }
  checkTerms(after, wordsFor(viewer.locale))
  await ports.ledger.saveSubscription(after)
  const [channel, terms] = [after.to.channel, termsOf(after)]
  await noteDeed(ports, viewer, state === 'paused' ? { type: 'paused', channel, terms, until: after.pausedUntil } : { type: 'changed', channel, terms })
  return after
}
