import type { Reading } from '#language/sentences/read-document.ts'
import { adverbs } from './phrase-words.ts'

const farthest = 12

/** Where the participle of "was quoted as saying", "has been cited by the Herald as saying" stands, asked from "saying"; null where none does. */
export function quotedBefore({ lower, tokens }: Reading, saying: number): number | null {
  if (lower[saying - 1] !== 'as') return null
  for (let at = saying - 2; at > saying - farthest && tokens[at]?.mark === 'outside' && tokens[at]?.sentence === tokens[saying]?.sentence; at -= 1) {
    if (!/^(?:quoted|cited)$/.test(lower[at] ?? '')) continue
    const isWhole = at === saying - 2 || /^(?:by|in|on)$/.test(lower[at + 1] ?? '')
    const before = adverbs.has(lower[at - 1] ?? '') || lower[at - 1]?.endsWith('ly') === true ? at - 2 : at - 1
    return isWhole && /^(?:is|was|were|are|been|being)$/.test(lower[before] ?? '') ? at : null
  }
  return null
}
