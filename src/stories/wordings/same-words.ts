import { stem } from './stem.ts'

/** Words that reporters and translators put for one another; a line is one meaning, which bears its first word's name. */
const meanings = `
shut close
rush hurry press
honour privilege
big great huge large enormous massive
start begin
stop halt end cease
hard difficult tough
injure hurt wound
exact exactly precise precisely
dismiss sack fire
buy purchase acquire
nation country
cry weep
child kid
ready prepared
sure certain confident
happy glad pleased delighted
angry furious
afraid scared frightened fear
important crucial vital
show demonstrate reveal
try attempt
allow let permit
answer reply respond response
money cash
fast quick swift rapid
mistake error
car vehicle
firm company business
speak talk
happen occur
choose pick select
build construct
repair fix mend
win victory
kill murder
die death dead
steal thief theft
cross across
lend loan
enough sufficient
law legislation
fight battle struggle
destroy ruin
protect defend
rise increase grow climb
fall drop decrease decline
find discover
receive get
leave quit depart
soon shortly
perhaps maybe possibly
entire whole
final last
terrible awful dreadful horrible
sick ill
rich wealthy
worried concerned
sorry apologise apology
grateful thank
friend pal mate
student pupil
doctor physician
lawyer attorney
film movie
mother mum mom
father dad
percent pct
pound £
dollar $
euro €
`.trim().split('\n').map((line) => line.split(' '))

/** The forms that no stemmer finds; a line is one verb or noun, the first word its plain form. */
const irregular = `
give gave given
take took taken
go went gone
come came
see saw seen
know knew known
think thought
say said
tell told
find found
leave left
feel felt
keep kept
hold held
bring brought
buy bought
catch caught
teach taught
seek sought
fight fought
begin began begun
write wrote written
speak spoke spoken
break broke broken
choose chose chosen
steal stole stolen
drive drove driven
rise rose risen
fall fell fallen
grow grew grown
throw threw thrown
draw drew drawn
show shown
lose lost
win won
meet met
lead led
pay paid
make made
build built
send sent
spend spent
lend lent
mean meant
deal dealt
sleep slept
weep wept
stand stood
understand understood
sit sat
run ran
swim swam swum
sing sang sung
drink drank drunk
eat ate eaten
sell sold
shoot shot
wear wore worn
bear bore born
hide hid hidden
lie lied lying
become became
forget forgot forgotten
get got gotten
child children
man men
woman women
wolf wolves
life lives
wife wives
person people
cry cried cries
try tried tries
die died dies dying
hard harder hardest
big bigger biggest
great greater greatest
large larger largest
old older oldest
`.trim().split('\n').map((line) => line.split(' '))

const plainForms: ReadonlyMap<string, string> = new Map(irregular.flatMap(([plain = '', ...forms]) => forms.map((form) => [form, plain] as const)))

const firsts: ReadonlyMap<string, string> = new Map(meanings.flatMap(([first = '', ...others]) => others.map((other) => [stem(other), stem(first)] as const)))

/** The stem that stands for a word in lower case and for all its forms and synonyms: "honor" for "privilege", "give" for "gave". */
export function termOf(word: string): string {
  const found = stem(plainForms.get(word) ?? word)
  return firsts.get(found) ?? found
}

/** Who says one of these does not say the other. */
export const opposites: readonly (readonly [string, string])[] = ([
  ['profit', 'loss'], ['rise', 'fall'], ['open', 'shut'], ['win', 'lose'], ['before', 'after'], ['more', 'less'], ['more', 'fewer'], ['agree', 'refuse'],
  ['accept', 'reject'], ['accept', 'refuse'], ['start', 'stop'], ['mother', 'father'], ['son', 'daughter'], ['brother', 'sister'], ['man', 'woman'], ['boy', 'girl'],
  ['good', 'bad'], ['buy', 'sell'], ['guilty', 'innocent'], ['north', 'south'], ['east', 'west'], ['northern', 'southern'], ['eastern', 'western'],
  ['first', 'second'], ['first', 'last'], ['second', 'third'], ['first', 'third'], ['always', 'never'], ['true', 'false'], ['support', 'oppose'], ['strong', 'weak'], ['high', 'low'],
] as const).map(([one, other]) => [termOf(one), termOf(other)] as const)
