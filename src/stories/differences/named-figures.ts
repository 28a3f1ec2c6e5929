import { contentStems } from '../wordings/content-stems.ts'
import type { Claim } from './claim.ts'
import type { Figure } from './find-figures.ts'

/** A figure whose own phrase says what it is the figure of: "a £90m ferry contract", "the loss of 340 jobs". */
export interface NamedFigure {
  readonly claim: Claim
  readonly figure: Figure
  /** What is measured: two figures of one kind in one story may be two accounts of one thing. */
  readonly kind: string
  /** The stems that name the one thing of the kind, "ferri"; where there are none, the kind alone names it. */
  readonly names: ReadonlySet<string>
  /** The dead or the injured: a number that rises. */
  readonly isToll: boolean
}

/** What is paid for, by the heads that stand for one another in copy. */
const heads: Readonly<Record<string, string>> = {
  contract: 'contract', deal: 'contract', agreement: 'contract',
  fine: 'fine', penalty: 'fine',
  takeover: 'takeover', acquisition: 'takeover', buyout: 'takeover',
  project: 'project', scheme: 'project',
}
const head = Object.keys(heads).join('|')
/** "£90m ferry contract" */
const pricedBefore = new RegExp(`^[\\s-](?<names>(?:[\\p{L}-]{2,20}\\s){0,3})(?<head>${head})\\b`, 'iu')
/** "the ferry contract, worth £90m" */
const pricedAfter = new RegExp(`(?<names>(?:[\\p{L}-]{2,20}\\s){0,3})(?<head>${head}),?\\s(?:is\\s|was\\s)?(?:worth|valued at)\\s(?:(?:about|some|around|nearly)\\s)?$`, 'iu')
const jobUnits = new Set(['job', 'post', 'role', 'posit'])
const workerUnits = new Set(['worker', 'employe', 'staff'])
const jobLoss = /\b(?:loss|los(?:e|es|ing|t)|cut(?:s|ting)?|ax(?:e|es|ed|ing)|shed(?:s|ding)?|slash(?:es|ed|ing)?|eliminat(?:e|es|ed|ing)|at risk|redundan(?:t|cy|cies)|to go)\b/i
const workersHit = /\b(?:affected|redundan(?:t|cy|cies)|laid off|at risk|lose their jobs|out of (?:work|a job))\b/i
const use = /\b(?:us(?:e|es|ed)|cross(?:es|ed)?|carr(?:y|ies|ied)|visit(?:s|ed)?|travel(?:s|led|ed)?|rid(?:e|es|den))\b/i
const rate = /^[^,.;]{1,40}?\b(?:a|an|each|every|per)\s(?<period>day|week|month|year)\b/i
/** "killing at least 14 people", "14 passengers were hurt": the toll of the story's own event, not of some of its victims. */
const fates: Readonly<Record<string, string>> = {
  killing: 'killed', killed: 'killed', dead: 'killed', died: 'killed', injuring: 'injured', injured: 'injured', hurt: 'injured', hurting: 'injured', wounding: 'injured', wounded: 'injured',
}
const fate = Object.keys(fates).join('|')
const bending = '(?:at least|more than|about|around|some|nearly|almost|up to|as many as|an estimated)'
const fateBefore = new RegExp(`\\b(?<fate>${fate})\\s(?:${bending}\\s)?$`, 'i')
const fateAfter = new RegExp(`^\\s(?:(?:other\\s)?(?:people|persons|passengers|others)\\s)?(?:(?:were|was|are|have been|had been|have)\\s)?(?<fate>${fate})\\b(?!\\s(?:in|by|when|on)\\s(?:a|an|another)\\b)`, 'i')
const victims = new Set(['peopl', 'person', 'passeng', 'other', 'were', 'wa', 'have', 'had', 'ar', 'dead', 'kill', 'injur', 'hurt', 'wound', 'di', ''])
const partOrPast = /\b(?:of (?:whom|them|those)|including|among them|critically|seriously|severely|earlier|previous|since|so far this|last (?:year|month|week)|years? ago|similar|in (?:19|20)\d\d)\b/i
const phraseChars = 80

/** Whether a sentence counts some of the victims only, or those of another day. */
export function tellsOfPart(words: string): boolean {
  return partOrPast.test(words)
}

/** The figures of a claim that name what they measure. */
export function namedFigures(claim: Claim): NamedFigure[] {
  return claim.figures.flatMap((figure) => {
    const start = figure.span.start - claim.span.start
    const before = claim.words.slice(Math.max(0, start - phraseChars), start)
    const after = claim.words.slice(figure.span.end - claim.span.start).slice(0, phraseChars)
    const place = { words: claim.words, before, after }
    const named = nameMoney(figure, place) ?? nameJobs(figure, place) ?? nameRate(figure, place) ?? nameToll(figure, place)
    return named === undefined ? [] : [{ claim, figure, ...named }]
  })
}

/** The sentence of a figure, and what stands before and after it. */
interface Place {
  readonly words: string
  readonly before: string
  readonly after: string
}

type Name = Pick<NamedFigure, 'kind' | 'names' | 'isToll'>

function nameMoney({ unit }: Figure, { before, after }: Place): Name | undefined {
  if (!/^[$£€]$/.test(unit)) return undefined
  const phrase = (pricedBefore.exec(after) ?? pricedAfter.exec(before))?.groups
  const kind = heads[phrase?.['head']?.toLowerCase() ?? '']
  const names = new Set(contentStems(phrase?.['names'] ?? '', new Set()))
  return kind === undefined || names.size === 0 ? undefined : { kind: `${kind} in ${unit}`, names, isToll: false }
}

/** Jobs that go and workers who are hit are two counts of one loss. */
function nameJobs({ unit }: Figure, { words }: Place): Name | undefined {
  const isLoss = (jobUnits.has(unit) && jobLoss.test(words)) || (workerUnits.has(unit) && workersHit.test(words))
  return isLoss ? { kind: 'job loss', names: new Set(), isToll: false } : undefined
}

/** "6,000 people a day" who use the thing that the sentence names. */
function nameRate({ unit }: Figure, { words, after }: Place): Name | undefined {
  const period = rate.exec(after)?.groups?.['period']
  if (period === undefined || !/^\p{L}/u.test(unit) || !use.test(words)) return undefined
  return { kind: `${unit} a ${period}`, names: new Set(contentStems(words, new Set([unit]))), isToll: false }
}

function nameToll({ unit }: Figure, { words, before, after }: Place): Name | undefined {
  const told = fates[(fateBefore.exec(before) ?? fateAfter.exec(after))?.groups?.['fate']?.toLowerCase() ?? '']
  return told === undefined || !victims.has(unit) || tellsOfPart(words) ? undefined : { kind: told, names: new Set(), isToll: true }
}
