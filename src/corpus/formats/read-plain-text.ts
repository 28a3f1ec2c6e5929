import { noMetadata, type Found } from '../incoming-article.ts'

/** The longest first line that is still a headline. */
const longestTitle = 250

/** A text file: its first line is the headline, and stays in the text. */
export function readPlainText(text: string): Found {
  const first = text.split('\n', 200).map((line) => line.trim()).find((line) => line !== '') ?? ''
  return { articles: [{ ...noMetadata, key: '', title: first.length <= longestTitle ? first : '', standfirst: null, text }], reasons: [] }
}
