/**
 * The words of a text as the indexes have them: lower case, without accents, a possessive 's cut off.
 * The same as the language room's wordsOf, which the store may not import; a test holds them together.
 */
export function foldWords(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.replace(/['’]s(?![\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words as one text for an index, so that its tokenizer has nothing left to decide. */
export function foldText(text: string): string {
  return foldWords(text).join(' ')
}
