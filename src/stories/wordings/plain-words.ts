type Spellings = readonly (readonly [RegExp, string])[]

/** Contractions, in the order in which they are written out. */
const contractions: Spellings = [
  [/\bcan(?:'t|not)\b/g, 'can not'], [/\bwon't\b/g, 'will not'], [/n't\b/g, ' not'], [/'ll\b/g, ' will'], [/'re\b/g, ' are'], [/'ve\b/g, ' have'], [/'d\b/g, ' would'],
  [/'m\b/g, ' am'], [/\b(it|he|she|that|there|what|who)'s\b/g, '$1 is'], [/'s\b/g, ''],
]
/** Other spellings of one thing. "Nobody will be fined", "no one will", "there will not be anybody who is": three ways to deny one thing. */
const others: Spellings = [
  [/\bcannot\b/g, 'can not'], [/\b(?:no[ -]one|nobody)\b/g, 'not anybody'], [/\bnothing\b/g, 'not anything'], [/\b(any|every|some)(?:one| person)\b/g, '$1body'],
  [/\bwhoever\b/g, 'anybody'], [/\b(?:laid|laying|lay) off\b/g, 'dismissed'], [/\bper cent\b/g, 'percent'],
]
const hasOthers = /one\b|no(?:body|thing|t\b)|whoever|person|\boff\b|per cent/
const numbers: Spellings = [[/(?<=\d)\s?%/g, ' percent'], [/(?<=\d),(?=\d{3})/g, '']]
const same: Readonly<Record<string, string>> = {
  me: 'i', he: 'i', him: 'i', she: 'i', mine: 'my', his: 'my', her: 'my', hers: 'my', myself: 'oneself', himself: 'oneself', herself: 'oneself', ourselves: 'oneself',
  themselves: 'oneself', us: 'we', they: 'we', them: 'we', ours: 'our', their: 'our', theirs: 'our',
  am: 'be', is: 'be', are: 'be', was: 'be', were: 'be', been: 'be', has: 'have', had: 'have', would: 'will', could: 'can', did: 'do', does: 'do', might: 'may',
  two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12', dozen: '12', thirteen: '13', fourteen: '14',
  fifteen: '15', sixteen: '16', seventeen: '17', eighteen: '18', nineteen: '19', twenty: '20', thirty: '30', forty: '40', fifty: '50', sixty: '60', seventy: '70', eighty: '80',
  ninety: '90',
}

const isPlain = /^[\x20-\x7e\s“”‘’–—…]*$/

/** The words of a text in lower case; reported speech changes person, tense and spelling, so what only differs in these becomes one word. */
export function plainWords(text: string): string[] {
  const folded = (isPlain.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase().replaceAll('’', "'")
  // Most sentences have none of these: asking first takes a fraction of the time.
  const used = [...(folded.includes("'") ? contractions : []), ...(hasOthers.test(folded) ? others : []), ...(/\d/.test(folded) ? numbers : [])]
  const spelled = used.reduce((words, [from, to]) => words.replace(from, to), folded)
  return (spelled.match(/[£€$]|\d{1,15}(?:\.\d{1,5})?|[\p{L}\p{N}]+/gu) ?? []).map((word) => (Object.hasOwn(same, word) ? same[word] ?? word : word))
}
