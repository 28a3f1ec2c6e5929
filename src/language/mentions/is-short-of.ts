import { isFirst } from './gender-of-first.ts'
import { bodyNouns } from './word-lists.ts'

/** Whether two names have the same words. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index])
}

/** Whether one name may stand for a longer one: its surname, its first name, or first name and surname with something between. */
export function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || long.length > 4) return false
  const last = long.at(-1)
  if (short.length === 1) return !isBody(long) && (short[0] === last || (short[0] === long[0] && (isFirst(long[0] ?? '') || familyFirst.has(long[0] ?? ''))))
  if (isBody(long) || short.at(-1) !== last) return false
  return short[0] === long[0] || isInitialOf(short[0], long[0]) || isSame(short, long.slice(-short.length))
}

/** Family names that stand before the given ones: "Xu Jing" is "Xu". */
const familyFirst: ReadonlySet<string> = new Set((
  'xi xu li wang zhang liu chen yang zhao huang zhou wu ma zhu hu lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan jiang cai jia ding wei xue ye yan yu '
  + 'kim park lee choi jung kang cho yoon jang lim han shin seo kwon hwang moon nguyen tran pham hoang phan vu dang bui ngo'
).split(' '))

function isInitialOf(a: string | undefined, b: string | undefined): boolean {
  return a?.length === 1 && b?.startsWith(a) === true
}

/** Whether a name's words are those of a body, not of a person. */
export function isBody(words: readonly string[]): boolean {
  return bodyNouns.has(words.at(-1) ?? '') || words.includes('of') || words.includes('&') || (words.length > 1 && bodyNouns.has(words[0] ?? '') && !isFirst(words[0] ?? ''))
}
