import type { Token } from '#language/sentences/token.ts'

/** A run of tokens that is tagged in one go. */
export interface TokenRun {
  readonly from: number
  readonly to: number
}

/** A paragraph longer than this is cut, so that no text can make one step long. */
export const mostTokens = 1500

/** The runs of tokens that are tagged by themselves: paragraphs, and pieces of very long ones. */
export function splitParagraphs(tokens: readonly Token[]): TokenRun[] {
  const runs: TokenRun[] = []
  let from = 0
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && at - from < mostTokens && tokens[at]?.paragraph === tokens[from]?.paragraph) continue
    runs.push({ from, to: at })
    from = at
  }
  return tokens.length === 0 ? [] : runs
}
