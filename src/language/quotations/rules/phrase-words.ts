const wordsIn = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** May stand between a subject and its verb of saying. */
export const auxiliaries = wordsIn("has have had did does do is was were are been be being would will could may might must should also n't didn't doesn't hasn't hadn't")

export const adverbs = wordsIn(
  'also later then once again repeatedly only even still now first just previously recently often never always already further simply reportedly famously therefore '
  + 'ever thus instead soon not long today yesterday twice sometimes all',
)

/** Open a clause; no noun phrase reaches back over them. */
export const clauseOpeners = wordsIn(
  'that if whether because when while as although though since until unless after before where why how what who whom whose which but than so once and or nor yet',
)

export const prepositions = wordsIn(
  'of for from at in on with to by about against between among through over under into onto near inside outside within without behind during since via amid despite',
)

export const determiners = wordsIn(
  'the a an this that these those his her its their my our your some many several most both all one two three four five six seven eight nine ten few another other each every no any '
  + 'more half dozens hundreds thousands scores one',
)

/** Forms of common verbs that end a noun phrase on their left side. */
export const finiteVerbs = wordsIn(
  "is are was were am has have had do does did will would can could shall should may might must won't wouldn't can't couldn't isn't aren't wasn't weren't don't doesn't didn't "
  + "hasn't haven't hadn't shouldn't went came got made took gave saw knew became began left met came kept won lost ran told said says held put brought wants want wanted needs need "
  + "seems seemed looks looked appears appeared 's 're 've 'll 'd 'm",
)

export const subjectPronouns = wordsIn('he she they it we i you who')
export const objectPronouns = wordsIn('me him her them us you reporters journalists')

export const weekdays = wordsIn('monday tuesday wednesday thursday friday saturday sunday')
