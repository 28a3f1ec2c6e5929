import { setAliases } from './aliases.ts'
import { articleChanges } from './article-changes.ts'
import { article, articlesAfter, known, knownFiles, knownIn, outlets, overview, storyRecords } from './articles.ts'
import { completions } from './completions.ts'
import { groupingFeatures } from './grouping-features.ts'
import { createLedgerAnswers } from './desk/create-ledger-answers.ts'
import { setHiddenQuotations } from './hidden-quotations.ts'
import { note, setNote } from './notes.ts'
import type { Database } from './open-database.ts'
import { optimise } from './optimise.ts'
import { pinnedArticles } from './pins.ts'
import { persons } from './persons.ts'
import { markRead, readFiles } from './read-files.ts'
import { quotations, quotationsAbout, statement } from './quotations.ts'
import { saveArticle, saveArticles } from './save-article.ts'
import { saveStoryView } from './save-story-view.ts'
import { sentencesWith } from './sentences-with.ts'
import { statementCandidates } from './statement-candidates.ts'
import { stories, storyView } from './stories.ts'
import { keepApart, mergeStories, moveArticle, storyVerdicts } from './story-verdicts.ts'
import { threadCandidates } from './thread-candidates.ts'
import { saveVectors, vectors } from './vectors.ts'
import { withdrawArticle, withdrawnArticles } from './withdraw-article.ts'
import type { Answers } from './worker-messages.ts'

/** Every question of the store with the function that answers it. */
export function createAnswers({ news, ledger }: Database): Answers {
  return {
    overview: () => overview(news),
    outlets: () => outlets(news),
    article: (articleId) => article(news, articleId),
    persons: (name, limit) => persons(news, name, limit),
    quotations: (filter) => quotations(news, filter),
    statement: (statementId) => statement(news, statementId),
    quotationsAbout: (personId, limit) => quotationsAbout(news, personId, limit),
    statementCandidates: (words, limit) => statementCandidates(news, words, limit),
    sentencesWith: (words, limit) => sentencesWith(news, words, limit),
    stories: (query) => stories(news, query),
    storyView: (storyId) => storyView(news, storyId),
    completions: (kind, typed, limit) => completions(news, kind, typed, limit),
    articlesAfter: (sequence, limit) => articlesAfter(news, sequence, limit),
    articleChanges: (sinceSequence, limit) => articleChanges(news, sinceSequence, limit),
    storyVerdicts: (limit) => storyVerdicts(news, limit),
    known: () => known(news),
    knownIn: (files) => knownIn(news, files),
    knownFiles: (after, limit) => knownFiles(news, after, limit),
    readFiles: (files) => readFiles(news, files),
    markRead: (files) => markRead(news, files),
    groupingFeatures: (page) => groupingFeatures(news, page),
    saveArticle: (record) => saveArticle(news, record),
    saveArticles: (records) => saveArticles(news, records),
    saveStoryView: (view) => saveStoryView(news, view),
    storyRecords: (storyId) => storyRecords(news, storyId),
    threadCandidates: (question) => threadCandidates(news, question),
    withdrawArticle: (articleId, at, reason = 'gone') => withdrawArticle(news, { articleId, at, reason }),
    withdrawnArticles: () => withdrawnArticles(news),
    mergeStories: (from, into, by) => mergeStories(news, { stories: [from, into], by }),
    keepApart: (one, other, by) => keepApart(news, { stories: [one, other], by }),
    moveArticle: (articleId, storyId, by) => moveArticle(news, { articleId, storyId, by }),
    pinnedArticles: () => pinnedArticles(news),
    setAliases: (aliases) => setAliases(news, aliases),
    setHiddenQuotations: (keys) => setHiddenQuotations(news, keys),
    vectors: (model, hashes) => vectors(news, model, hashes),
    saveVectors: (model, entries) => saveVectors(news, model, entries),
    optimise: () => optimise(news),
    ...createLedgerAnswers(ledger),
    note: (key) => note(ledger, key),
    setNote: (key, value) => setNote(ledger, key, value),
  }
}
