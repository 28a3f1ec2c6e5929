import type { Subscription } from '#model/subscription.ts'

const words: Readonly<Record<string, string>> = { every: 'every new story' }

/** The rule by which something was posted, for readers: "digest", "breaking: 3 independent sources", "every new story". */
export function ruleWords(rule: string, subscription: Subscription | undefined): string {
  if (rule === 'breaking' && subscription !== undefined) return `breaking: ${subscription.leastSources} independent sources`
  return words[rule] ?? rule
}
