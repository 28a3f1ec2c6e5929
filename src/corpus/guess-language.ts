/** Short words that only running text of that language is full of; words that English shares are left out. */
const marks: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words('der die und das nicht ist sich mit dem den ein eine auch auf für von wird sind wurde nach einer einem bei zum zur über sie er es hat'),
  fr: words('le les des une est dans pour qui que sur avec pas plus sont cette ses aux été il elle ont du et au la par ce'),
  es: words('el los las una que por con para del se es fue su más como sus pero ha este esta según y la en al lo'),
  it: words('il gli della che di per una è sono nel con alla dei delle anche più ha da si del e la non le un'),
  pt: words('os uma que não para com por mais dos das foi ao como são pela pelo seu sua está também em e o do da no na'),
  nl: words('het een van en dat niet zijn voor met aan ook door werd naar uit bij maar heeft deze wordt de is op te'),
  pl: words('nie się że jest na do jak ale przez od po tym oraz który która został także w z i'),
  sv: words('och att det som är på för inte med av till den ett har från men också vid om en var'),
}
const english = words('the of and to in that is was for on with as it by at from his her he she they have has had will be said not an this are were been which who would their its but')

/** Names the language of a text: another than English only when the text leaves no doubt ("und" where it is not one of the common ones). */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 5000).toLowerCase()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters >= 20 && latin < letters / 2) return 'und'
  const tokens = sample.match(/\p{L}+/gu) ?? []
  const englishCount = count(tokens, english)
  const [best, bestCount] = Object.entries(marks).map(([language, set]) => [language, count(tokens, set)] as const)
    .reduce((most, next) => (next[1] > most[1] ? next : most))
  return bestCount >= 8 && bestCount > englishCount * 2 && bestCount > tokens.length / 8 ? best : 'en'
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

function count(tokens: readonly string[], set: ReadonlySet<string>): number {
  return tokens.filter((token) => set.has(token)).length
}
