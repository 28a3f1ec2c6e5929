/** The stem of a word in lower case (Porter, 1980), with British and American spellings folded: "honours" and "honor" share one. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word
  const known = remembered.get(word)
  if (known !== undefined) return known
  const found = stepFive(stepFour(stepThree(stepTwo(stepOne(foldSpelling(word))))))
  if (remembered.size >= 50_000) remembered.clear()
  remembered.set(word, found)
  return found
}

/** Stems are the same whenever they are asked for: remembering them changes nothing but the time it takes. */
const remembered = new Map<string, string>()

const vowelRun = /[aeiouy]/
const secondSuffixes: Readonly<Record<string, string>> = {
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', abli: 'able', alli: 'al', entli: 'ent', eli: 'e', ousli: 'ous',
  ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful', ousness: 'ous', aliti: 'al', iviti: 'ive', biliti: 'ble',
}
const thirdSuffixes: Readonly<Record<string, string>> = { icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' }
const secondSuffix = new RegExp(`(${Object.keys(secondSuffixes).join('|')})$`)
const thirdSuffix = new RegExp(`(${Object.keys(thirdSuffixes).join('|')})$`)
const fourthSuffix = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/

function foldSpelling(word: string): string {
  return word
    .replace(/([a-z]{2,20})our(s|ed|ing|able|ite|ites|er|ers)?$/, (whole, root: string, end: string | undefined) =>
      /^(?:hon|fav|col|lab|neighb|behavi|hum|rum|harb|vap|sav|arm|parl|endeav|flav|vig|val|odo|od|cand|clam|splend|tum)$/.test(root) ? `${root}or${end ?? ''}` : whole)
    .replace(/(?<=[a-z]{3})is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1')
    .replace(/^(cent|theat|met|lit|fib|calib|spect|somb)re(s?)$/, '$1er$2')
    .replace(/^(defen|offen|licen|preten)ce(s?)$/, '$1se$2')
    .replace(/^(travel|cancel|level|label|model|signal|total|fuel|counsel)l(ed|ing|er|ers)$/, '$1$2')
    .replace(/^(program)me(s?)$/, '$1$2')
}

/** How often a run of vowels is followed by a run of consonants. */
function measure(root: string): number {
  return root.replace(/y/g, (_, at: number) => (at > 0 && !/[aeiou]/.test(root.charAt(at - 1)) ? 'i' : 'y'))
    .match(/[aeiou]+[^aeiou]+/g)?.length ?? 0
}

function stepOne(word: string): string {
  let root = word.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1')
  if (root.endsWith('eed')) {
    if (measure(root.slice(0, -3)) > 0) root = root.slice(0, -1)
  } else {
    const cut = root.replace(/(?:ed|ing)$/, '')
    if (cut !== root && vowelRun.test(cut)) root = mend(cut)
  }
  return root.endsWith('y') && vowelRun.test(root.slice(0, -1)) ? `${root.slice(0, -1)}i` : root
}

function mend(root: string): string {
  if (/(?:at|bl|iz)$/.test(root)) return `${root}e`
  if (/([^aeiouylsz])\1$/.test(root)) return root.slice(0, -1)
  return measure(root) === 1 && endsShort(root) ? `${root}e` : root
}

function endsShort(root: string): boolean {
  return /[^aeiou][aeiouy][^aeiouwxy]$/.test(root)
}

function stepTwo(word: string): string {
  return replaceSuffix(word, secondSuffix, secondSuffixes)
}

function stepThree(word: string): string {
  return replaceSuffix(word, thirdSuffix, thirdSuffixes)
}

function replaceSuffix(word: string, suffix: RegExp, replacements: Readonly<Record<string, string>>): string {
  const found = suffix.exec(word)?.[1]
  if (found === undefined) return word
  const root = word.slice(0, -found.length)
  return measure(root) > 0 ? root + (replacements[found] ?? '') : word
}

function stepFour(word: string): string {
  const root = word.replace(fourthSuffix, '')
  return root !== word && measure(root) > 1 ? root : word
}

function stepFive(word: string): string {
  const root = word.endsWith('e') ? word.slice(0, -1) : word
  const cut = root !== word && (measure(root) > 1 || (measure(root) === 1 && !endsShort(root))) ? root : word
  return cut.endsWith('ll') && measure(cut) > 1 ? cut.slice(0, -1) : cut
}
