import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Timex } from '#model/timex.ts'
import type { Place, Reference } from './create-reference.ts'
import { createReference } from './create-reference.ts'
import type { Dateline } from './dateline.ts'
import { findDateline } from './dateline.ts'
import { directionAround, followsPast, isInFuture, isPlainlyAhead, isPlainlyOver } from './direction.ts'
import { extendLeft } from './extend-left.ts'
import { giveTimesTheirDay } from './give-times-their-day.ts'
import { joinBroken } from './join-broken.ts'
import type { TimeLanguage } from './language.ts'
import { languageOf } from './languages.ts'
import { isPlanned } from './is-planned.ts'
import { looksBothWays } from './looks-onward.ts'
import { matchesAt } from './match-patterns.ts'
import type { Match } from './match-patterns.ts'
import { createNumericOrder } from './numeric-order.ts'
import { publicationDay } from './publication-day.ts'
import type { Reading, Setting } from './reading.ts'
import { rangeEnds } from './range-ends.ts'
import { readTokens } from './read-tokens.ts'
import { asStamp } from './stamp.ts'
import { shareYear } from './share-year.ts'
import { createTriggerScan } from './trigger.ts'
import type { PlacedTokens, Token } from './token.ts'
import { meaningOf, spanOf } from './token.ts'
import { edtfOf, precisionOf } from './value.ts'

/** A date among the first words opens its paragraph: "On May 10, 1940, …". */
const openingTokens = 5

/** Finds the time expressions inside the sentences; relative ones are resolved against the publication date, or stay open without it. */
export function findTimexes(document: Document, sentences: readonly Sentence[]): Timex[] {
  const language = languageOf(document.language)
  const stretches = joinBroken(document.text, sentences, language.lexicon)
  const publication = publicationDay(document.publishedAt)
  const dateline = publication === null ? undefined : findDateline(document, sentences, { publication, lexicon: language.lexicon })
  const reference = createReference(dateline?.day ?? publication, dateline !== undefined || document.publishedAt?.includes('T') === true)
  const mayHoldTime = createTriggerScan(document.text, language.trigger)
  const numericOrder = createNumericOrder(document.text)
  const timexes: Timex[] = []
  let paragraph = -1
  for (const sentence of stretches) {
    const isFirst = sentence.paragraph !== paragraph
    if (isFirst) reference.startParagraph()
    paragraph = sentence.paragraph
    if (!mayHoldTime(sentence.span)) continue
    const placed = language.joinNumbers(readTokens(document.text, sentence.span, language.lexicon), language.lexicon.types)
    const found = sweep({ placed, tokens: placed.tokens, language, reference, isFirst, looks: looksOf(placed.tokens, numericOrder) })
    if (found.length === 0) continue
    for (const timex of giveTimesTheirDay(shareYear(document.text, found), reference.dayOfParagraph())) timexes.push(nameDateline(timex, dateline))
  }
  return timexes
}

interface Sweep {
  readonly placed: PlacedTokens
  readonly tokens: readonly Token[]
  readonly language: TimeLanguage
  readonly reference: Reference
  /** The sentence is the first of its paragraph. */
  readonly isFirst: boolean
  readonly looks: Looks
}

/** From left to right; what was read is not read again. */
function sweep(place: Sweep): Timex[] {
  const { placed, tokens, language, reference, isFirst } = place
  const timexes: Timex[] = []
  let at = 0
  while (at < tokens.length) {
    const matches = matchesAt(language.patterns, tokens, at)
    const accepted = matches.length === 0 ? undefined : accept(place, matches)
    at = accepted?.match.to ?? at + 1
    const timex = accepted === undefined || accepted.reading === null ? undefined : timexOf(placed, accepted.match, accepted.reading)
    if (accepted === undefined || timex === undefined) continue
    const { from, to, pattern } = accepted.match
    const stamp = asStamp(timex, { tokens, from, to, isFirst, publication: reference.publication })
    if (stamp === timex) {
      timexes.push(extendLeft(timex, { placed, at: from, language }), ...rangeEnds(timex, accepted.match, placed))
      reference.note(timex, pattern, placeIn(place, accepted.match))
    } else timexes.push(stamp)
  }
  return timexes
}

function placeIn({ tokens, isFirst }: Sweep, { from, to, pattern }: Match): Place {
  const opensSentence = from < openingTokens
  // "The 2020 games open on July 23": the year is part of a name and sets no scene.
  const isOfNoun = pattern.rule === 'year' && meaningOf(tokens[from - 1], 'determiner') !== undefined
  return { opensSentence, opensParagraph: isFirst && opensSentence && !isOfNoun, isHeading: isFirst && from === 0 && to === tokens.length }
}

interface Accepted {
  readonly match: Match
  readonly reading: Reading | null
}

function accept(place: Sweep, matches: readonly Match[]): Accepted | undefined {
  const { tokens, language, reference } = place
  for (const match of matches) {
    if (language.isRefused(tokens, match.from, match.to, match.pattern.rule)) continue
    const isNews = match.pattern.isDeictic || (reference.mode(false) === 'narrative' && isInFuture(tokens, match))
    const setting = settingOf(place, isNews)
    const reading = match.pattern.resolve(match, setting)
    if (reading !== undefined) return { match, reading }
  }
  return undefined
}

function timexOf(placed: PlacedTokens, match: Match, reading: Reading): Timex | undefined {
  const span = spanOf(placed, match.from, match.to)
  if (span === undefined) return undefined
  const { type, value, basis } = reading
  // How long and how often fix nothing on a calendar.
  const isDated = type === 'DATE' || type === 'TIME'
  return {
    span, type, value, edtf: isDated ? reading.edtf ?? edtfOf(value) : null,
    precision: isDated ? reading.precision ?? precisionOf(value) : 'unknown', basis, rule: match.pattern.rule,
  }
}

/** The date of the dateline says when the copy was written, not when something happened. */
function nameDateline(timex: Timex, dateline: Dateline | undefined): Timex {
  const isInside = dateline !== undefined && timex.span.start >= dateline.span.start && timex.span.end <= dateline.span.end
  return isInside ? { ...timex, rule: 'dateline' } : timex
}

/** How the words around an expression look ahead or back, and how the text writes days in figures: asked only where it matters. */
type Looks = Pick<Setting, 'direction' | 'isAhead' | 'isPlanned' | 'isUnclear' | 'isOver' | 'followsPast' | 'numericOrder'>

function looksOf(tokens: readonly Token[], numericOrder: Looks['numericOrder']): Looks {
  return {
    direction: (match) => directionAround(tokens, match),
    isAhead: (match) => isPlainlyAhead(tokens, match),
    isPlanned: (match) => isPlanned(tokens, match),
    isUnclear: (match) => looksBothWays(tokens, match),
    isOver: (match) => isPlainlyOver(tokens, match),
    followsPast: (match) => followsPast(tokens, match),
    numericOrder,
  }
}

function settingOf({ reference, tokens, looks }: Sweep, isNews: boolean): Setting {
  return {
    publication: reference.publication, isDaySure: reference.isDaySure, anchor: reference.anchor(), mode: reference.mode(isNews), tokens,
    lastQuarter: reference.lastQuarter(), comparedQuarter: reference.comparedQuarter(), ...looks,
  }
}
