const opensOnPronoun = /^[\s"“‘'«(–—-]*(?:he|she|they|it|his|her|their|its|this|that|these|those|him|them|such)\b/i
const opensOnLink = /^[\s"“‘'«(–—-]*(?:but|and|so|or|yet|also|however|meanwhile|instead|then|thus|therefore|nevertheless|still|besides|moreover|furthermore|in addition|the latter|the former|both|another|others?|in fact|of course|for example|for instance|after that|at the same time|as a result|asked (?:about|if|whether))\b/i

/** Whether a sentence cannot stand alone: it opens on a pronoun or on a word that ties it to the one before. */
export function isDangling(sentence: string): boolean {
  return opensOnPronoun.test(sentence) || opensOnLink.test(sentence)
}
