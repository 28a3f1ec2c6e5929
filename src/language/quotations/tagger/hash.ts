/** The start of every hash. */
export const seed = 0x811c9dc5 | 0

/** Takes one more number into a hash of 32 bits. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** A hash of two numbers. */
export function pair(a: number, b: number): number {
  return mix(mix(seed, a), b)
}

/** A hash of three numbers. */
export function triple(a: number, b: number, c: number): number {
  return mix(mix(mix(seed, a), b), c)
}

/** A hash of the character codes of a word from one index up to another, without building a string. */
export function hashOf(word: string, from: number, to: number): number {
  let hash = seed
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return mix(hash, to - from)
}
