/** "the captain of", "the man who", "the letter signed by". */
const bySense = /^\s(?:of|who|whom|whose|where|which|between|among|against|behind|into|about|(?:called|named|known|accused|charged|convicted|suspected|responsible|involved|led|made|signed|released|filed|issued|published|passed|brought|sent|written|held|created|needed|used|run|owned|backed|approved|announced|proposed|conducted|introduced)\s(?:of|as|by|in|with|for|from|to)|(?:he|she|they|it|we|I|\p{Ll}{3,}ing)\s)/u
/** "the attack on the harbour"; a time says when, not which: "the report on Monday". */
const byPlace = /^\s(?:on|in|at|for|over|under|near|to|after|before|during|around|outside|inside|aboard|across)\s(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|(?:this|last|that|next|a|early|late|recent)\s(?:week|month|year|day|night|morning|weekend|summer|january|february|march|april|may|june|july|august|september|october|november|december)|recent|(?:reporters|the (?:first|second|third|last|past|same|next))\b|it\b|him\b|her\b|them\b|be\b|say\b)/iu

/** Whether the words behind a noun say which one is meant. */
export function saysWhich(behind: string): boolean {
  return bySense.test(behind) || byPlace.test(behind)
}
