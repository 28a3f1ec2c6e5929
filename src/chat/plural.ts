const rules = new Intl.PluralRules('en')

/** "1 article", "2 articles", "3 stories". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${rules.select(count) === 'one' ? one : many}`
}
