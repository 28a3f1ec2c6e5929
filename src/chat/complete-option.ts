import type { CompletionKind, StoreReader } from '#store/store.ts'
import type { Completion, CompletionCall, OptionDefinition } from './options.ts'
import { tellApart } from './tell-apart.ts'
import type { Words } from './words/words.ts'

const mostCompletions = 25
const maxChars = 100

/** What may be meant by the letters typed into an option so far; at most 25, each once, best first. */
export async function completeOption(option: OptionDefinition, call: CompletionCall): Promise<readonly Completion[]> {
  const found = await suggest(option, call)
  const fitting = found.map(({ label, value }) => ({ label: cut(label), value: fit(value) })).filter(({ label, value }) => label !== '' && value !== '')
  return fitting.filter(({ value }, index) => fitting.findIndex((other) => other.value === value) === index).slice(0, mostCompletions)
}

async function suggest(option: OptionDefinition, call: CompletionCall): Promise<readonly Completion[]> {
  if (option.type === 'choice') return completeChoice(option.choices, call.typed, call.words)
  if (option.type !== 'text' || option.completes === undefined) return []
  return typeof option.completes === 'function' ? option.completes(call) : completeKind(option.completes, call.store, call.typed)
}

function completeChoice(choices: readonly string[], typed: string, words: Words): readonly Completion[] {
  const wanted = typed.toLowerCase()
  return choices
    .map((value) => ({ label: words.choices[value] ?? value, value }))
    .filter(({ label, value }) => value.startsWith(wanted) || label.toLowerCase().startsWith(wanted))
}

/** Persons, stories or outlets whose names begin with, then contain, the letters. */
export async function completeKind(kind: CompletionKind, store: StoreReader, typed: string): Promise<readonly Completion[]> {
  const names = await store.completions(kind, typed, mostCompletions)
  if (kind !== 'person') return names.map((name) => ({ label: name, value: name }))
  const rows = await Promise.all(names.map((name) => store.persons(name, mostCompletions)))
  return names.flatMap((name, index) => tellApart(name, rows[index] ?? []))
}

/** Platforms take at most 100 characters; the beginning of a headline finds it as well. */
function fit(value: string): string {
  return value.length <= maxChars ? value : value.slice(0, Math.max(1, value.lastIndexOf(' ', maxChars)))
}

function cut(label: string): string {
  return label.length <= maxChars ? label : `${fit(label.slice(0, maxChars)).slice(0, maxChars - 1)}…`
}
