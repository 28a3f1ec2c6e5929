/** Whether a sentence opens a quotation that it does not close, or closes one that it does not open: it is cut out of somebody's words. */
export function hasLooseMark(words: string): boolean {
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0
  if (count(/“/g) !== count(/”/g) || count(/"/g) % 2 === 1) return true
  return /^['‘]/.test(words) && !/\S['’](?=\W|$)/.test(words.slice(1))
}
