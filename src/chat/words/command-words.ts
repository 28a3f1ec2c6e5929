/** How a command calls itself in another language; what is missing stays as its file has it. */
export interface CommandWords {
  /** Lower case, 1 to 32 letters and hyphens; no other command may have it, in any language. */
  readonly name: string
  /** One sentence, 1 to 100 characters. */
  readonly description: string
  /** Option → one sentence, 1 to 100 characters. */
  readonly options: Readonly<Record<string, string>>
}
