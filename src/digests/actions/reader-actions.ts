import { randomBytes } from 'node:crypto'
import type { Actions, PostExplanation, Tip } from '#chat/actions.ts'
import type { Block, Card } from '#chat/card.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import type { Viewer } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { Words } from '#chat/words/words.ts'
import type { PostRow } from '#store/ledger.ts'
import { directTo } from '../direct.ts'
import { pausedSources } from '../paused-sources.ts'
import { planCorrections } from '../plan-corrections.ts'
import { isReadBy } from '../hide-quotations.ts'
import { type DeskPorts, placeOf } from './desk-ports.ts'

type ReaderActions = Pick<Actions, 'tip' | 'reportQuotation' | 'reportedHere' | 'pausedSources' | 'explainPost'>

const mostTips = 3
const hourMs = 60 * 60 * 1000

/** What every reader may do: pass on a tip, say that a quotation is wrong, ask why a post stands where it does. */
export function createReaderActions(ports: DeskPorts): ReaderActions {
  const { store, ledger, now, editors, language, reportThreshold, reported, wake } = ports

  return {
    async tip(tip, viewer) {
      const { refusals } = wordsFor(viewer.locale)
      if (editors === null) throw new UserError(refusals.noTips, refusals.writeToNewsroom)
      await takeTurn(viewer)
      const reference = randomBytes(3).toString('hex').toUpperCase()
      const card = JSON.stringify({ visibility: 'public', language, blocks: tipBlocks(tip, { reference, viewer, words: wordsFor(language) }) } satisfies Card)
      const composed = { card, uses: [], storyIds: [], newArticleIds: [], tells: [], details: null }
      await ledger.planPosts([{ key: `tip|${reference}|${now().getTime()}`, cause: null, rule: 'tip', to: editors, dueMs: now().getTime(), under: null, composed }])
      wake()
      return { reference }
    },

    async reportQuotation(quotation, remark, { surface, workspaceId, userId, locale }) {
      const record = await store.article(quotation.articleId)
      if (record?.findings.quotations.some(({ id }) => id === quotation.quotationId) !== true) {
        const { refusals } = wordsFor(locale)
        throw new UserError(refusals.goneQuotation, refusals.askForQuotation)
      }
      const atMs = now().getTime()
      const { count, isNew } = await ledger.report({ quotation, surface, workspaceId, userId, remark, atMs })
      if (!isNew) return 'already'
      reported.forget()
      if (count < reportThreshold) return 'noted'
      await planCorrections(ledger, quotation.articleId, { at: now(), isIn: (to) => isReadBy(to, { surface, workspaceId }) })
      wake()
      return 'hidden'
    },

    pausedSources: () => pausedSources(ledger),

    reportedHere: (viewer) => reported.at(placeOf(viewer)),

    async explainPost(messageId, viewer) {
      const row = await ledger.postByMessage(viewer.surface, messageId)
      return row === undefined || !standsBefore(row, viewer) ? undefined : explain(ports, row, wordsFor(viewer.locale))
    },
  }

  async function takeTurn(viewer: Viewer): Promise<void> {
    const { refusals } = wordsFor(viewer.locale)
    const key = `tips|${viewer.surface}|${viewer.workspaceId ?? ''}|${viewer.userId}`
    // Written below.
    const before = JSON.parse(await ledger.fact(key) ?? '[]') as readonly number[]
    const recent = before.filter((atMs) => atMs > now().getTime() - hourMs)
    if (recent.length >= mostTips) throw new UserError(refusals.tooManyTips(mostTips), refusals.tryLater)
    await ledger.setFact(key, JSON.stringify([...recent, now().getTime()]))
  }
}

interface Sender {
  readonly reference: string
  readonly viewer: Viewer
  readonly words: Words
}

function tipBlocks({ text, link, mayName }: Tip, { reference, viewer: { surface, userId }, words: { posts } }: Sender): readonly Block[] {
  return [
    { type: 'answer', text: posts.tip(reference) },
    { type: 'note', text },
    ...(link === undefined ? [] : [{ type: 'note', text: link } as const]),
    { type: 'note', text: mayName ? posts.tipFrom(userId, surface) : posts.tipUnnamed },
  ]
}

/** The post stands in the channel that the viewer is in, or among the viewer's own direct messages. */
function standsBefore({ to }: PostRow, { surface, workspaceId, channelId, userId }: Viewer): boolean {
  const isSameWorkspace = to.workspaceId === null || to.workspaceId === workspaceId
  return to.surface === surface && (to.channel === directTo(to, userId).channel || (isSameWorkspace && to.channel === channelId))
}

async function explain({ store, ledger }: DeskPorts, row: PostRow, { posts }: Words): Promise<PostExplanation> {
  const post = row.under === null ? row : await ledger.post(row.under) ?? row
  const subscription = post.cause === null ? undefined : await ledger.subscription(post.cause)
  const corrections = await ledger.corrections(row.key)
  return {
    postedAt: new Date(row.sentMs ?? row.dueMs),
    subscription: subscription ?? null,
    rule: post.rule,
    slotKey: row.key,
    articles: await Promise.all(row.uses.map(async ({ articleId, version }) => {
      const headline = await citeHeadline(store, articleId)
      return { articleId, version, headline: headline?.words ?? posts.withdrawn, outlet: headline?.outlet ?? '' }
    })),
    corrections: corrections.map(({ atMs, note }) => ({ at: new Date(atMs), note })),
  }
}
