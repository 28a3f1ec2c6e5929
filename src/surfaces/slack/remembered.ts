import { waitedFor } from '#chat/waited-for.ts'

export interface Remembered<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, keptMs: number): void
  /** What is remembered, or what `ask` finds; `unknown` where it finds nothing, or takes longer than the patience. */
  remember(key: string, ask: () => Promise<Value | undefined>, terms: Terms<Value>): Promise<Value>
}

export interface Terms<Value> {
  readonly keptMs: number
  /** How long `unknown` is kept. */
  readonly keptAfterTroubleMs: number
  readonly patienceMs: number
  /** What stands for an answer that did not come, given what was known once. */
  readonly unknown: (before: Value | undefined) => Value
}

const maxEntries = 5_000

/** Remembers for a while; the same question is asked once, however many wait for it. */
export function createRemembered<Value>(now: () => number = Date.now): Remembered<Value> {
  const entries = new Map<string, { readonly value: Value, readonly untilMs: number }>()
  const asked = new Map<string, Promise<Value>>()

  function get(key: string): Value | undefined {
    const entry = entries.get(key)
    return entry === undefined || entry.untilMs <= now() ? undefined : entry.value
  }

  function set(key: string, value: Value, keptMs: number): void {
    entries.delete(key)
    entries.set(key, { value, untilMs: now() + keptMs })
    const [oldest] = entries.keys()
    if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
  }

  async function askOnce(key: string, ask: () => Promise<Value | undefined>, terms: Terms<Value>): Promise<Value> {
    const found = await ask()
    const value = found === undefined ? terms.unknown(entries.get(key)?.value) : found
    set(key, value, found === undefined ? terms.keptAfterTroubleMs : terms.keptMs)
    return value
  }

  async function remember(key: string, ask: () => Promise<Value | undefined>, terms: Terms<Value>): Promise<Value> {
    const known = get(key)
    if (known !== undefined) return known
    const asking = asked.get(key) ?? askOnce(key, ask, terms).finally(() => asked.delete(key))
    asked.set(key, asking)
    const found = await waitedFor(asking, terms.patienceMs, undefined)
    return found === undefined ? terms.unknown(entries.get(key)?.value) : found
  }

  return { get, set, remember }
}
