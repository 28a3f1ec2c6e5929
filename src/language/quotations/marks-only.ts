import type { Reading } from '#language/sentences/read-document.ts'
import type { Quotation } from '#model/quotation.ts'

const leastLetters = 20

/** For languages whose verbs of saying we do not know: what stands between marks, by whom is left open. */
export function findMarkedWords({ text, regions }: Reading): Quotation[] {
  return regions.filter((region) => region.depth === 0 && (text.slice(region.innerStart, region.innerEnd).match(/\p{L}/gu) ?? []).length >= leastLetters)
    .map((region, index) => ({
      id: `q${index + 1}`, kind: 'direct', content: [{ start: region.start, end: region.end }], cue: null, source: null, speakerName: null, level: 'unclear',
      reason: 'marks only', antecedent: null, candidates: [], chain: [], nestedIn: null, addressee: null, medium: null, isDenied: false, confidence: 0.3,
    }))
}
