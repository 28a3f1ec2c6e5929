const mostWords = 60
const isCutOff = /(?:…|\.{3})["”’')\]]*\s*$/
const hasLink = /\bhttps?:|\bwww\./i
const isPicture = /\b(?:is|are) (?:seen|pictured|shown)\b|^(?:VIDEO|WATCH|LISTEN|Scroll down)\b|\b(?:image|photo|picture) of\b.{0,80}$/i

/** Whether a sentence is no whole statement of the newsroom's: cut off, a link's words, a picture's, or a list taken for a sentence. */
export function isFragment(sentence: string): boolean {
  return isCutOff.test(sentence) || hasLink.test(sentence) || isPicture.test(sentence) || sentence.split(/\s+/, mostWords + 1).length > mostWords
}
