import type { LoopWatch } from './watch-loop.ts'

/** What the parent tells the child that plays the platform and its people. */
export interface Plan {
  readonly platform: 'discord' | 'slack'
  /** Commands a second. */
  readonly rate: number
  readonly seconds: number
  readonly users: number
  /** Commands a second of one person who floods, besides. */
  readonly flood: number
}

/** How it went for the people. */
export interface Outcome {
  /** Without the flooder's. */
  readonly commands: number
  readonly firstMs: readonly number[]
  readonly answerMs: readonly number[]
  readonly completionMs: readonly number[]
  readonly refused: number
  readonly flooder: { readonly commands: number, readonly refused: number }
  readonly checked: number
  readonly faults: readonly string[]
}

/** What the children say: where the platform is, that everybody is served, how it went, and how a process did that had nothing to do. */
export type Report =
  | { readonly type: 'ready', readonly apiUrl: string, readonly botToken: string, readonly appToken: string }
  | { readonly type: 'served' }
  | { readonly type: 'done', readonly outcome: Outcome }
  | { readonly type: 'idle', readonly watched: LoopWatch }

/** What the child hears, and says. */
export interface Wire {
  say(report: Report): void
  /** Resolves with the parent's next message. */
  heard(): Promise<void>
}

/** Commands over the sample corpus: name, and options as they are typed. */
export const commands: readonly (readonly [name: string, options: Readonly<Record<string, string>>])[] = [
  ['whosaid', { text: 'directly use social networks' }],
  ['quote', { person: 'peskov' }],
  ['timeline', { topic: 'clubhouse' }],
  ['story', { topic: 'clubhouse' }],
  ['search', { text: 'the canal' }],
  ['latest', {}],
  ['people', { name: 'peskov' }],
  ['help', {}],
]

/** Words of the answer to whoever asks too often. */
export const refusal = 'Slow down'
