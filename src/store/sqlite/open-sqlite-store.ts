import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { DeskLedger } from '#store/ledger.ts'
import { StoreFileError } from './store-file-error.ts'
import { startWorker } from './worker-client.ts'
import type { Method, SqliteStore } from './worker-messages.ts'

const readMs = 10_000
const writeMs = 60_000
const batchMs = 600_000

const ledgerDeadlinesMs: Readonly<Record<keyof DeskLedger, number>> = {
  saveSubscription: writeMs, removeSubscription: writeMs, subscription: readMs, subscriptions: readMs, saveFollow: writeMs,
  removeFollow: writeMs, follows: readMs, planPosts: writeMs, claimPosts: writeMs, renewLeases: writeMs, composePost: writeMs,
  startSending: writeMs, closePost: writeMs, releasePost: writeMs, post: readMs, postByMessage: readMs, postsUsing: readMs,
  recordCorrection: writeMs, recordVersions: writeMs, corrections: readMs, untoldCorrections: readMs, postedArticles: readMs,
  countSince: readMs, hasSent: readMs, countPosts: readMs, countOverdue: readMs, lastSentMs: readMs, seenArticles: writeMs,
  takeTurns: writeMs, fact: readMs, facts: readMs, setFact: writeMs, report: writeMs, openReports: readMs, reportedQuotations: readMs,
  setQuotationVerdict: writeMs, hiddenQuotations: readMs, saveInstallation: writeMs, installation: readMs, installations: readMs, audit: writeMs,
  auditOf: readMs, sentPosts: readMs, forgetWorkspace: writeMs, prune: writeMs,
}

/** How long each question may take, the questions before it in the queue included. */
const deadlinesMs: Readonly<Record<Method, number>> = {
  overview: readMs,
  outlets: readMs,
  article: readMs,
  persons: readMs,
  quotations: readMs,
  statement: readMs,
  quotationsAbout: readMs,
  statementCandidates: readMs,
  sentencesWith: readMs,
  stories: readMs,
  storyView: readMs,
  completions: readMs,
  articlesAfter: readMs,
  articleChanges: readMs,
  storyVerdicts: readMs,
  known: writeMs,
  knownIn: writeMs,
  knownFiles: writeMs,
  readFiles: writeMs,
  markRead: writeMs,
  groupingFeatures: writeMs,
  saveArticle: writeMs,
  saveArticles: writeMs,
  saveStoryView: writeMs,
  storyRecords: writeMs,
  threadCandidates: writeMs,
  withdrawArticle: writeMs,
  withdrawnArticles: writeMs,
  mergeStories: writeMs,
  keepApart: writeMs,
  moveArticle: writeMs,
  pinnedArticles: writeMs,
  setAliases: writeMs,
  setHiddenQuotations: writeMs,
  vectors: writeMs,
  saveVectors: writeMs,
  optimise: batchMs,
  ...ledgerDeadlinesMs,
  note: readMs,
  setNote: writeMs,
}

/**
 * Opens the store in an SQLite file, which is made when it is missing; ":memory:" keeps everything in memory.
 * The database lives in a thread of its own, so that no search and no ingest stalls the caller.
 * Throws a StoreFileError when the file cannot be used: it cannot be written, is damaged, or comes from a newer version of the program.
 */
export async function openSqliteStore(file: string): Promise<SqliteStore> {
  const path = file === ':memory:' ? file : resolve(file)
  if (path !== ':memory:') await makeFolder(dirname(path))
  const worker = await startWorker(path)
  const methods = Object.entries(deadlinesMs).map(([method, deadlineMs]) =>
    [method, (...values: readonly unknown[]) => worker.ask(method as Method, values, deadlineMs)] as const)
  // deadlinesMs names every method of both but close, and the worker answers each by its type in Answers.
  return { ...Object.fromEntries(methods), close: worker.close } as unknown as SqliteStore
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    throw new StoreFileError(`The data folder ${folder} cannot be made. Set ONRECORD_DATA to a folder that this user can write.`, { cause })
  }
}
