/** What a live page says about itself, never about the news. */
const phrases: readonly RegExp[] = [
  /\bthat(?:['’]s| is) (?:all|it|where) .{0,40}\b(?:from us|for (?:now|today|tonight|this evening)|leav\w+ (?:our|the) )/i,
  /\b(?:our|this|the|today['’]s) (?:rolling |live )+(?:coverage|blog|page|updates?|feed)\b|\blive ?blog\b/i,
  /\b(?:thank you|thanks) (?:so much |very much )?for (?:following|joining|reading|staying)\b/i,
  /^(?:good (?:morning|afternoon|evening)|welcome|hello)\b.{0,40}\b(?:our|us|welcome)\b/i,
  /\bwe(?:['’]ll| will| are|['’]re) (?:be back|pausing|closing|ending|bringing you|wrapping up)\b/i,
]

/** Whether a sentence is a live page's own (“That's all from us for today.”); what somebody is quoted with is not. */
export function isHousekeeping(words: string): boolean {
  return !/^["“'‘]/.test(words) && phrases.some((phrase) => phrase.test(words))
}
