/** How a command calls itself in another language; what is missing stays as its file has it. Names are typed, and the same in every language. */
export interface CommandWords {
  /** One sentence, 1 to 100 characters. */
  readonly description: string
  /** Option → one sentence, 1 to 100 characters. */
  readonly options: Readonly<Record<string, string>>
}
