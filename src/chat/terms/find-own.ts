import type { Completion } from '../options.ts'

/** Something of one's own that is named by its words, or by its id where a button or a completion names it. */
export interface Owned {
  readonly id: string
  readonly label: string
}

/** The one that is meant: by id, by all its words, or by a part of them that only one has. */
export function findOwn<Item extends Owned>(items: readonly Item[], typed: string): Item | undefined {
  const wanted = typed.toLowerCase()
  const exact = items.find(({ id, label }) => id === typed || label.toLowerCase() === wanted)
  const partly = items.filter(({ label }) => label.toLowerCase().includes(wanted))
  return exact ?? (partly.length === 1 ? partly[0] : undefined)
}

/** Completions whose words contain what was typed. */
export function completeOwn(items: readonly Owned[], typed: string): readonly Completion[] {
  return items.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())).map(({ id, label }) => ({ label, value: id }))
}
