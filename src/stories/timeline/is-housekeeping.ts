/** What a live page or a correction says about itself, never about the news. */
const phrases: readonly RegExp[] = [
  /^(?:corrections?|clarification|editor['’]s note)\b.{0,3}[:–—-]/i,
  /\b(?:an?|the) (?:earlier|previous|original|first) (?:version|edition) of (?:this|the|our) (?:article|story|report|page|post|piece)\b/i,
  /\b(?:this|the|an?) (?:article|story|report|piece|headline) (?:\p{L}+ ){0,4}(?:(?:was|has been|is) (?:amended|corrected|updated)|misstated|misspelled|incorrectly)\b/iu,
  /\bthat(?:['’]s| is) (?:all|it|where) .{0,40}\b(?:from us|for (?:now|today|tonight|this evening)|leav\w+ (?:our|the) )/i,
  /\b(?:our|this|the|today['’]s) (?:rolling |live )+(?:coverage|blog|page|updates?|feed)\b|\blive ?blog\b/i,
  /\b(?:thank you|thanks) (?:so much |very much )?for (?:following|joining|reading|staying)\b/i,
  /^(?:good (?:morning|afternoon|evening)|welcome|hello)\b.{0,40}\b(?:our|us|welcome)\b/i,
  /\bwe(?:['’]ll| will| are|['’]re) (?:be back|pausing|closing|ending|bringing you|wrapping up)\b/i,
]

/** Whether a newsroom speaks of itself (“That's all from us for today.”, “An earlier version of this article said …”); a quotation does not. */
export function isHousekeeping(words: string): boolean {
  return !/^["“'‘]/.test(words) && phrases.some((phrase) => phrase.test(words))
}
