import { defineCommand } from '#chat/command.ts'
import { completeArticle } from '#chat/desk/complete-article.ts'
import { showAudit } from '#chat/desk/show-audit.ts'
import { showHealth } from '#chat/desk/show-health.ts'
import { settleReport, showReports } from '#chat/desk/show-reports.ts'
import { pauseSource, showSourceHealth } from '#chat/desk/show-source-health.ts'
import { completeAlias, namePerson, unnamePerson } from '#chat/desk/name-persons.ts'
import { mergeStories, retractArticle, splitFromStory } from '#chat/desk/change-stories.ts'
import { forgetWorkspace } from '#chat/desk/forget-workspace.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { pageOption } from '#chat/pages.ts'

const deeds = [
  'health', 'reports', 'hide', 'restore', 'retract', 'merge', 'split', 'alias', 'unalias', 'sources', 'pause-source', 'resume-source',
  'pause-all', 'resume-all', 'audit', 'export', 'forget',
] as const

export default defineCommand({
  name: 'news-admin',
  description: 'For operators: health, reports, retractions, stories, names, sources, pause, audit, export, forget',
  example: 'news-admin health',
  role: 'operator',
  options: {
    what: { type: 'choice', required: true, choices: deeds, description: 'What to do' },
    article: { type: 'text', completes: completeArticle, description: 'For retract and split: the article' },
    story: { type: 'text', completes: 'story', description: 'For merge: the story that goes into another' },
    into: { type: 'text', completes: 'story', description: 'For merge: the story that it goes into' },
    person: { type: 'text', completes: 'person', description: 'For alias: whom the other name means' },
    alias: { type: 'text', completes: completeAlias, description: 'For alias and unalias: the other name' },
    source: { type: 'text', completes: 'outlet', description: 'For pause-source and resume-source: the outlet' },
    quotation: { type: 'text', description: 'For hide and restore: the quotation; use the buttons of “reports”' },
    n: { type: 'number', min: 1, max: 50, description: 'For audit: how many of the newest entries' },
    confirm: { type: 'text', description: 'For forget: the server’s id' },
    page: pageOption,
  },
  async execute({ options, store, actions, viewer, words }) {
    const call = { store, desk: actions.desk, viewer, words }
    switch (options.what) {
      case 'health':
        return showHealth(await actions.desk.health(viewer), words)
      case 'reports':
        return showReports(await actions.desk.reports(viewer), { words, page: options.page })
      case 'hide':
      case 'restore':
        return settleReport(options.quotation, options.what, call)
      case 'retract':
        return retractArticle(options.article, call)
      case 'merge':
        return mergeStories(options, call)
      case 'split':
        return splitFromStory(options.article, call)
      case 'alias':
        return namePerson(options, call)
      case 'unalias':
        return unnamePerson(options.alias, call)
      case 'sources':
        return showSourceHealth(await actions.desk.sources(viewer), { words, page: options.page })
      case 'pause-source':
      case 'resume-source':
        return pauseSource(options.source, options.what === 'pause-source', call)
      case 'pause-all':
        await actions.desk.pauseEverything(true, viewer)
        return nonAnswer(words.admin.paused)
      case 'resume-all':
        await actions.desk.pauseEverything(false, viewer)
        return nonAnswer(words.admin.resumed)
      case 'audit':
        return showAudit(await actions.desk.audit(options.n ?? 10, viewer), { words, page: options.page, n: options.n })
      case 'export':
        return {
          visibility: 'private',
          blocks: [
            { type: 'answer', text: words.admin.export },
            { type: 'file', name: 'onrecord-export.json', mediaType: 'application/json', text: await actions.desk.exportWorkspace(viewer) },
          ],
        }
      case 'forget':
        return forgetWorkspace(options.confirm, call)
    }
  },
})
