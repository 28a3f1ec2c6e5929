const plain = /^[a-z\d'-]+$/

/** Lower case without accents and stops, so that "José" meets "Jose" and "J." meets "J". */
export function fold(word: string): string {
  return plain.test(word) ? word : word.normalize('NFKD').replace(/[\p{M}.]/gu, '').replaceAll('’', "'").toLowerCase()
}
