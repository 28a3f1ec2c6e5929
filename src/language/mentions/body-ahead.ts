import type { Reading } from '#language/sentences/read-document.ts'
import { isCapital } from './is-capital.ts'
import { bodyNouns } from './word-lists.ts'

/** The last token of a body's name that goes on behind a possessive or an "and"; null where none does. */
export function bodyAhead(reading: Reading, at: number): number | null {
  return unionAhead(reading, at) ?? officeAhead(reading, at) ?? fieldAhead(reading, at)
}

/** "the Bakers’ and Allied Workers’ Union" */
function unionAhead({ tokens, lower }: Reading, at: number): number | null {
  if (lower[at]?.endsWith('s') !== true || !/^['’]$/.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.hasSpaceBefore !== false) return null
  for (let index = at + 2; index < at + 8; index += 1) {
    if (tokens[index]?.sentence !== tokens[at]?.sentence || !/^(?:\p{Lu}|and$|['’]$)/u.test(tokens[index]?.text ?? '')) return null
    if (bodyNouns.has(lower[index] ?? '')) return index
  }
  return null
}

const officeOwners: ReadonlySet<string> = new Set('commissioner sheriff general mayor governor coroner ombudsman auditor children women men people king queen prince'.split(' '))

/** "the Information Commissioner’s Office", "Wells Children’s Hospital" */
function officeAhead({ tokens, lower }: Reading, at: number): number | null {
  if (!officeOwners.has(lower[at] ?? '') || lower[at + 1] !== "'s") return null
  let last = at + 2
  while (last < at + 4 && isCapital(tokens[last]?.text) && !bodyNouns.has(lower[last] ?? '')) last += 1
  return isCapital(tokens[last]?.text) && bodyNouns.has(lower[last] ?? '') ? last : null
}

const wideBodies = /^(?:department|ministry|office|secretary|committee|institute|commission|society|board|chamber|minister|agency|administration)$/
const fields: ReadonlySet<string> = new Set((
  'health social care trade industry industrial business commerce agriculture food rural fisheries education skills science technology innovation culture media sport sports energy climate '
  + 'environment transport road roads rail work pensions housing communities development labor labour welfare human humanities finance justice security tourism forestry water planning mining urban '
  + 'tobacco firearms alcohol export research employment immigration naturalization migration foreign international home family families women youth'
).split(' '))

/** "the Office of Rail and Road": a second field of one body. */
function fieldAhead({ tokens, lower }: Reading, at: number): number | null {
  if (lower[at + 1] !== 'and' || !fields.has(lower[at + 2] ?? '') || !isCapital(tokens[at + 2]?.text)) return null
  for (let of = at - 1; of > at - 5 && isCapital(tokens[of + 1]?.text); of -= 1) {
    if (lower[of] === 'of' || lower[of] === 'for') return wideBodies.test(lower[of - 1] ?? '') ? at + 2 : null
  }
  return null
}
