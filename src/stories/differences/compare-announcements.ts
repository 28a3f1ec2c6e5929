import type { Difference } from '#model/difference.ts'
import type { Span } from '#model/span.ts'
import type { StoryArticle } from '../story-article.ts'
import { contentStems } from '../wordings/content-stems.ts'

/** "Moll Yards announced on Wednesday that its works would shut", "Moll Yards (MOL.X) said on Thursday it would close …" */
const who = '(?<who>\\p{Lu}[\\p{L}&’\'-]{1,20}(?:\\s\\p{Lu}[\\p{L}&’\'.-]{1,20}){1,3})(?:\\s\\([^)]{1,12}\\))?'
const when = '(?<verb>announced|said|unveiled|revealed)\\s(?<when>on\\s[^,.;]{3,20}?)'
const plan = '(?:that\\s)?(?:it|its|the|they)\\s[^.;]{0,60}?\\b(?:would|will|plan(?:s|ned)|is to)\\b'
const announcement = new RegExp(`${who}\\s${when}\\s${plan}`, 'u')
const headSentences = 2
const fewestShared = 2
const mostDaysApart = 2
const dayMs = 86_400_000

interface Announcement {
  readonly articleId: string
  readonly span: Span
  readonly who: string
  readonly verb: string
  readonly day: string
  readonly stems: ReadonlySet<string>
}

/** A plan that two reports open with, of one body, made known on another day. */
export function compareAnnouncements(articles: readonly StoryArticle[]): Difference[] {
  const found = articles.map(announcementOf).filter((announced) => announced !== undefined)
  const rows = found.flatMap((one, at) => found.slice(at + 1).filter((other) => areOne(one, other)).map((other) => [one, other]))
  return rows.slice(0, 1).map((sides) => ({
    kind: 'date-conflict', speakerName: null, event: null, sides: sides.map(({ articleId, span, day }) => ({ articleId, span, value: day })),
  }))
}

function announcementOf({ article, findings }: StoryArticle): Announcement | undefined {
  const head = findings.sentences.filter(({ part }) => part === 'body' || part === 'standfirst').slice(0, headSentences)
  for (const { span } of head) {
    const words = article.text.slice(span.start, span.end)
    const match = announcement.exec(words)
    const { who: name = '', verb = '', when: dated = '' } = match?.groups ?? {}
    const start = span.start + (match?.index ?? 0) + (match?.[0].indexOf(` ${dated}`) ?? 0) + 1
    const day = findings.timexes.find(({ span: place, precision }) => precision === 'day' && place.start >= start && place.end <= start + dated.length)?.edtf
    if (match !== null && day !== undefined && day !== null) {
      return { articleId: article.id, span, who: name, verb, day, stems: new Set(contentStems(words, new Set(contentStems(name, new Set())))) }
    }
  }
  return undefined
}

/** What is only said may be said again another day; what is announced is announced once. */
function areOne(one: Announcement, other: Announcement): boolean {
  const apart = Math.abs(Date.parse(one.day) - Date.parse(other.day)) / dayMs
  const hasSameSubject = one.who.startsWith(other.who) || other.who.startsWith(one.who)
  return hasSameSubject && (one.verb !== 'said' || other.verb !== 'said') && apart > 0 && apart <= mostDaysApart
    && one.stems.intersection(other.stems).size >= fewestShared
}
