import type { Reading } from '#language/sentences/read-document.ts'
import { firstAfter } from './place-spans.ts'
import type { Places } from './place-spans.ts'
import type { LabelledSpan } from './span.ts'

/** The cue that a content was given, and why. */
export interface Linked {
  readonly cue: LabelledSpan
  readonly rule: string
  /** A quotation of its own that only borrows the cue and its source. */
  readonly isOwn?: boolean
}

/** A content in marks and its place among the contents. */
export interface Floating {
  readonly content: LabelledSpan
  readonly order: number
}

/** A quotation without a cue of its own goes on with the one before it, or waits for the next in its paragraph. */
export function floatingCue(reading: Reading, { content, order }: Floating, places: Places, links: readonly (Linked | null)[]): Linked | null {
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

/** Kern said the lock leaked. “It did so all night.”: a paraphrase and the words after it are two quotations. */
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

/** “…” — Commissioner G. Brandt */
export function dashSource(content: LabelledSpan, { all }: Places): LabelledSpan | null {
  const next = all[firstAfter(all, content.lastToken)]
  return next?.rule === 'dash' && next.firstToken - content.lastToken === 2 ? next : null
}
