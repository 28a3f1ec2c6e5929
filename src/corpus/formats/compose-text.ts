/** Headline, standfirst and paragraphs as one text; what the body already says at its beginning is not said twice. */
export function composeText(title: string, standfirst: string | null, paragraphs: readonly string[]): string {
  const opening = letters(paragraphs.slice(0, 3).join(' '))
  const isNew = standfirst !== null && letters(standfirst) !== '' && !opening.includes(letters(standfirst.replace(/(?:\.\.\.|…)\s*$/, '')))
  const hasTitle = letters(title) === letters(paragraphs[0] ?? '')
  const pieces = [hasTitle ? '' : title, isNew ? standfirst : '', ...paragraphs].map((piece) => piece.trim())
  return pieces.filter((piece) => piece !== '').join('\n\n')
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
