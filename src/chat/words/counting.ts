/** Makes functions that count something in a language: `countIn('en-GB')('article', 'articles')(2)` says "2 articles". */
export function countIn(locale: string): (one: string, many: string) => (count: number) => string {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (one, many) => (count) => `${numbers.format(count)} ${rules.select(count) === 'one' ? one : many}`
}
