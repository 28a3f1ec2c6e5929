import type { Reading } from '#language/sentences/read-document.ts'
import { dashSource, floatingCue } from './floating-cue.ts'
import type { Linked } from './floating-cue.ts'
import { countBetween, distance, nearest, placeSpans } from './place-spans.ts'
import type { Places } from './place-spans.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Joins contents to cues and cues to sources by what they cost: distance, and what stands between. */
export function linkSpans(reading: Reading, spans: readonly LabelledSpan[]): Draft[] {
  const places = placeSpans(reading, spans)
  const links: (Linked | null)[] = []
  places.contents.forEach((content, order) => {
    links.push(cueOf(reading, content, places) ?? floatingCue(reading, { content, order }, places, links))
  })
  carryBack(reading, places, links)
  return gather(reading, places, links)
}

/** “One. / “Two,” she said: an open paragraph belongs to the one that takes it up. */
function carryBack(reading: Reading, { contents }: Places, links: (Linked | null)[]): void {
  const continued = new Set(reading.regions.filter((region) => region.isContinuation).map((region) => region.start))
  for (let order = contents.length - 2; order >= 0; order -= 1) {
    const next = contents[order + 1]
    const link = links[order + 1]
    const isOpen = next !== undefined && continued.has(reading.tokens[next.firstToken]?.start ?? -1)
    if (isOpen && link !== undefined && link !== null) links[order] ??= { cue: link.cue, rule: 'continues' }
  }
}

function gather(reading: Reading, places: Places, links: readonly (Linked | null)[]): Draft[] {
  const drafts: { contents: LabelledSpan[], cue: LabelledSpan | null, source: LabelledSpan | null, rules: string[] }[] = []
  const ofCue = new Map<LabelledSpan, number>()
  places.contents.forEach((content, order) => {
    const link = links[order] ?? null
    const known = link === null ? undefined : ofCue.get(link.cue)
    if (known !== undefined && link?.isOwn !== true) {
      drafts[known]?.contents.push(content)
      return
    }
    // What comes after an own quotation in marks goes on with that one.
    if (link !== null) ofCue.set(link.cue, drafts.length)
    const source = link === null ? dashSource(content, places) : sourceOf(reading, link.cue, places)
    const rules = link === null ? [source === null ? content.rule : 'dash'] : [link.rule, link.cue.rule]
    drafts.push({ contents: [content], cue: link?.cue ?? null, source, rules })
  })
  return drafts
}

/** The cheapest cue in the sentences that the content touches. */
function cueOf({ tokens }: Reading, content: LabelledSpan, places: Places): Linked | null {
  const from = tokens[content.firstToken]?.sentence ?? 0
  const to = tokens[content.lastToken]?.sentence ?? from
  let best: LabelledSpan | null = null
  let least = Infinity
  for (let sentence = from; sentence <= to; sentence += 1) {
    for (const cue of nearest(places.cues.get(sentence) ?? [], content.firstToken)) {
      const gap = distance(cue, content)
      // What stands between only adds to the distance, so a farther cue need not be weighed.
      if (gap >= least) continue
      const cost = gap + (cue.firstToken > content.lastToken ? 1 : 0)
        + (6 * countBetween(places, cue, content, 'content')) + (8 * countBetween(places, cue, content, 'cue'))
      if (cost < least) [best, least] = [cue, cost]
    }
  }
  if (best === null) return null
  return { cue: best, rule: best.firstToken > content.lastToken ? 'said-after' : 'said-before' }
}

// Beyond it every second source on the right was another's.
const farthestRight = 4

/** The cheapest source in the cue's sentence; a source far to the right is nobody's, the cue's own words say no more. */
function sourceOf({ tokens }: Reading, cue: LabelledSpan, places: Places): LabelledSpan | null {
  let best: LabelledSpan | null = null
  let least = Infinity
  for (const source of nearest(places.sources.get(tokens[cue.firstToken]?.sentence ?? -1) ?? [], cue.firstToken)) {
    const gap = distance(source, cue)
    const isRight = source.firstToken > cue.firstToken
    if (gap >= least || (isRight && gap > farthestRight)) continue
    const cost = gap + (isRight && gap > 1 ? 3 : 0) + (8 * countBetween(places, source, cue, 'cue')) + (6 * countBetween(places, source, cue, 'content'))
    if (cost < least) [best, least] = [source, cost]
  }
  return best
}
