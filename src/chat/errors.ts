/** The person who typed can put it right: shown as a private card. */
export class UserError extends Error {
  override readonly name = 'UserError'
  /** What to do, in one sentence. */
  readonly hint: string

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}
