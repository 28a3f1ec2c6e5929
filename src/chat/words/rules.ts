import type { Words } from './words.ts'

/** Why something was posted, as the ledger keeps it. */
export type AnyRule = 'digest' | 'breaking' | 'every' | 'follow' | 'correction' | 'correction-note' | 'details' | 'notice' | 'test' | 'tip'

/** The rule in words: "a digest"; any that is new here as the ledger has it. */
export function ruleName(rule: string, { why }: Words): string {
  const known: Readonly<Record<string, string>> = why.rules satisfies Readonly<Record<AnyRule, string>>
  return known[rule] ?? rule
}
