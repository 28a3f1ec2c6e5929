import type { Quotation } from '#model/quotation.ts'
import type { Alignment } from './align-clauses.ts'
import { alignClauses } from './align-clauses.ts'
import type { Rendering } from './rendering.ts'
import { isSameSpeaker } from './same-speaker.ts'

const closeWords = 0.75

/** The stretches of two quotations of one speaker that render one statement; undefined where they do not. */
export function alignRenderings(one: Rendering, other: Rendering): Alignment | undefined {
  if (isInside(one, other) || one.lastNames.isDisjointFrom(other.lastNames)) return undefined
  const name = one.quotation.speakerName ?? other.quotation.speakerName
  if (name === null || !mayBeBy(one.quotation, name) || !mayBeBy(other.quotation, name)) return undefined
  const alignment = alignClauses(one.clauses, other.clauses)
  // Where one text leaves the speaker open, only words that agree closely settle that it is the one whom the other names.
  const isOpen = one.quotation.speakerName === null || other.quotation.speakerName === null
  return isOpen && (alignment?.strength ?? 0) < closeWords ? undefined : alignment
}

/** A quotation within another is part of it, not a rendering. */
export function isInside(one: Rendering, other: Rendering): boolean {
  return one.articleId === other.articleId && (one.quotation.nestedIn === other.quotation.id || other.quotation.nestedIn === one.quotation.id)
}

function mayBeBy({ speakerName, candidates }: Quotation, name: string): boolean {
  return speakerName === null ? candidates.some((candidate) => isSameSpeaker(candidate, name)) : isSameSpeaker(speakerName, name)
}
