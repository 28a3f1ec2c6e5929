import type { OperatorActions, ReportRow } from '#chat/actions.ts'
import type { Viewer } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { ruleName } from '#chat/words/rules.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { QuotationReport } from '#store/ledger.ts'
import type { QuotationKey } from '#store/store.ts'
import { hideQuotations } from '../hide-quotations.ts'
import { isPaused, setPaused } from '../pause.ts'
import { planCorrections } from '../plan-corrections.ts'
import { createCorpusActions } from './corpus-actions.ts'
import { type Deed, deedWords } from './deeds.ts'
import { noteDeed, placeOf, requireRole, type DeskPorts } from './desk-ports.ts'
import { requireOperator } from './require-operator.ts'

const overdueMs = 10 * 60 * 1000
const mostExported = 100_000
const mostReports = 200

/** What only operators do; every change leaves a row in the audit. */
export function createOperatorActions(ports: DeskPorts): OperatorActions {
  const { store, ledger, now, reported, wake, refreshStories, operators } = ports

  /** See Doing. */
  async function deed<Result>(viewer: Viewer, what: Deed, work: () => Promise<Result>): Promise<Result> {
    requireRole(viewer, 'operator')
    requireOperator(viewer, operators)
    const result = await work()
    if (result !== false) await noteDeed(ports, viewer, what)
    return result
  }

  async function ask<Result>(viewer: Viewer, work: () => Promise<Result>): Promise<Result> {
    requireRole(viewer, 'operator')
    return work()
  }

  return {
    health: (viewer) => ask(viewer, () => healthOf(ports, viewer)),
    reports: (viewer) => ask(viewer, () => reportRows(ports, viewer)),

    ...createCorpusActions(ports, deed),

    settleReport: (key, verdict, viewer) => deed(viewer, { type: verdict === 'hide' ? 'hid' : 'restored', ...key }, async () => {
      const isOpen = (await ledger.openReports(placeOf(viewer), mostReports)).some(({ quotation }) => isSame(quotation, key))
      const isHidden = (await ledger.hiddenQuotations()).some((one) => isSame(one, key))
      if (!isOpen && !isHidden) return false
      await ledger.setQuotationVerdict(key, verdict, now().getTime())
      reported.forget()
      await hideQuotations(store, ledger)
      if (verdict === 'hide') await planCorrections(ledger, key.articleId, { at: now() })
      wake()
      return true
    }),

    retract: (articleId, viewer) => deed(viewer, { type: 'retracted', articleId }, async () => {
      const storyId = await store.withdrawArticle(articleId, now().toISOString(), 'operator')
      const { refusals } = wordsFor(viewer.locale)
      if (storyId === undefined) throw new UserError(refusals.noArticle(articleId), refusals.copyId)
      await refreshStories([storyId])
      const posts = await ledger.postsUsing(articleId)
      await planCorrections(ledger, articleId, { at: now() })
      wake()
      return posts.length
    }),

    mergeStories: (from, into, viewer) => deed(viewer, { type: 'merged', from, into }, async () => {
      const touched = await store.mergeStories(from, into, viewer.userId)
      const { refusals } = wordsFor(viewer.locale)
      if (touched.length === 0) throw new UserError(refusals.noStories, refusals.chooseStories)
      await refreshStories(touched)
    }),

    splitFromStory: (articleId, viewer) => deed(viewer, { type: 'split', articleId }, async () => {
      const touched = await store.moveArticle(articleId, null, viewer.userId)
      const { refusals } = wordsFor(viewer.locale)
      if (touched.length === 0) throw new UserError(refusals.noArticle(articleId), refusals.copyId)
      await refreshStories(touched)
    }),

    async pauseEverything(paused, viewer) {
      requireRole(viewer, 'operator')
      await setPaused(ledger, placeOf(viewer), paused ? now() : null)
      wake()
      await noteDeed(ports, viewer, { type: paused ? 'paused-all' : 'resumed-all' })
    },

    audit: (limit, viewer) => ask(viewer, async () => {
      const { surface, workspaceId, locale } = viewer
      const words = wordsFor(locale)
      const deeds = (await ledger.auditOf(surface, workspaceId, limit))
        .map(({ atMs, by, what }) => ({ at: new Date(atMs), by, what: deedWords(what, words) }))
      const posts = (await ledger.sentPosts(placeOf(viewer), limit))
        .map(({ rule, key, to, sentMs }) => ({ at: new Date(sentMs ?? 0), by: 'onrecord', what: words.deeds.posted(ruleName(rule, words), to.channel, key) }))
      return [...deeds, ...posts].sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, limit)
    }),

    exportWorkspace: (viewer) => ask(viewer, async () => {
      const place = placeOf(viewer)
      const follows = (await ledger.follows()).filter(({ surface, workspaceId }) => surface === viewer.surface && workspaceId === viewer.workspaceId)
      const posts = await ledger.sentPosts(place, mostExported)
      const audit = await ledger.auditOf(viewer.surface, viewer.workspaceId, mostExported)
      const [subscriptions, reports] = [await ledger.subscriptions(place), await ledger.openReports(place, mostExported)]
      return JSON.stringify({ exportedAt: now().toISOString(), subscriptions, follows, posts, reports, audit }, null, 2)
    }),

    async forgetWorkspace(viewer) {
      requireRole(viewer, 'operator')
      const { refusals } = wordsFor(viewer.locale)
      if (viewer.workspaceId === null) throw new UserError(refusals.noWorkspace, refusals.askInWorkspace)
      return ledger.forgetWorkspace(viewer.surface, viewer.workspaceId)
    },
  }
}

async function healthOf({ ledger, now }: DeskPorts, viewer: Viewer): Promise<Awaited<ReturnType<OperatorActions['health']>>> {
  const place = placeOf(viewer)
  const subscriptions = await ledger.subscriptions(place)
  const lastSentMs = await ledger.lastSentMs(place)
  return {
    isPaused: await isPaused(ledger, place),
    subscriptionCount: subscriptions.length,
    stopped: subscriptions.filter(({ state }) => state === 'stopped'),
    unknownPosts: await ledger.countPosts(['unknown'], place),
    openReports: new Set((await ledger.openReports(place, mostReports)).map(({ quotation }) => keyText(quotation))).size,
    overdue: await ledger.countOverdue(now().getTime() - overdueMs, place),
    lastPostAt: lastSentMs === null ? null : new Date(lastSentMs),
  }
}

async function reportRows({ store, ledger, reportThreshold }: DeskPorts, viewer: Viewer): Promise<readonly ReportRow[]> {
  const place = placeOf(viewer)
  const reports = Map.groupBy(await ledger.openReports(place, mostReports), ({ quotation }) => keyText(quotation))
  const hidden = new Set([...await ledger.hiddenQuotations(), ...await ledger.reportedQuotations(place, reportThreshold)].map(keyText))
  return Promise.all([...reports.values()].flatMap((group) => group[0] === undefined ? [] : [reportRow(group[0])]))

  async function reportRow({ quotation, remark }: QuotationReport): Promise<ReportRow> {
    const record = await store.article(quotation.articleId)
    const found = record?.findings.quotations.find(({ id }) => id === quotation.quotationId)
    const words = found?.content.map(({ start, end }) => record?.article.text.slice(start, end) ?? '').join(' … ') ?? ''
    return {
      key: quotation, words, speakerName: found?.speakerName ?? null, count: reports.get(keyText(quotation))?.length ?? 0,
      isHidden: hidden.has(keyText(quotation)), newestRemark: remark,
    }
  }
}

function isSame(one: QuotationKey, other: QuotationKey): boolean {
  return keyText(one) === keyText(other)
}

function keyText({ articleId, quotationId }: QuotationKey): string {
  return `${articleId}|${quotationId}`
}
