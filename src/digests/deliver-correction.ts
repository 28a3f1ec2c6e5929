import type { Language } from '#model/subscription.ts'
import type { Card } from '#chat/card.ts'
import { type Surface, troubleOf } from '#chat/surface.ts'
import type { Composed, PostRow } from '#store/ledger.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { writeDeed } from './actions/deeds.ts'
import { correctCard, type CorrectedCard } from './correct-card.ts'
import type { Desk } from './desk.ts'
import { personOf } from './direct.ts'
import { reportedIn } from './hide-quotations.ts'
import { momentWords } from './moment-words.ts'
import { takeTurn } from './take-turn.ts'

const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs

/** Edits the post that the correction is about, so that it says what its articles say today, with a visible dated note. */
export async function deliverCorrection(desk: Desk, surface: Surface, row: PostRow): Promise<void> {
  const { ledger, store, now } = desk
  const post = row.cause === null ? undefined : await ledger.post(row.cause)
  if (post?.state === 'composed' || post?.state === 'sending') return wait(desk, row)
  if (post?.state !== 'sent' || post.messageId === null || post.card === null) return close(desk, row, 'the post is gone')
  // The card was written by this room.
  const posted = { card: JSON.parse(post.card) as Card, uses: post.uses }
  const corrected = await correctCard(store, posted, [...await ledger.hiddenQuotations(), ...await reportedIn(desk, post.to)])
  if (corrected === undefined) return close(desk, row, 'corrected already')
  const at = now()
  if (corrected.notes.length === 0) {
    await ledger.recordVersions(post.key, packed(corrected.card, corrected))
    return close(desk, row, 'nothing that was posted has changed')
  }
  const note = corrected.notes.join('; ')
  const correctedWords = sayCorrected(corrected.card, at, note)
  const card = withNote(corrected.card, correctedWords)
  if (!await editInPlace(desk, surface, { post, card })) {
    // Somebody deleted it: there is nothing to put right any more, whatever else becomes of the article.
    await ledger.recordVersions(post.key, packed(card, corrected))
    return close(desk, row, 'the message is gone')
  }
  await ledger.recordCorrection({ key: post.key, atMs: at.getTime(), note }, packed(card, corrected))
  await record(desk, post, { note, says: correctedWords, language: card.language ?? 'en' })
  await ledger.closePost(row.key, row.attempts, { state: 'sent', messageId: null, trouble: null, atMs: at.getTime() })
}

/** False where the message is not there any more. */
async function editInPlace(desk: Desk, surface: Surface, { post, card }: { readonly post: PostRow, readonly card: Card }): Promise<boolean> {
  const person = personOf(post.to)
  const parent = post.under === null ? undefined : await desk.ledger.post(post.under)
  try {
    await desk.gate(surface)(async () => {
      const to = person === undefined ? post.to : await surface.openDirect(post.to.workspaceId, person)
      await takeTurn(desk, to, 'edit')
      await surface.editPost(to, post.messageId ?? '', card, parent?.messageId ?? undefined)
    })
    return true
  } catch (error) {
    if (troubleOf(error) === 'no-such-message') return false
    throw error
  }
}

function packed(card: Card, { uses }: CorrectedCard): Pick<Composed, 'card' | 'uses'> {
  return { card: JSON.stringify(card), uses }
}

async function close({ ledger, now }: Desk, row: PostRow, trouble: string): Promise<void> {
  await ledger.closePost(row.key, row.attempts, { state: 'skipped', messageId: null, trouble, atMs: now().getTime() })
}

/** What is about to be sent can be edited only then. */
async function wait({ ledger, now }: Desk, { key, attempts, refusals }: PostRow): Promise<void> {
  const release = { notBeforeMs: now().getTime() + minuteMs, trouble: 'the post is not sent yet', isUnsent: true, refusals }
  await ledger.releasePost(key, attempts, release)
}

/** "Corrected 3 Mar, 14:05 UTC: …", in the language of the card. */
function sayCorrected({ language = 'en' }: Card, at: Date, note: string): string {
  const { posts } = wordsFor(language)
  return posts.corrected(momentWords(at, language), note)
}

/** Below everything that was said, and above the buttons. */
function withNote(card: Card, text: string): Card {
  const buttons = card.blocks.filter(({ type }) => type === 'buttons')
  return { ...card, blocks: [...card.blocks.filter(({ type }) => type !== 'buttons'), { type: 'note', text }, ...buttons] }
}

interface Corrected {
  readonly note: string
  /** The note as readers see it. */
  readonly says: string
  readonly language: Language
}

/** One row in the audit, and under an older message a note in its thread, where readers of that time may see it. */
async function record({ ledger, log, now }: Desk, post: PostRow, { note, says, language }: Corrected): Promise<void> {
  const { surface, workspaceId, channel } = post.to
  const atMs = now().getTime()
  await ledger.audit({ surface, workspaceId, atMs, by: 'onrecord', what: writeDeed({ type: 'corrected', channel, note, key: post.key }) })
  log.info({ post: post.key, note }, 'a post was corrected')
  if (post.under !== null || personOf(post.to) !== undefined || post.sentMs === null || atMs - post.sentMs < hourMs) return
  const card: Card = { visibility: 'public', language, blocks: [{ type: 'answer', text: says }] }
  const composed = { card: JSON.stringify(card), uses: [], storyIds: [], newArticleIds: [], tells: [], details: null }
  await ledger.planPosts([{ key: `${post.key}|corrected|${atMs}`, cause: null, rule: 'correction-note', to: post.to, dueMs: atMs, under: post.key, composed }])
}
