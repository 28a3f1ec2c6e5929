/** The words of a text for searching and comparing: lower case, without accents, a possessive 's cut off. */
export function wordsOf(text: string): string[] {
  // Most texts have signs of ASCII, curly marks and dashes only: there is nothing to take apart.
  const isPlain = /^[\s!-~‘’“”–—]*$/.test(text)
  const folded = (isPlain ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
  const bare = /['’]s/.test(folded) ? folded.replace(/['’]s(?![\p{L}\p{N}])/gu, '') : folded
  return bare.match(isPlain ? /[a-z\d]+/g : /[\p{L}\p{N}]+/gu) ?? []
}
