/** British and American endings and letter groups that stand for the same word; tried in both directions. */
const pairs: readonly (readonly [british: RegExp, american: string, back: RegExp, british: string])[] = [
  [/our(?=$|s$|ed$|ing$|ite$|ites$|able$|ably$|ful$|hood$|er$|ers$)/, 'or', /or(?=$|s$|ed$|ing$|ite$|ites$|able$|ably$|ful$|hood$|er$|ers$)/, 'our'],
  [/is(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$)/, 'iz', /iz(?=e$|es$|ed$|er$|ers$|ing$|ation$|ations$)/, 'is'],
  [/ys(?=e$|es$|ed$|ing$)/, 'yz', /yz(?=e$|es$|ed$|ing$)/, 'ys'],
  [/re(?=$|s$|d$)/, 'er', /er(?=$|s$|ed$)/, 're'],
  [/ence(?=$|s$|less$)/, 'ense', /ense(?=$|s$|less$)/, 'ence'],
  [/ll(?=ed$|ing$|er$|ers$|or$|ors$)/, 'l', /l(?=ed$|ing$|er$|ers$|or$|ors$)/, 'll'],
  [/ogue(?=$|s$)/, 'og', /og(?=$|s$)/, 'ogue'],
  [/mme(?=$|s$)/, 'm', /m(?=$|s$)/, 'mme'],
  [/grey/, 'gray', /gray/, 'grey'],
  [/aeo|ae/, 'e', /e/, 'ae'],
]

/** Words that the endings do not cover. */
const words: Readonly<Record<string, string>> = {
  cheque: 'check', cheques: 'checks', tyre: 'tire', tyres: 'tires', kerb: 'curb', sceptical: 'skeptical', sceptic: 'skeptic', sceptics: 'skeptics',
  aluminium: 'aluminum', jewellery: 'jewelry', plough: 'plow', practise: 'practice', licence: 'license', enrol: 'enroll', fulfil: 'fulfill',
  skilful: 'skillful', judgement: 'judgment', ageing: 'aging', mum: 'mom', pyjamas: 'pajamas', storey: 'story', towards: 'toward', whilst: 'while',
}

const american = new Map(Object.entries(words))
const british = new Map(Object.entries(words).map(([left, right]) => [right, left]))

/** How a word may be spelt on the other side of the Atlantic; most of these are no words at all, so ask the vocabulary which are. */
export function spellingVariants(word: string): readonly string[] {
  const listed = [american.get(word), british.get(word)].filter((variant) => variant !== undefined)
  const derived = pairs.flatMap(([fromBritish, toAmerican, fromAmerican, toBritish]) => [
    word.replace(fromBritish, toAmerican), word.replace(fromAmerican, toBritish),
  ])
  return [...new Set([...listed, ...derived])].filter((variant) => variant !== word && word.length >= 4 && variant.length >= 3)
}
