import type { Subject, SubscriptionTerms } from '#model/subscription.ts'
import type { StoreReader } from '#store/store.ts'
import type { SubscriptionPreview } from '#chat/actions.ts'
import { encodeAction } from '#chat/button-action.ts'
import type { Button, Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { findPerson } from '#chat/find-person.ts'
import { buttonBlocks, noteBlocks } from '#chat/non-answers.ts'
import { presentSaved } from '#chat/terms/present-saved.ts'
import { describeTerms } from '#chat/terms/describe-terms.ts'
import { nextWords } from '#chat/terms/next-words.ts'
import { encodeTerms } from '#chat/terms/short-terms.ts'
import { readTerms, termsOptions, usualTerms } from '#chat/terms/terms-options.ts'
import { quoted } from '#chat/quoted.ts'
import type { Words } from '#chat/words/words.ts'

const daysInPreview = 7

export default defineCommand({
  name: 'subscribe',
  description: 'Have stories posted in this channel; shows what it would bring before it is saved',
  example: 'subscribe clubhouse',
  role: 'manager',
  options: {
    topic: { type: 'text', completes: 'story', description: 'Stories on this topic, or “all”' },
    person: { type: 'text', completes: 'person', description: 'Stories in which this person is named' },
    source: { type: 'text', completes: 'outlet', description: 'Stories of this outlet' },
    mode: { type: 'choice', choices: ['digest', 'breaking', 'every'], description: 'At set times, at once when several sources have it, or each at once' },
    min_sources: { type: 'number', min: 1, max: 20, description: 'Only stories that so many independent sources have' },
    ...termsOptions,
    confirm: { type: 'flag', description: 'Save it without asking again' },
  },
  async execute({ options, store, actions, viewer, words }) {
    const subject = await readSubject(options, { store, words })
    if ('card' in subject) return subject.card
    const mode = options.mode ?? 'digest'
    const digest = (await actions.subscriptions(viewer)).find((status) => status.subscription.mode === 'digest')?.subscription
    const { cron, ...others } = { ...usualTerms(digest, viewer), ...readTerms(options, words) }
    const leastSources = options.min_sources ?? (mode === 'breaking' ? 3 : 1)
    const terms: SubscriptionTerms = { ...others, subject: subject.subject, mode, cron: mode === 'digest' ? cron : null, leastSources }
    if (options.confirm) return presentSaved(await actions.subscribe(terms, viewer), words, viewer)
    return presentPreview(terms, await actions.previewSubscription(terms, viewer), words)
  },
})

interface SubjectOptions {
  readonly topic: string | undefined
  readonly person: string | undefined
  readonly source: string | undefined
}

async function readSubject(
  { topic, person, source }: SubjectOptions, { store, words }: { readonly store: StoreReader, readonly words: Words },
): Promise<{ readonly subject: Subject } | { readonly card: Card }> {
  const given = [topic, person, source].filter((value) => value !== undefined)
  if (given.length === 0) throw new UserError(words.subscription.what, words.subscription.whatHint)
  if (given.length > 1) throw new UserError(words.subscription.onlyOne, words.subscription.whatHint)
  if (source !== undefined) return { subject: { type: 'outlet', outlet: source } }
  if (topic !== undefined) return { subject: /^(?:all|alle|alles)$/i.test(topic) ? { type: 'all' } : { type: 'topic', topic } }
  const found = await findPerson(person ?? '', { store, words, lineOf: (name) => `/subscribe person:${name}` })
  return 'card' in found ? found : { subject: { type: 'person', personId: found.person.id, name: found.person.name } }
}

/** How much it would bring, how it would look, and the buttons; nothing is saved yet. */
function presentPreview(terms: SubscriptionTerms, { storyCount, nextRuns, card }: SubscriptionPreview, words: Words): Card {
  const { subscription } = words
  const save: Button = { label: subscription.save, action: { type: 'run', line: `/save ${quoted(encodeTerms(terms))}` } }
  const cancel: Button = { label: subscription.cancel, action: { type: 'run', line: '/save cancel' } }
  const canSave = encodeAction(save.action) !== undefined
  const perDay = Math.round(storyCount / daysInPreview)
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: subscription.volume(storyCount, perDay === 0 ? subscription.lessThanDaily : subscription.perDay(perDay)) },
      ...noteBlocks([describeTerms(terms, words), nextWords(nextRuns, terms.timeZone, words)].filter((part) => part !== null).join('\n')),
      ...noteBlocks(card === null ? subscription.nothingNow : subscription.wouldPost),
      ...(card?.blocks ?? []).filter(({ type }) => type !== 'buttons'),
      ...noteBlocks(canSave ? subscription.notSaved : `${subscription.notSaved} ${subscription.typeConfirm}`),
      ...buttonBlocks(canSave ? [save, cancel] : []),
    ],
  }
}
