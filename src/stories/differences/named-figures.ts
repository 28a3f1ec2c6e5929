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
const phraseChars = 80

/** The figures of a claim that name what they measure. */
export function namedFigures(claim: Claim): NamedFigure[] {
  return claim.figures.flatMap((figure) => {
    const start = figure.span.start - claim.span.start
    const before = claim.words.slice(Math.max(0, start - phraseChars), start)
    const after = claim.words.slice(figure.span.end - claim.span.start).slice(0, phraseChars)
    const named = nameMoney(figure, before, after) ?? nameJobs(figure, claim.words) ?? nameRate(figure, claim.words, after)
    return named === undefined ? [] : [{ claim, figure, ...named }]
  })
}

type Name = Pick<NamedFigure, 'kind' | 'names'>

function nameMoney({ unit }: Figure, before: string, after: string): Name | undefined {
  if (!/^[$£€]$/.test(unit)) return undefined
  const phrase = (pricedBefore.exec(after) ?? pricedAfter.exec(before))?.groups
  const kind = heads[phrase?.['head']?.toLowerCase() ?? '']
  const names = new Set(contentStems(phrase?.['names'] ?? '', new Set()))
  return kind === undefined || names.size === 0 ? undefined : { kind: `${kind} in ${unit}`, names }
}

/** Jobs that go and workers who are hit are two counts of one loss. */
function nameJobs({ unit }: Figure, words: string): Name | undefined {
  const isLoss = (jobUnits.has(unit) && jobLoss.test(words)) || (workerUnits.has(unit) && workersHit.test(words))
  return isLoss ? { kind: 'job loss', names: new Set() } : undefined
}

/** "6,000 people a day" who use the thing that the sentence names. */
function nameRate({ unit }: Figure, words: string, after: string): Name | undefined {
  const period = rate.exec(after)?.groups?.['period']
  if (period === undefined || !/^\p{L}/u.test(unit) || !use.test(words)) return undefined
  return { kind: `${unit} a ${period}`, names: new Set(contentStems(words, new Set([unit]))) }
}
