import type { TimelineEntry, TimelineEvidence } from '#model/timeline.ts'
import type { StoryView } from '#store/store.ts'
import type { Card, EventBlock } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { excerpt } from '#chat/excerpt.ts'
import { type ExportFormat, exportFormats, exportTimeline } from '#chat/exports/export-timeline.ts'
import { findStory, topicOf } from '#chat/find-story.ts'
import { buttonBlocks, nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { pageOption, pageSize } from '#chat/pages.ts'
import { quoted } from '#chat/quoted.ts'
import type { Words } from '#chat/words/words.ts'

/** A line of a timeline is at most about this long. */
const mostChars = 220
/** A shorter clause (“the ministry said on Monday”) says when, but not what. */
const fewestChars = 80

export default defineCommand({
  name: 'timeline',
  description: 'What happened when, each line from its sentence',
  example: 'timeline clubhouse',
  options: {
    topic: { type: 'text', required: true, completes: 'story', description: 'A story, a person or a word from the headline' },
    since: { type: 'day', description: 'Nothing before this day' },
    until: { type: 'day', description: 'Nothing after this day' },
    person: { type: 'text', completes: 'person', description: 'Only sentences that name this person' },
    page: pageOption,
    export: { type: 'choice', choices: exportFormats, description: 'As a file, for you alone' },
    private: { type: 'flag', description: 'Only you see the answer' },
  },
  async execute({ options, store, words }) {
    const found = await findStory(options.topic, { store, words, lineOf: (topic) => `/timeline ${topic}` })
    if ('card' in found) return found.card
    const view = await store.storyView(found.story.id)
    if (view !== undefined && options.export !== undefined) return fileCard(view, options.export, words)
    const entries = (view?.timeline ?? []).filter((entry) => isWithin(entry, options.since, options.until) && names(entry, options.person))
    if (view === undefined || entries.length === 0) return nonAnswer(words.timeline.none(found.story.title), emptyHint(options, words))
    const affair = entries.filter((entry) => !entry.isBackground)
    const page = pageByWeight(affair.length > 0 ? affair : entries, options.page ?? 1)
    const background = affair.length > 0 ? entries.filter((entry) => entry.isBackground) : []
    const line = (number: number) => `/timeline ${topicOf(view.story)}${repeat(options)} page:${number}`
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: `${view.story.title} · ${words.counts.sources(view.story.sourceCount)}` },
        ...page.entries.map((entry) => presentEntry(entry, words)),
        ...noteBlocks(background.length === 0 ? null : words.timeline.background(background.map((entry) => dateWords(entry.date, words)).join(' · '))),
        { type: 'note', text: words.selection },
        ...buttonBlocks([
          ...(page.hasMore ? [{ label: words.more, action: { type: 'run', line: line((options.page ?? 1) + 1) } } as const] : []),
          { label: words.timeline.export, action: { type: 'run', line: `/timeline ${topicOf(view.story)} export:md` } },
        ]),
      ],
    }
  },
})

function fileCard(view: StoryView, format: ExportFormat, words: Words): Card {
  return { visibility: 'private', blocks: [{ type: 'answer', text: words.timeline.file(view.story.title) }, exportTimeline(view, format)] }
}

interface TimelineOptions {
  readonly since: string | undefined
  readonly until: string | undefined
  readonly person: string | undefined
}

function repeat({ since, until, person }: TimelineOptions): string {
  return [['since', since], ['until', until], ['person', person]].flatMap(([name, value]) => value === undefined ? [] : [` ${name ?? ''}:${quoted(value)}`]).join('')
}

function emptyHint({ since, until, person }: TimelineOptions, { timeline }: Words): string {
  return since === undefined && until === undefined && person === undefined ? timeline.noDates : timeline.leaveOut
}

/** The heaviest entries of a page, in the order of time as the view has it. */
function pageByWeight(entries: readonly TimelineEntry[], number: number): { readonly entries: readonly TimelineEntry[], readonly hasMore: boolean } {
  const ranked = entries.toSorted((left, right) => right.weight - left.weight)
  const last = Math.ceil(ranked.length / pageSize)
  const start = (Math.min(number, last) - 1) * pageSize
  const chosen = new Set(ranked.slice(start, start + pageSize))
  return { entries: entries.filter((entry) => chosen.has(entry)), hasMore: number < last }
}

function presentEntry(entry: TimelineEntry, words: Words): EventBlock {
  const [shown] = entry.evidence
  if (shown === undefined) throw new RangeError('a timeline entry without evidence')
  return {
    type: 'event',
    when: entry.modality === 'planned' ? words.timeline.planned(dateWords(entry.date, words)) : dateWords(entry.date, words),
    words: tell(shown),
    note: noteOf(entry, words),
    citations: entry.evidence.map((evidence) => evidence.citation),
  }
}

/** The sentence, or of a long one what follows from the clause that tells the event, with "…" where something was left out. */
function tell({ citation, clause }: TimelineEvidence): string {
  const { words, span } = citation
  if (words.length <= mostChars) return words
  const start = Math.max(0, clause.start - span.start)
  const isTelling = clause.end - clause.start >= fewestChars
  const told = excerpt(isTelling ? words.slice(start, clause.end - span.start) : words.slice(start), [], mostChars)
  const isCut = isTelling && clause.end < span.end && !told.endsWith('…')
  return `${start > 0 ? '…' : ''}${told}${isCut ? '…' : ''}`
}

/** Says what is not settled, and what a computed date was computed from. */
function noteOf(entry: TimelineEntry, words: Words): string | null {
  const { timeline } = words
  if (entry.doSourcesDiffer) {
    const sides = entry.evidence.flatMap(({ expression, edtf, citation }) => {
      if (!isDay(edtf)) return []
      const day = dateWords(edtf, words)
      return [`${expression === null ? day : timeline.means(expression, day)} (${citation.outlet})`]
    })
    return timeline.differ([...new Set(sides)].join(', '))
  }
  const expression = entry.evidence[0]?.expression ?? null
  if (entry.basis === 'computed') return expression === null ? timeline.ofPublication : timeline.dateFrom(expression)
  return entry.basis === 'inferred' ? timeline.inferred : null
}

/** “Last month” takes no side between two days. */
function isDay(edtf: string | null): edtf is string {
  return edtf !== null && /^\d{4}-\d\d-\d\d/.test(edtf)
}

/** Entries without a full date stay unless a limit was given: then only what is certain to lie within it. */
function isWithin(entry: TimelineEntry, since: string | undefined, until: string | undefined): boolean {
  if (since === undefined && until === undefined) return true
  const [start = '', end = start] = (entry.date ?? '').split('/')
  if (!/^\d{4}/.test(start)) return false
  return (since === undefined || end.padEnd(10, '~') >= since) && (until === undefined || start.slice(0, until.length) <= until)
}

function names(entry: TimelineEntry, person: string | undefined): boolean {
  if (person === undefined) return true
  const lastName = person.toLowerCase().split(' ').at(-1) ?? ''
  return entry.evidence.some(({ citation }) => citation.words.toLowerCase().includes(lastName))
}
