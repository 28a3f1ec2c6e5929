import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender } from '#model/mention.ts'
import { isFirst } from './gender-of-first.ts'
import { isSame, isShortOf } from './is-short-of.ts'
import type { Name } from './name.ts'
import { readOffices } from './office-holders.ts'
import type { OfficeHolders } from './office-holders.ts'
import { settleNames } from './settle-names.ts'
import type { Choice } from './settle-names.ts'
import { toFigure } from './to-figure.ts'
import type { Figure } from './to-figure.ts'
import { bodyNouns } from './word-lists.ts'

/** Who is who: every name with the figures that it may stand for. */
export interface Cast {
  readonly figures: readonly Figure[]
  /** For each name, in order. */
  readonly choices: readonly Choice[]
  /** Who is called by which office. */
  readonly offices: OfficeHolders
}

/** Gathers the names of an article into figures: a longer form takes up the shorter ones. */
export function castFigures(reading: Reading, names: readonly Name[]): Cast {
  const forms = longestForms(names)
  const choicesOf = createChooser(forms)
  const choices = settleNames(reading, names, names.map((name) => choicesOf(name)))
  const named = forms.map((): Name[] => [])
  names.forEach((name, index) => named[choices[index]?.figures[0] ?? -1]?.push(name))
  const surnames = countSurnames(forms)
  const figures = forms.map((form, index) => toFigure(reading, form.words, named[index] ?? [], surnames))
  return { figures, choices, offices: readOffices(reading, figures) }
}

function countSurnames(forms: readonly Form[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of forms) counts.set(words.at(-1) ?? '', (counts.get(words.at(-1) ?? '') ?? 0) + 1)
  return counts
}

interface Form {
  readonly words: readonly string[]
  readonly count: number
  readonly firstAt: number
  readonly gender: Gender
}

/** Names of several words, and words that are part of no such name; "Mrs. Bell" is no part of Gary Bell. */
function longestForms(names: readonly Name[]): Form[] {
  const counted = new Map<string, { words: readonly string[], count: number, firstAt: number, gender: Gender }>()
  for (const name of names) {
    const key = name.words.length > 1 ? name.words.join(' ') : `${name.words[0] ?? ''} ${name.gender}`
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { words: name.words, count: 1, firstAt: name.first, gender: name.gender })
    else {
      known.count += 1
      if (name.core > name.first && name.gender !== 'unknown') known.gender = name.gender
    }
  }
  const all = [...counted.values()].sort((a, b) => b.words.length - a.words.length || b.count - a.count || a.firstAt - b.firstAt)
  const fitting = indexForms(all)
  const isTaken = (form: Form): boolean => fitting(form.words).some((index) => {
    const other = all[index]
    return other !== undefined && isCompatible(form.gender, other.gender) && (isShortOf(form.words, other.words) || isBareOf(form, other))
  })
  return all.filter((form) => !isTaken(form)).sort((a, b) => a.firstAt - b.firstAt)
}

/** "Bell" beside "Mrs. Bell" */
function isBareOf(form: Form, other: Form): boolean {
  return isSame(form.words, other.words) && form.gender === 'unknown' && other.gender !== 'unknown'
}

function isCompatible(a: Gender, b: Gender): boolean {
  return a === 'unknown' || b === 'unknown' || a === b
}

/** The forms that share a first or last word; a crowd of one surname is cut off, so that no text takes longer than its length. */
function indexForms(forms: readonly Form[]): (words: readonly string[]) => readonly number[] {
  const index = new Map<string, number[]>()
  forms.forEach((form, at) => {
    for (const word of new Set([form.words[0] ?? '', form.words.at(-1) ?? ''])) {
      const entries = index.get(word)
      if (entries === undefined) index.set(word, [at])
      else if (entries.length < 12) entries.push(at)
    }
  })
  return (words) => [...new Set([...index.get(words.at(-1) ?? '') ?? [], ...index.get(words[0] ?? '') ?? []])]
}

/** Tells the forms that a name may be short for, the likeliest first; the same name is asked for again and again. */
function createChooser(forms: readonly Form[]): (name: Name) => readonly number[] {
  const fitting = indexForms(forms)
  const known = new Map<string, readonly number[]>()
  return (name) => {
    const key = `${name.words.join(' ')} ${name.gender}`
    const fits = known.get(key) ?? bestFits(name, forms, fitting(name.words))
    known.set(key, fits)
    return fits.length < 2 ? fits : fits.toSorted((a, b) => score(forms[b], name) - score(forms[a], name))
  }
}

/** A surname beats a first name: "Martin" is Steve Martin before it is Martin Moll. */
function bestFits(name: Name, forms: readonly Form[], fitting: readonly number[]): readonly number[] {
  const tiers = fitting.map((index) => tierOf(name, forms[index]))
  const best = Math.max(0, ...tiers)
  const top = fitting.filter((_, order) => tiers[order] === best)
  // "Washington Post Trump" is a run of capitals, and no namesake.
  const plain = top.filter((index) => forms[index]?.words.slice(0, -1).some((word) => bodyNouns.has(word) && !isFirst(word)) !== true)
  return agreeing(name, plain.length > 0 ? plain : top, forms)
}

/** "Mr. Bell" is Oscar Bell before it is Robin Bell. */
function agreeing(name: Name, fitting: readonly number[], forms: readonly Form[]): readonly number[] {
  const same = name.gender === 'unknown' ? [] : fitting.filter((index) => forms[index]?.gender === name.gender)
  return same.length > 0 ? same : fitting
}

function fits(name: Name, form: Form): boolean {
  if (isSame(name.words, form.words)) return name.words.length > 1 || isCompatible(name.gender, form.gender)
  return isShortOf(name.words, form.words) && isCompatible(name.gender, form.gender)
}

/** How well a name fits a form; -1 where it does not. */
function tierOf(name: Name, form: Form | undefined): number {
  if (form === undefined || !fits(name, form)) return -1
  if (isSame(name.words, form.words) && (name.words.length > 1 || name.gender === form.gender)) return 2
  return name.words.at(-1) === form.words.at(-1) ? 1 : 0
}

/** The one that stands before it and more often. */
function score(form: Form | undefined, name: Name): number {
  return Math.min(9, form?.count ?? 0) + (form !== undefined && form.firstAt <= name.first ? 5 : 0)
}
