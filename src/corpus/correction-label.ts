const label = /^\W{0,3}(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|erratum|editor['’]?s['’]? note)(?: appended)?\W{0,3}$/i
const note = new RegExp([
  String.raw`\b(?:an?|the) (?:earlier|previous|original|prior) (?:version|edition|headline|caption)\b`,
  String.raw`\b(?:this|the|our|an) (?:article|story|report|headline|post|piece|page|caption)\b.{0,120}\b(?:correct|amend|updat|clarif|revis|incorrect|wrong|mis)`,
  String.raw`\b(?:incorrect|erroneous|mistaken|wrong)ly (?:said|stated|reported|named|identified|gave|described|attributed|spelled|spelt|referred)\b`,
  String.raw`\bmis(?:stated|spelled|spelt|identified|attributed|quoted|characteri[sz]ed|named)\b`,
  // "The ferry carried 84 passengers, not 48."
  String.raw`, (?:and )?not (?:[^\s.]{1,30} ){0,5}[^\s.]{1,30}\.$`,
  String.raw`\b(?:regrets?|apologi[sz]es? for) (?:the|this|any|our) (?:errors?|mistakes?)\b`,
].join('|'), 'i')
const longestNote = 600

/** Whether a line is nothing but the name of what follows: "CORRECTION". */
export function isCorrectionLabel(words: string): boolean {
  return words.length <= 50 && label.test(words)
}

/** Whether a paragraph below such a line speaks of the article itself, and of what was wrong with it. */
export function isCorrectionText(words: string): boolean {
  return words.length <= longestNote && note.test(words)
}
