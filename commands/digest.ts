import type { Subscription, SubscriptionTerms } from '#model/subscription.ts'
import type { Actions, SubscriptionStatus } from '#chat/actions.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand, type Viewer } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { UserError } from '#chat/errors.ts'
import { nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { digestRefusal, hasRole } from '#chat/roles.ts'
import { nextWords } from '#chat/terms/next-words.ts'
import { presentSaved } from '#chat/terms/present-saved.ts'
import { readFutureDay } from '#chat/terms/read-future-day.ts'
import { readTerms, termsOptions, usualTerms } from '#chat/terms/terms-options.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'digest',
  description: 'This channel’s digest: see it now; managers set, pause, resume and test it',
  example: 'digest now',
  options: {
    what: { type: 'choice', choices: ['now', 'set', 'pause', 'resume', 'test'], description: 'What to do; “now” shows what the next one would say' },
    ...termsOptions,
    until: { type: 'text', description: 'Pause until this day: “monday”, “in 3 days”, 2031-03-02' },
    since: { type: 'day', description: 'With “now”: what has come since this day' },
  },
  async execute({ options, actions, viewer, words, now }) {
    const what = options.what ?? 'now'
    if (what === 'now') return showNow(options.since, { actions, viewer, words })
    if (!hasRole(viewer, 'manager')) throw digestRefusal(viewer, words)
    const desk = { actions, viewer, words, digests: changeable(await actions.subscriptions(viewer)) }
    switch (what) {
      case 'set':
        return setDigest(readTerms(options, words), desk)
      case 'pause':
        return pause(options.until === undefined ? null : readFutureDay(options.until, { now, words }), desk)
      case 'resume':
        return resume(desk)
      case 'test':
        return await actions.testDigest(viewer) ? nonAnswer(words.digest.tested) : nonAnswer(words.digest.nothingToTest)
    }
  },
})

/** The channel's digests; those of the configuration only where there are no others, so that the refusal says where they stand. */
function changeable(statuses: readonly SubscriptionStatus[]): readonly SubscriptionStatus[] {
  const digests = statuses.filter(({ subscription }) => subscription.mode === 'digest')
  const own = digests.filter(({ subscription }) => subscription.createdBy !== 'config')
  return own.length > 0 ? own : digests
}

interface Desk {
  readonly actions: Actions
  readonly viewer: Viewer
  readonly words: Words
  /** The channel's digests. */
  readonly digests: readonly SubscriptionStatus[]
}

async function showNow(since: string | undefined, { actions, viewer, words }: Omit<Desk, 'digests'>): Promise<Card> {
  const card = await actions.digestNow(since, viewer)
  return card === null ? nonAnswer(words.digest.nothingNew, words.digest.nothingNewHint) : { ...card, visibility: 'private' }
}

/** Changes the channel's digest, or makes one of all stories. */
async function setDigest(changes: Partial<SubscriptionTerms>, { actions, viewer, words, digests }: Desk): Promise<Card> {
  const [first] = digests
  if (first === undefined && changes.cron === undefined) throw new UserError(words.schedule.when, words.schedule.example)
  if (first !== undefined) {
    const changed = await Promise.all(digests.map(({ subscription }) => actions.changeSubscription(subscription.id, changes, viewer)))
    return presentAll(changed.filter((status) => status !== undefined), { words, viewer })
  }
  const saved = await actions.subscribe({ ...usualTerms(undefined, viewer), ...changes, subject: { type: 'all' }, mode: 'digest' }, viewer)
  const card = presentSaved(saved, words, viewer)
  const hint = changes.timeZone === undefined ? words.digest.zoneNotGiven(saved.subscription.timeZone) : null
  return { ...card, blocks: [...card.blocks, ...noteBlocks(hint)] }
}

function presentAll(statuses: readonly SubscriptionStatus[], { words, viewer }: Pick<Desk, 'words' | 'viewer'>): Card {
  const [first, ...others] = statuses
  if (first === undefined) throw new UserError(words.subscription.gone, words.subscription.seeThem)
  const card = presentSaved(first, words, viewer)
  const notes = others.flatMap((status) => presentSaved(status, words, { ...viewer, lackedRights: [] }).blocks)
    .map((block) => block.type === 'answer' ? { type: 'note' as const, text: block.text } : block)
  return { ...card, blocks: [...card.blocks, ...notes] }
}

async function pause(until: Date | null, desk: Desk): Promise<Card> {
  const pausedUntil = until?.toISOString() ?? null
  await changeEach({ state: 'paused', pausedUntil }, desk)
  const { digest } = desk.words
  return nonAnswer(pausedUntil === null ? digest.paused : digest.pausedUntil(dateWords(pausedUntil.slice(0, 10), desk.words)))
}

async function resume(desk: Desk): Promise<Card> {
  const [first] = await changeEach({ state: 'on', pausedUntil: null }, desk)
  const next = first === undefined ? null : nextWords(first.nextRuns, first.subscription.timeZone, desk.words)
  return nonAnswer(next ?? desk.words.subscription.gone)
}

async function changeEach(changes: Partial<Pick<Subscription, 'pausedUntil'>> & { readonly state: 'on' | 'paused' }, desk: Desk): Promise<readonly SubscriptionStatus[]> {
  const { digests, actions, viewer, words } = desk
  if (digests.length === 0) throw new UserError(words.digest.noDigest, words.digest.setFirst)
  const changed = await Promise.all(digests.map(({ subscription }) => actions.changeSubscription(subscription.id, changes, viewer)))
  return changed.filter((status) => status !== undefined)
}
