const capital = /^\p{Lu}/u

/** Whether a word begins with a capital letter; asked of every word, so plain letters are told by their code. */
export function isCapital(word: string | undefined): boolean {
  if (word === undefined) return false
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : capital.test(word)
}
