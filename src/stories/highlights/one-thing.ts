import { termOf } from '../wordings/same-words.ts'

/** Words that tell one thing in the news, looser than for wordings: a line is one thing. */
const things = `
jobless unemployed unemployment
claims filings applications filing applying
jobs payrolls hiring positions employers hires
vaccine vaccines shot shots dose doses jab jabs vaccination vaccinated booster boosters
coronavirus covid virus pandemic infections
died killed deaths dead toll
passed approved adopted advanced
banned prohibited blocked barred outlawed
bill legislation package plan proposal framework measure measures
senators lawmakers congress congressional
judge court ruling ruled
storm hurricane flooding floods
migrants immigrants refugees
officers police cops
prices inflation cost costs
vote voted ballot election elections
protest protesters demonstrators demonstration rally
fired sacked ousted removed removal dismissed
resign resigned quit stepping resignation
charged indicted indictment charges
suspended suspension banned ban
budget spending
shutdown funding
report reported reports
attack attacks strike strikes airstrike airstrikes
shooting gunman shooter shot
troops military soldiers forces
withdrawal withdraw pullout leaving exit
ceasefire truce
announced unveiled rolled released
`
const thingOf = new Map(things.trim().split('\n').flatMap((line) => {
  const [first = '', ...others] = line.split(' ')
  return [first, ...others].map((word) => [termOf(word), termOf(first)] as const)
}))

/** What a word stands for when sentences are compared for telling one thing. */
export function oneThing(word: string): string {
  const term = termOf(word)
  return thingOf.get(term) ?? term
}
