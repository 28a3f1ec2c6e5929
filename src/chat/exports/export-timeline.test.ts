import { expect, it } from 'vitest'
import type { TimelineEntry } from '#model/timeline.ts'
import type { StoryView } from '#store/store.ts'
import { exportTimeline } from './export-timeline.ts'

const evidence = (words: string, outlet: string, url: string | null, edtf: string | null) => ({
  citation: { articleId: 'a1', version: 2, outlet, url, span: { start: 5, end: 5 + words.length }, words }, clause: { start: 5, end: 9 }, expression: null, edtf,
})
const entry = (date: string | null, own: readonly ReturnType<typeof evidence>[], doSourcesDiffer = false): TimelineEntry => ({
  date, precision: 'day', basis: 'stated', modality: 'actual', isBackground: false, doSourcesDiffer, evidence: own, sourceCount: own.length, weight: 1,
})
const view: StoryView = {
  story: { id: 's1', title: 'Dam *cracks*', articleIds: ['a1'], firstDay: null, lastDay: null, sourceCount: 2 }, statements: [], differences: [], highlights: [],
  timeline: [
    entry('2022-03-01', [evidence('=The dam, “safe”, cracked <b>on Tuesday</b>.', 'Harbour Post', 'https://post.example/a(1)', '2022-03-01')]),
    entry('2022-03-01/2022-03-02', [evidence('It leaked.', 'Post', 'javascript:alert(1)', '2022-03-01'), evidence('It ran.', 'Wire', null, '2022-03-02')], true),
    entry('2022-02', [evidence('Inspectors came.', 'Post', null, '2022-02')]),
    entry(null, [evidence('Nobody knows when.', 'Post', null, null)]),
  ],
}

it('keeps words, outlet, link and offsets of each source, and each side of what sources dispute', () => {
  const { events } = JSON.parse(exportTimeline(view, 'json').text) as { events: object[] }
  expect(events).toHaveLength(5)
  expect(events[0]).toMatchObject({ date: '2022-03-01', outlet: 'Harbour Post', articleId: 'a1', version: 2, start: 5 })
  expect(events.slice(1, 3)).toMatchObject([{ date: '2022-03-01', doSourcesDiffer: true }, { date: '2022-03-02', doSourcesDiffer: true }])
})

it('writes no cell that a spreadsheet would run', () => {
  const [, first = ''] = exportTimeline(view, 'csv').text.split('\r\n')
  expect(first).toContain('"\'=The dam, “safe”, cracked <b>on Tuesday</b>."')
})

it('escapes Markdown, and links only to the web', () => {
  const { text, name } = exportTimeline(view, 'md')
  expect(name).toBe('timeline-s1.md')
  expect(text).toContain('# Dam \\*cracks\\*')
  expect(text).toContain('([Harbour Post](https://post.example/a%281%29))')
  expect(text).not.toContain('javascript')
})

it('makes an all-day event of what has a day, with the same UID each time, and no line of more than 75 octets', () => {
  const { text } = exportTimeline(view, 'ics')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  expect(text).toContain('DTSTART;VALUE=DATE:20220301\r\nDTEND;VALUE=DATE:20220302')
  expect(exportTimeline(view, 'ics').text).toBe(text)
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
})

it('gives TimelineJS dates as coarse as they are known, and no markup', () => {
  const { events } = JSON.parse(exportTimeline(view, 'timelinejs').text) as { events: { start_date: object, text: { text: string } }[] }
  expect(events.map(({ start_date: date }) => date)).toContainEqual({ year: '2022', month: '02' })
  expect(events[0]?.text.text).toContain('&lt;b&gt;')
})
