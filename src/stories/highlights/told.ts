/** What the sentences chosen so far have brought in. */
export interface Told {
  /** In lower case; "89-year-old" is one. */
  readonly words: ReadonlySet<string>
  /** As they are written. */
  readonly names: ReadonlySet<string>
}

/** What these sentences bring in for those that follow. */
export function tellAll(sentences: readonly string[]): Told {
  const text = sentences.join('\n')
  return { words: new Set(writtenWords(text.toLowerCase())), names: new Set(writtenWords(text)) }
}

/** The words of a text as they are written, without marks. */
export function writtenWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}-]+/u)
}
