const quoted = /["“][^"“”]{0,2000}["”]/g
/** A single mark opens speech only at the edge of a word, and closes it only after a stop or before a gap. */
const singleQuoted = /(?<![\p{L}\p{N}])['‘](?=\p{Lu}|I\b)[^"“”]{0,2000}?[,.!?]['’](?![\p{L}\p{N}])/gu
const loose = /["“”]|(?:^|\s)‘(?!\d)[^’]*$|^\s*'(?!\d\ds)\p{Lu}/u
const firstOrSecondPerson = /(?<![\p{L}.])(?:I|I['’](?:m|ve|ll|d)|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Mm]y|[Mm]e|[Oo]ur|us|[Yy]ou|[Yy]our)(?![\p{L}.])/u

/** Whether a sentence is somebody's speech that does not say whose: shown alone it would be the newsroom's own. */
export function isUnattributed(sentence: string): boolean {
  const outside = sentence.replace(quoted, ' ').replace(singleQuoted, ' ')
  if (loose.test(outside)) return true
  const words = outside.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < 2 || firstOrSecondPerson.test(outside)
}
