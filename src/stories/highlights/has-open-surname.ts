import { nameTitle, noFirstName, role } from './name-words.ts'
import type { Told } from './told.ts'

/** Whether a sentence names somebody by the surname alone whom the texts bring in, and nothing has brought in here. */
export function hasOpenSurname(sentence: string, surnames: ReadonlySet<string>, told: Told): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.&-]*(?:['’]\p{L}+)?|[^\s\p{L}\p{N}]/gu) ?? []
  const met = new Set<string>()
  return words.some((written, at) => {
    const word = written.replace(/['’]s$/u, '').replace(/[.-]+$/, '')
    if (!surnames.has(word)) return false
    const before = words[at - 1] ?? ''
    const next = words[at + 1] ?? ''
    const isOpen = !met.has(word) && !isIntroduced(before) && !isExplained(next, words[at + 2] ?? '') && !startsName(written, next) && !told.names.has(word)
    met.add(word)
    return isOpen
  })
}

/** "President Byrne", "Tom Byrne", "comedian Byrne". */
function isIntroduced(before: string): boolean {
  if (nameTitle.test(before) || /^\p{Lu}\.$/u.test(before)) return true
  return (/^\p{Lu}[\p{L}.-]+$/u.test(before) && !noFirstName.test(before)) || (/^\p{Ll}{3,}$/u.test(before) && role.test(before) && !/^(?:for|or|over|under|after|whether|however|rather|never|ever|nor)$/.test(before))
}

/** "Byrne, the harbour master", "Byrne, who". */
function isExplained(next: string, after: string): boolean {
  return next === ',' && /^(?:the|a|an|who|whose)$/.test(after)
}

/** "Byrne Street". */
function startsName(written: string, next: string): boolean {
  return !/['’]s$/u.test(written) && /^\p{Lu}\p{Ll}/u.test(next)
}
