import type { DeskLedger } from '#store/ledger.ts'
import type { Connection } from '../connection.ts'
import { audit, auditOf } from './audit.ts'
import { corrections, recordCorrection, recordVersions, untoldCorrections } from './corrections.ts'
import { follows, removeFollow, saveFollow } from './follows.ts'
import { forgetWorkspace, prune } from './housekeeping.ts'
import { installation, installations, saveInstallation } from './installations.ts'
import { claimPosts, closePost, composePost, releasePost, renewLeases, startSending } from './outbox.ts'
import { planPosts } from './plan-posts.ts'
import { countOverdue, countPosts, countSince, hasSent, lastSentMs, post, postByMessage, postedArticles, postsUsing, sentPosts } from './posts.ts'
import { hiddenQuotations, openReports, report, reportedQuotations, setQuotationVerdict } from './reports.ts'
import { fact, facts, seenArticles, setFact, takeTurns } from './shared-facts.ts'
import { removeSubscription, saveSubscription, subscription, subscriptions } from './subscriptions.ts'

/** The ledger without promises, as it stands inside the worker. */
export type LedgerAnswers = {
  readonly [Name in keyof DeskLedger]: (...values: Parameters<DeskLedger[Name]>) => Awaited<ReturnType<DeskLedger[Name]>>
}

/** Every question of the ledger with the function that answers it. */
export function createLedgerAnswers(ledger: Connection): LedgerAnswers {
  return {
    saveSubscription: (one) => saveSubscription(ledger, one),
    removeSubscription: (id) => removeSubscription(ledger, id),
    subscription: (id) => subscription(ledger, id),
    subscriptions: (at) => subscriptions(ledger, at),
    saveFollow: (one) => saveFollow(ledger, one),
    removeFollow: (id) => removeFollow(ledger, id),
    follows: (of) => follows(ledger, of),
    planPosts: (posts) => planPosts(ledger, posts),
    claimPosts: (claim) => claimPosts(ledger, claim),
    renewLeases: (holder, untilMs) => renewLeases(ledger, holder, untilMs),
    composePost: (key, attempts, composed) => composePost(ledger, key, attempts, composed),
    startSending: (key, attempts, nowMs) => startSending(ledger, key, attempts, nowMs),
    closePost: (key, attempts, end) => closePost(ledger, key, attempts, end),
    releasePost: (key, attempts, release) => releasePost(ledger, key, attempts, release),
    post: (key) => post(ledger, key),
    postByMessage: (surface, messageId) => postByMessage(ledger, surface, messageId),
    postsUsing: (articleId, exceptVersion) => postsUsing(ledger, articleId, exceptVersion),
    recordCorrection: (correction, corrected) => recordCorrection(ledger, correction, corrected),
    recordVersions: (key, corrected) => recordVersions(ledger, key, corrected),
    corrections: (key) => corrections(ledger, key),
    untoldCorrections: (to, limit) => untoldCorrections(ledger, to, limit),
    postedArticles: (to, articleIds) => postedArticles(ledger, to, articleIds),
    countSince: (to, rule, sinceMs) => countSince(ledger, to, rule, sinceMs),
    hasSent: (cause) => hasSent(ledger, cause),
    countPosts: (states, at) => countPosts(ledger, states, at),
    countOverdue: (beforeMs, at) => countOverdue(ledger, beforeMs, at),
    lastSentMs: (at) => lastSentMs(ledger, at),
    seenArticles: (articleIds, nowMs) => seenArticles(ledger, articleIds, nowMs),
    takeTurns: (lane, turns) => takeTurns(ledger, lane, turns),
    fact: (key) => fact(ledger, key),
    facts: (prefix) => facts(ledger, prefix),
    setFact: (key, value) => setFact(ledger, key, value),
    report: (one) => report(ledger, one),
    openReports: (at, limit) => openReports(ledger, at, limit),
    reportedQuotations: (at, leastPeople) => reportedQuotations(ledger, at, leastPeople),
    setQuotationVerdict: (quotation, verdict, atMs) => setQuotationVerdict(ledger, quotation, verdict, atMs),
    hiddenQuotations: () => hiddenQuotations(ledger),
    saveInstallation: (one) => saveInstallation(ledger, one),
    installation: (surface, workspaceId) => installation(ledger, surface, workspaceId),
    installations: (surface) => installations(ledger, surface),
    audit: (entry) => audit(ledger, entry),
    auditOf: (surface, workspaceId, limit) => auditOf(ledger, surface, workspaceId, limit),
    sentPosts: (at, limit) => sentPosts(ledger, at, limit),
    forgetWorkspace: (surface, workspaceId) => forgetWorkspace(ledger, surface, workspaceId),
    prune: (beforeMs) => prune(ledger, beforeMs),
  }
}
