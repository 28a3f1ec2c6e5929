import type { PartKind } from '#model/article.ts'
import { isCaption } from '../differences/is-caption.ts'
import { isDangling } from './is-dangling.ts'
import { isFragment, isNoSentence } from './is-fragment.ts'
import { isUnattributed } from './is-unattributed.ts'

/** Whether a sentence is a statement of the newsroom's that leans on none before; who and what it names may still have to be told. */
export function standsAlone(words: string, part: PartKind): boolean {
  return isStatement(words, part) && !isUnattributed(words) && !isDangling(words)
}

/** Whether a sentence is a whole statement, and no picture's line; what a publisher set as highlights is whole without a stop. */
export function isStatement(words: string, part: PartKind): boolean {
  return !isCaption(words) && !isFragment(part === 'highlights' ? withStop(words) : words)
}

/** Whether words may be shown where nothing better is there: a sentence, if only one that its source cuts off. */
export function isShowable(words: string): boolean {
  return !isCaption(words) && !isNoSentence(withStop(words))
}

function withStop(words: string): string {
  return /[\p{L}\p{N}]$/u.test(words) ? `${words}.` : words
}
