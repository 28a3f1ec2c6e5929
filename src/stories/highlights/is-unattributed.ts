import { withoutQuoted } from './without-quoted.ts'

const loose = /["“”]|(?:^|\s)‘(?!\d)[^’]*$|^\s*'(?!\d\ds)\p{Lu}/u
const firstOrSecondPerson = /(?<![\p{L}.])(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Mm]y|[Mm]e|[Oo]ur|us|[Yy]ou|[Yy]our)(?!\p{L}|\.\p{L})/u

/** Whether a sentence is somebody's speech that does not say whose: shown alone it would be the newsroom's own. */
export function isUnattributed(sentence: string): boolean {
  const outside = withoutQuoted(sentence)
  if (loose.test(outside)) return true
  const words = outside.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < 2 || firstOrSecondPerson.test(outside)
}
