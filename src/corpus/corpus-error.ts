/** The corpus folder cannot be used at all: only the operator can put it right. Its message ends with the remedy. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError'
  /** What to do about it, in one sentence. */
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(`${message} ${remedy}`, options)
    this.remedy = remedy
  }
}
