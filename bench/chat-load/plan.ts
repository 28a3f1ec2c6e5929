/** What the parent tells the child that plays the platform and its people. */
export interface Plan {
  readonly platform: 'discord' | 'slack'
  /** Commands a second. */
  readonly rate: number
  readonly seconds: number
  readonly users: number
}

/** What the child says: where the platform is, then how it went. */
export type Report =
  | { readonly type: 'ready', readonly apiUrl: string, readonly botToken: string, readonly appToken: string }
  | { readonly type: 'done', readonly commands: number, readonly firstMs: readonly number[], readonly answerMs: readonly number[], readonly completionMs: readonly number[], readonly checked: number, readonly faults: readonly string[] }

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
