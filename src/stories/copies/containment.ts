import type { Shingles } from './shingles.ts'
import { isSampled } from './shingles.ts'

/** From this share on a text is a copy; separately written articles on one story stay below it. */
export const copyThreshold = 0.68

const fewestWords = 30
const fewestShared = 3

/** How much of the shorter text stands in the longer one, 0…1; 0 for texts too short to tell. */
export function containment(one: Shingles, other: Shingles): number {
  const [shorter, longer] = one.wordCount <= other.wordCount ? [one, other] : [other, one]
  if (shorter.wordCount < fewestWords) return 0
  const [few, many] = comparable(shorter, longer)
  const shared = countShared(few, many)
  return few.length === 0 || shared < fewestShared ? 0 : shared / few.length
}

/** How surely two texts are copies, 0…1: .5 stands at the threshold. */
export function copyScore(one: Shingles, other: Shingles): number {
  const share = containment(one, other)
  return share < copyThreshold ? share / copyThreshold / 2 : 0.5 + (share - copyThreshold) / (1 - copyThreshold) / 2
}

/** A long text keeps one run in four: of a short one only the same quarter can be found in it. */
function comparable(shorter: Shingles, longer: Shingles): readonly [readonly number[], readonly number[]] {
  const isLongSampled = longer.hashes.every(isSampled)
  return isLongSampled ? [shorter.hashes.filter(isSampled), longer.hashes] : [shorter.hashes, longer.hashes]
}

/** Both are ascending. */
function countShared(few: readonly number[], many: readonly number[]): number {
  let [count, at] = [0, 0]
  for (const hash of few) {
    while ((many[at] ?? Infinity) < hash) at += 1
    if (many[at] === hash) count += 1
  }
  return count
}
