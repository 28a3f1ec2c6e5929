/** The words of a text for searching and comparing: lower case, without accents, a possessive 's cut off. */
export function wordsOf(text: string): string[] {
  const folded = (isPlain(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
  return folded.replace(/['’]s(?![\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether there is nothing to take apart: signs of ASCII, curly marks and dashes. */
function isPlain(text: string): boolean {
  return /^[\s!-~‘’“”–—]*$/.test(text)
}
