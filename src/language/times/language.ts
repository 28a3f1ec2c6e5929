import type { LeftOpeners } from './extend-left.ts'
import type { Lexicon } from './lexicon.ts'
import type { PatternState } from './pattern-index.ts'
import type { PlacedTokens, Token } from './token.ts'
import type { TokenTypes } from './token-types.ts'

/** Words that show which clause is which, and whether it tells a fact. */
export interface EventCues {
  /** Before a clause that goes on in the time of the one before. */
  readonly joinedBorder: RegExp
  /** Before a clause that tells of another time. */
  readonly apartBorder: RegExp
  /** Where the predicate that a date belongs to may begin or end. */
  readonly predicateBorder: RegExp
  readonly denied: RegExp
  readonly possible: RegExp
  readonly planned: RegExp
  /** Ends with the auxiliary of what was over before ("had"). */
  readonly earlier: RegExp
  /** Ends with the auxiliary of the perfect ("has", "have been"): the news of the day in the lead, some time or other below it. */
  readonly perfect: RegExp
  /** A verb of saying in a sentence: what follows it is what was said. */
  readonly saying: RegExp
  /** A verb of saying: its time is the time of the report. */
  readonly reporting: RegExp
  /** The beginning of an infinitive: "to " and a verb. */
  readonly infinitive: RegExp
  /** Ends right before the verb of an infinitive. */
  readonly beforeInfinitive: RegExp
  /** Ends in a verb that tells what is so, not what happened: "is built", "offers". */
  readonly standing: RegExp
  /** A verb of putting off, or "before", that what follows is the object of. */
  readonly beforePutOff: RegExp
  /** The same verb in the passive: "has been delayed". */
  readonly afterPutOff: RegExp
  /** Nouns that take up what was told before: "the deal", "the decision". */
  readonly happeningNoun: RegExp
  /** Ends with the article of what was named before: "the", "this new". */
  readonly definite: RegExp
  /** "made by …": what was so already. */
  readonly madeBy: RegExp
  /** A verb that tells what happened, not what is always so. */
  readonly happening: RegExp
}

/** All that the grammar must know of one language: one folder each. */
export interface TimeLanguage {
  readonly lexicon: Lexicon
  readonly patterns: PatternState
  /** What a stretch of text without any time expression mostly lacks. */
  readonly trigger: RegExp
  /** Makes one token of a number in several words: "twenty five", "a couple of". */
  readonly joinNumbers: (placed: PlacedTokens, types: TokenTypes) => PlacedTokens
  /** Words that belong to the time expression that follows them. */
  readonly openers: LeftOpeners
  readonly eventCues: EventCues
  /** What stands before or after these words shows that they are no time expression: "April Jones", "2,000 people". */
  readonly isRefused: (tokens: readonly Token[], from: number, to: number, rule: string) => boolean
}
