const doubleQuoted = /["“][^"“”]{0,2000}["”]/g
/** A single mark opens speech only at the edge of a word, and closes it only after a stop. */
const singleQuoted = /(?<![\p{L}\p{N}])['‘](?=\p{Lu}|I\b)[^"“”]{0,2000}?[,.!?]['’](?![\p{L}\p{N}])/gu

/** A sentence without what stands between quotation marks in it. */
export function withoutQuoted(sentence: string): string {
  return sentence.replace(doubleQuoted, ' , ').replace(singleQuoted, ' , ')
}
