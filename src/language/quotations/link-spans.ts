import type { Reading } from '#language/sentences/read-document.ts'
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

/** “…” — Commissioner G. Brandt */
function dashSource(content: LabelledSpan, { all }: Places): LabelledSpan | null {
  const next = all[firstAfter(all, content.lastToken)]
  return next?.rule === 'dash' && next.firstToken - content.lastToken === 2 ? next : null
}

interface Places {
  readonly contents: readonly LabelledSpan[]
  /** Cues and sources by sentence. */
  readonly cues: ReadonlyMap<number, readonly LabelledSpan[]>
  readonly sources: ReadonlyMap<number, readonly LabelledSpan[]>
  /** All spans by first token, for what stands between. */
  readonly all: readonly LabelledSpan[]
  readonly upTo: { readonly cue: Uint32Array, readonly content: Uint32Array }
}

function placeSpans(reading: Reading, spans: readonly LabelledSpan[]): Places {
  const all = [...spans].sort((a, b) => a.firstToken - b.firstToken)
  return {
    all, upTo: { cue: countUpTo(all, 'cue'), content: countUpTo(all, 'content') }, contents: all.filter((span) => span.label === 'content'),
    cues: bySentence(reading, all.filter((span) => span.label === 'cue')), sources: bySentence(reading, all.filter((span) => span.label === 'source')),
  }
}

function bySentence({ tokens }: Reading, spans: readonly LabelledSpan[]): Map<number, LabelledSpan[]> {
  const places = new Map<number, LabelledSpan[]>()
  for (const span of spans) {
    const sentence = tokens[span.firstToken]?.sentence ?? 0
    const known = places.get(sentence)
    if (known === undefined) places.set(sentence, [span])
    else known.push(span)
  }
  return places
}

interface Linked {
  readonly cue: LabelledSpan
  readonly rule: string
  /** A quotation of its own that only borrows the cue and its source. */
  readonly isOwn?: boolean
}

function distance(a: LabelledSpan, b: LabelledSpan): number {
  return Math.max(0, a.firstToken > b.lastToken ? a.firstToken - b.lastToken - 1 : b.firstToken - a.lastToken - 1)
}

/** How many spans of a label begin after one span and before another, from counts that are kept: a hostile line has thousands between. */
function countBetween({ all, upTo }: Places, a: LabelledSpan, b: LabelledSpan, label: 'cue' | 'content'): number {
  const [left, right] = a.firstToken < b.firstToken ? [a, b] : [b, a]
  if (right.firstToken - left.lastToken <= 1) return 0
  const counts = upTo[label]
  return Math.max(0, (counts[firstAfter(all, right.firstToken - 1)] ?? 0) - (counts[firstAfter(all, left.lastToken)] ?? 0))
}

/** At each index the number of spans of the label before it. */
function countUpTo(all: readonly LabelledSpan[], label: LabelledSpan['label']): Uint32Array {
  const counts = new Uint32Array(all.length + 1)
  let count = 0
  all.forEach((span, index) => {
    if (span.label === label) count += 1
    counts[index + 1] = count
  })
  return counts
}

/** The spans around a token: a sentence has a handful of them, a hostile text thousands. */
function nearest(spans: readonly LabelledSpan[], token: number): readonly LabelledSpan[] {
  if (spans.length <= 16) return spans
  const middle = firstAfter(spans, token)
  return spans.slice(Math.max(0, middle - 8), middle + 8)
}

function firstAfter(all: readonly LabelledSpan[], token: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.firstToken ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return low
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

interface Floating {
  readonly content: LabelledSpan
  readonly order: number
}

/** A quotation without a cue of its own goes on with the one before it, or waits for the next in its paragraph. */
function floatingCue(reading: Reading, { content, order }: Floating, places: Places, links: readonly (Linked | null)[]): Linked | null {
  const { tokens } = reading
  if (tokens[content.firstToken]?.mark !== 'open' && tokens[content.firstToken]?.mark !== 'inside') return null
  const paragraph = tokens[content.firstToken]?.paragraph ?? 0
  const last = lastInMarks(reading, order, places)
  const before = places.contents[last]
  const link = links[last] ?? null
  const paragraphBefore = tokens[before?.lastToken ?? -1]?.paragraph
  if (dashSource(content, places) !== null) return null
  const own = cueBehind(reading, content, places)
  if (own !== null) return { cue: own, rule: 'said-after' }
  if (link !== null && paragraphBefore === paragraph && mayGoOn(reading, content, before)) return { cue: link.cue, rule: 'continues', isOwn: !endsInMarks(reading, before) }
  const next = nextCue(reading, content, places)
  if (next !== null) return { cue: next, rule: 'said-after' }
  const colon = colonCue(reading, content, places)
  if (colon !== null) return { cue: colon, rule: 'colon' }
  if (link !== null && paragraphBefore === paragraph - 1 && isWholeParagraph(reading, content)) return { cue: link.cue, rule: 'floating' }
  return null
}

/** A paragraph that is all in marks may belong to the speaker before; one with other words in it has a speaker of its own. */
function isWholeParagraph({ tokens }: Reading, content: LabelledSpan): boolean {
  const paragraph = tokens[content.firstToken]?.paragraph
  return tokens[content.firstToken - 1]?.paragraph !== paragraph && tokens[content.lastToken + 1]?.paragraph !== paragraph
}

/** Words in marks inside a sentence of other words (“for her, ‘…’”) go on with nothing before it. */
function mayGoOn({ tokens, firstTokens }: Reading, content: LabelledSpan, before: LabelledSpan | undefined): boolean {
  const sentence = tokens[content.firstToken]?.sentence ?? 0
  return firstTokens[sentence] === content.firstToken || tokens[before?.lastToken ?? -1]?.sentence === sentence
}

/** Moll said the beds were full. “We turned forty away.”: a paraphrase and the words after it are two quotations. */
function endsInMarks({ tokens }: Reading, content: LabelledSpan | undefined): boolean {
  let last = content?.lastToken ?? -1
  // 'Row home,'' said: the other half of three marks.
  if (/^['’]$/.test(tokens[last]?.text ?? '') && tokens[last - 1]?.mark === 'close') last -= 1
  return tokens[last]?.mark !== 'outside' || tokens[last + 1]?.mark === 'close'
}

/** The last content in marks of the paragraph, or the last content at all: words in marks go on with words in marks. */
function lastInMarks({ tokens }: Reading, order: number, { contents }: Places): number {
  const paragraph = tokens[contents[order]?.firstToken ?? 0]?.paragraph
  for (let index = order - 1; index >= 0 && order - index < 6; index -= 1) {
    const content = contents[index]
    if (content === undefined || tokens[content.lastToken]?.paragraph !== paragraph) break
    if (tokens[content.lastToken]?.mark === 'close') return index
  }
  return order - 1
}

const nearBehind = 7

/** “Who pays?” Moll asks Ashe. A question ends its sentence, so the attribution right behind it is another one, without words of its own. */
function cueBehind({ tokens, firstTokens }: Reading, content: LabelledSpan, { cues, all }: Places): LabelledSpan | null {
  const next = content.lastToken + 1
  const sentence = tokens[next]?.sentence ?? -1
  const isBehind = firstTokens[sentence] === next && tokens[next]?.paragraph === tokens[content.lastToken]?.paragraph && /^[?!]$/.test(tokens[next - 2]?.text ?? '')
  const cue = isBehind ? cues.get(sentence)?.[0] : undefined
  if (cue === undefined || cue.firstToken - next > nearBehind) return null
  const end = firstTokens[sentence + 1] ?? tokens.length
  for (let index = firstAfter(all, content.lastToken); index < all.length && (all[index]?.firstToken ?? end) < end; index += 1) if (all[index]?.label === 'content') return null
  return cue
}

function nextCue({ tokens }: Reading, content: LabelledSpan, { cues }: Places): LabelledSpan | null {
  const paragraph = tokens[content.lastToken]?.paragraph
  const from = tokens[content.lastToken]?.sentence ?? 0
  for (let sentence = from; sentence < from + 3; sentence += 1) {
    const inSentence = cues.get(sentence) ?? []
    const cue = inSentence[firstAfter(inSentence, content.lastToken)]
    if (cue !== undefined && tokens[cue.firstToken]?.paragraph === paragraph) return cue
  }
  return null
}

/** The governor added: / “…” on the next line. */
function colonCue({ tokens, firstTokens }: Reading, content: LabelledSpan, { cues }: Places): LabelledSpan | null {
  const sentence = tokens[content.firstToken]?.sentence ?? 0
  const first = firstTokens[sentence] ?? 0
  if (content.firstToken !== first || tokens[first - 1]?.text !== ':') return null
  return cues.get(sentence - 1)?.at(-1) ?? null
}
