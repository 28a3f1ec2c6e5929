import type { SourceHealth } from '../actions.ts'
import type { Card } from '../card.ts'
import { dateWords } from '../date-words.ts'
import { UserError } from '../errors.ts'
import { buttonBlocks, nonAnswer } from '../non-answers.ts'
import { pageOf } from '../pages.ts'
import { quoted } from '../quoted.ts'
import type { Words } from '../words/words.ts'
import type { DeskCall } from './desk-call.ts'

/** Each has a button of its own, and there are four at most. */
const sourcesOnPage = 3
/** A source that is silent for longer may be broken. */
const usualDays = 7

export interface SourcesView {
  readonly words: Words
  readonly page: number | undefined
}

/** How each outlet does, with a button that pauses it or lets it go on. */
export function showSourceHealth(sources: readonly SourceHealth[], { words, page: wanted }: SourcesView): Card {
  const { admin } = words
  if (sources.length === 0) return nonAnswer(words.sources.none, words.sources.noneHint)
  const page = pageOf(sources, wanted, { words, lineOf: (number) => `/news-admin sources page:${number}`, size: sourcesOnPage })
  const buttons = page.items.map(({ outlet, isPaused }) => ({
    label: isPaused ? admin.resumeSource(outlet) : admin.pauseSource(outlet),
    action: { type: 'run', line: `/news-admin ${isPaused ? 'resume' : 'pause'}-source source:${quoted(outlet)}` },
  } as const))
  const paused = sources.filter(({ isPaused }) => isPaused).length
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: [words.counts.outlets(sources.length), ...(paused === 0 ? [] : [admin.sourcesPaused(paused)])].join(' · ') },
      { type: 'list', items: page.items.map((source) => ({ text: source.outlet, detail: detailOf(source, words), citations: [] })) },
      ...buttonBlocks([...buttons, ...page.buttons]),
    ],
  }
}

function detailOf({ articleCount, lastPublishedOn, daysSilent, isPaused, rights }: SourceHealth, words: Words): string {
  const latest = lastPublishedOn === null ? words.sources.noDates : words.sources.latest(dateWords(lastPublishedOn, words))
  const silence = daysSilent === null || daysSilent <= usualDays ? [] : [words.admin.silent(daysSilent)]
  return [words.counts.articles(articleCount), latest, ...silence, ...(isPaused ? [words.sources.paused] : []), ...rights].join(' · ')
}

/** Pauses an outlet, or lets it go on. */
export async function pauseSource(outlet: string | undefined, isPaused: boolean, { desk, viewer, words }: DeskCall): Promise<Card> {
  if (outlet === undefined) throw new UserError(words.admin.whichSource, words.admin.seeSources)
  if (!await desk.pauseSource(outlet, isPaused, viewer)) return nonAnswer(words.admin.noSource(outlet), words.admin.seeSources)
  return nonAnswer(isPaused ? words.admin.sourcePaused(outlet) : words.admin.sourceResumed(outlet))
}
