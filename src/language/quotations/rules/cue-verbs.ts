/** say: takes a clause or words in marks; tell: names the addressee first; call: takes a noun and words in marks, no bare clause. */
export type CueClass = 'say' | 'tell' | 'call'

/** One form of a verb of saying. */
export interface CueForm {
  readonly lemma: string
  readonly kind: CueClass
  readonly tense: 'past' | 'present' | 'base' | 'ing'
  /** So often a verb of saying that a clause without "that" may follow. */
  readonly isPlain: boolean
}

// Each lemma with its irregular past, where it has one.
const plain = 'say:said add note argue explain insist claim suggest warn acknowledge admit concede maintain predict conclude confirm contend tell:told '
  + 'reiterate assert complain promise vow pledge boast joke recall recount remark stress allege estimate report reveal announce declare write:wrote tweet state '
  + 'indicate caution repeat reckon testify swear:swore'
const say = 'reply respond answer retort post disclose deny lament observe comment speculate wonder shout yell whisper chant cry:cried exclaim proclaim hint imply '
  + 'continue quip mutter snap joke interject counter emphasize emphasise charge propose recommend theorize demand read:read conjecture opine muse gush '
  + 'concur protest crow sigh fume scoff thunder bellow blog sing:sang sneer plead rail ask question'
const tell = 'tell:told inform assure remind warn advise notify'
const call = 'call describe label dub brand denounce slam blast praise criticize criticise dismiss mock condemn reject accuse deride decry ridicule characterize characterise hail '
  + 'cite mention urge order reference attack express define'

/** Verbs of saying by every form they take. */
export const cueForms: ReadonlyMap<string, CueForm> = new Map([
  ...formsOf(call, 'call', false), ...formsOf(say, 'say', false), ...formsOf(plain, 'say', true), ...formsOf(tell, 'tell', true),
])

function formsOf(list: string, kind: CueClass, isPlain: boolean): [string, CueForm][] {
  return list.split(' ').flatMap((entry) => {
    const [lemma = '', irregular = ''] = entry.split(':')
    const past = irregular === '' ? pastOf(lemma) : irregular
    const make = (form: string, tense: CueForm['tense']): [string, CueForm] => [form, { lemma, kind, tense, isPlain }]
    return [make(lemma, 'base'), make(presentOf(lemma), 'present'), make(ingOf(lemma), 'ing'), make(past, 'past')]
  })
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeo]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return doubles(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}

function presentOf(lemma: string): string {
  if (/[^aeo]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function ingOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma.slice(0, -1)}ing`
  return doubles(lemma) ? `${lemma}${lemma.at(-1)}ing` : `${lemma}ing`
}

/** quip, quipped; but snap, admit as well, and never explain or report. */
function doubles(lemma: string): boolean {
  return /^(?:quip|snap|admit|dub|slam|blog)$/.test(lemma)
}
