import type { WordTable } from '../lexicon.ts'

const months = {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
}

const shortMonths = {
  'jan.': 1, 'feb.': 2, 'mar.': 3, 'apr.': 4, 'jun.': 6, 'jul.': 7, 'aug.': 8, 'sept.': 9, 'sep.': 9, 'oct.': 10, 'nov.': 11, 'dec.': 12,
  jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sept: 9, sep: 9, oct: 10, nov: 11, dec: 12,
}

const weekdays = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 }

// "Sun" and "Mon" alone are a newspaper and a name; with their full stop they are days.
const shortWeekdays = { 'mon.': 1, 'tue.': 2, 'tues.': 2, 'wed.': 3, 'thu.': 4, 'thur.': 4, 'thurs.': 4, 'fri.': 5, 'sat.': 6, 'sun.': 7 }

// "FY21", "FY2021".
const fiscalNames = Object.fromEntries(Array.from({ length: 60 }, (_, at) => 1990 + at)
  .flatMap((year) => [[`fy${year}`, year], [`fy${String(year).slice(2)}`, year]]))

/** English words for parts of the calendar and of the day. */
export const calendarWords: WordTable = {
  month: { ...months, ...shortMonths },
  weekday: { ...weekdays, ...shortWeekdays },
  weekdays: { mondays: 1, tuesdays: 2, wednesdays: 3, thursdays: 4, fridays: 5, saturdays: 6, sundays: 7 },
  season: { spring: 'SP', summer: 'SU', fall: 'FA', autumn: 'FA', winter: 'WI' },
  unit: {
    minute: 'minute', hour: 'hour', day: 'day', night: 'night', week: 'week', fortnight: 'fortnight', weekend: 'weekend',
    month: 'month', quarter: 'quarter', year: 'year', decade: 'decade', century: 'century',
  },
  units: {
    seconds: 'second', minutes: 'minute', hours: 'hour', days: 'day', nights: 'night', weeks: 'week', fortnights: 'fortnight',
    weekends: 'weekend', months: 'month', quarters: 'quarter', years: 'year', decades: 'decade', centuries: 'century',
  },
  part: { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI', midday: 'MI' },
  noon: { noon: '12:00', midday: '12:00', midnight: '24:00' },
  'half-day': { 'a.m.': 'am', 'p.m.': 'pm', am: 'am', pm: 'pm', 'a.m': 'am', 'p.m': 'pm' },
  'quarter-name': { q1: 1, q2: 2, q3: 3, q4: 4 },
  'half-name': { h1: 1, h2: 2 },
  'fiscal-name': fiscalNames,
  'decade-name': { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 },
  every: { daily: 'day', nightly: 'night', weekly: 'week', monthly: 'month', yearly: 'year', annually: 'year', hourly: 'hour' },
}

/** English number words. */
export const numberWords: WordTable = {
  count: {
    one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
    fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50,
    sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  },
  ordinal: {
    first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12,
    thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20,
  },
  scale: { hundred: 100, thousand: 1000 },
  one: { a: 1, an: 1 },
  half: { half: 0.5 },
  few: { several: 'X', few: 'X', many: 'X', some: 'X' },
}

/** English words that say roughly when, or which way a sentence looks. */
export const senseWords: WordTable = {
  vague: {
    now: 'PRESENT_REF', currently: 'PRESENT_REF', current: 'PRESENT_REF', nowadays: 'PRESENT_REF', recently: 'PAST_REF',
  },
  zone: {
    gmt: 'Z', utc: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
    et: 'US-5', ct: 'US-6', mt: 'US-7', pt: 'US-8', aest: '+10:00', aedt: '+11:00', jst: '+09:00', hkt: '+08:00', eet: '+02:00', eest: '+03:00',
    eastern: 'US-5', central: 'US-6', mountain: 'US-7', pacific: 'US-8', cet: '+01:00', cest: '+02:00', bst: '+01:00', msk: '+03:00',
  },
  'deadline-word': { by: 'by', until: 'until', till: 'till' },
  through: { through: 'through' },
  // "they'll": the mark is a token of its own.
  will: { will: 'will', ll: 'will', shall: 'will' },
  'ahead-phrase': { to: 'infinitive', as: 'comparison', effect: 'outcome', force: 'outcome', office: 'outcome', open: 'plural', close: 'plural' },
  determiner: { the: 'the', a: 'a', an: 'an', its: 'its', his: 'his', her: 'her', their: 'their', our: 'our' },
  than: { than: 'than' },
  'in-time': { in: 'in', since: 'since', of: 'of', during: 'during', by: 'by', until: 'until', from: 'from', before: 'before', after: 'after' },
  'plan-verb': {
    takes: 'takes', goes: 'goes', go: 'go', appears: 'appears', gives: 'gives', sits: 'sits', continues: 'continues', concludes: 'concludes',
    reopens: 'reopens', decides: 'decides', publishes: 'publishes', announces: 'announces', delivers: 'delivers', unveils: 'unveils',
    attends: 'attends', joins: 'joins', speaks: 'speaks', kicks: 'kicks', ends: 'ends', choose: 'choose', chooses: 'chooses', launches: 'launches',
  },
  within: { in: 'in', by: 'by' },
  modal: { may: 'may', might: 'might', can: 'can', must: 'must', should: 'should' },
  // "may have left", "could not be reached".
  perfect: { have: 'have', not: 'not' },
  intent: {
    expect: 'expect', expects: 'expects', expecting: 'expecting', hope: 'hope', hopes: 'hopes', hoping: 'hoping', plan: 'plan', plans: 'plans',
    planning: 'planning', aim: 'aim', aims: 'aims', aiming: 'aiming', intend: 'intend', intends: 'intends', want: 'want', wants: 'wants',
    prepare: 'prepare', prepares: 'prepares', preparing: 'preparing', vow: 'vow', vows: 'vows', promises: 'promises', pledges: 'pledges',
    threaten: 'threaten', threatens: 'threatens', likely: 'likely', ready: 'ready', poised: 'poised', about: 'about', going: 'going',
    supposed: 'supposed', due: 'due', set: 'set', scheduled: 'scheduled', is: 'is', are: 'are', need: 'need', needs: 'needs', has: 'has', have: 'have',
  },
  // Only in what somebody said: "said it expected to reopen".
  'told-intent': { expected: 'expected', hoped: 'hoped', planned: 'planned', intended: 'intended', wanted: 'wanted' },
  telling: { said: 'said', says: 'says', told: 'told', announced: 'announced', added: 'added', confirmed: 'confirmed' },
  participle: {
    seen: 'seen', found: 'found', held: 'held', hurt: 'hurt', missing: 'missing', stolen: 'stolen', taken: 'taken', given: 'given', known: 'known',
    shot: 'shot', born: 'born', struck: 'struck', left: 'left', built: 'built', made: 'made', begun: 'begun', fallen: 'fallen',
  },
  clause: {
    who: 'who', which: 'which', that: 'that', when: 'when', where: 'where', what: 'what', because: 'because', while: 'while', whose: 'whose',
    and: 'and', but: 'but', said: 'said', says: 'says',
  },
  'looking-to': { ahead: 'ahead', 'run-up': 'run-up', 'build-up': 'build-up', run: 'run', build: 'build', forward: 'forward' },
  towards: { for: 'for', to: 'to', before: 'before' },
  fixture: {
    match: 'match', game: 'game', final: 'final', 'semi-final': 'semi-final', semi: 'semi', semifinal: 'semifinal', race: 'race', fight: 'fight', derby: 'derby',
    tie: 'tie', fixture: 'fixture', trip: 'trip', visit: 'visit', election: 'election', vote: 'vote', referendum: 'referendum', ballot: 'ballot',
    summit: 'summit', hearing: 'hearing', debate: 'debate', concert: 'concert', parade: 'parade', show: 'show', budget: 'budget', funeral: 'funeral',
    wedding: 'wedding', ceremony: 'ceremony', launch: 'launch', opener: 'opener', qualifier: 'qualifier', quarter: 'quarter', clash: 'clash',
  },
  moved: {
    moved: 'moved', postponed: 'postponed', rescheduled: 'rescheduled', switched: 'switched', delayed: 'delayed', adjourned: 'adjourned',
    off: 'off', back: 'back', forward: 'forward', brought: 'brought', extended: 'extended',
  },
  going: { takes: 'takes', take: 'take', comes: 'comes', come: 'come', goes: 'goes', go: 'go' },
  would: { would: 'would' },
  'stamp-word': { updated: 'updated', published: 'published', posted: 'posted', modified: 'modified' },
  again: { each: 'each', every: 'every', daily: 'daily', weekly: 'weekly' },
  arranged: { set: 'set', scheduled: 'scheduled', slated: 'slated', due: 'due', planned: 'planned', called: 'called', booked: 'booked' },
  onward: { from: 'from' },
  timetable: {
    plays: 'verb', hosts: 'verb', faces: 'verb', visits: 'verb', travels: 'verb', returns: 'verb', resumes: 'verb', resume: 'verb', arrives: 'verb',
    arrive: 'verb', applies: 'verb', apply: 'verb', starts: 'verb', begins: 'verb', begin: 'verb', meets: 'verb',
    play: 'game', travel: 'game', meet: 'game', votes: 'game', heads: 'game', leaves: 'game', host: 'name', face: 'name', visit: 'name', return: 'name', start: 'name', run: 'name',
  },
  present: { runs: 'runs', run: 'run', apply: 'apply', applies: 'applies', must: 'must', can: 'can', cannot: 'cannot', need: 'need', needs: 'needs', close: 'close', closes: 'closes' },
  request: {
    asked: 'asked', urged: 'urged', told: 'told', ordered: 'ordered', advised: 'advised', required: 'required', instructed: 'instructed',
    decided: 'decided', agreed: 'agreed', voted: 'voted', forced: 'forced', allowed: 'allowed',
  },
  behind: { after: 'after', since: 'since', following: 'following', despite: 'despite', amid: 'amid', over: 'over', down: 'down' },
  // "Efforts to reach a deal": no plan for the day that follows.
  purpose: {
    effort: 'effort', efforts: 'efforts', attempt: 'attempt', attempts: 'attempts', bid: 'bid', plan: 'plan', plans: 'plans', call: 'call', calls: 'calls',
    meeting: 'meeting', talks: 'talks', how: 'how', what: 'what', where: 'where', when: 'when', way: 'way', ways: 'ways', time: 'time', who: 'who',
    deal: 'deal', vote: 'vote', move: 'move', beat: 'beat', decision: 'decision', refusal: 'refusal', failure: 'failure', threat: 'threat',
  },
  measure: {
    '%': '%', percent: 'percent', points: 'points', cents: 'cents', up: 'up', down: 'down', higher: 'higher', lower: 'lower', unchanged: 'unchanged',
    drop: 'drop', rise: 'rise', gain: 'gain', footage: 'footage', pictures: 'pictures', images: 'images', video: 'video', report: 'report',
    film: 'film', letter: 'letter', statement: 'statement', evidence: 'evidence', photos: 'photos', clip: 'clip', highlights: 'highlights',
    results: 'results',
    changed: 'changed', recovered: 'recovered', carried: 'carried',
    rose: 'rose', risen: 'risen', fell: 'fell', fallen: 'fallen', grew: 'grew', increase: 'increase', dropped: 'dropped', climbed: 'climbed',
  },
  unreal: { would: 'would', could: 'could', might: 'might', if: 'if', unless: 'unless' },
  soon: { soon: 'soon', early: 'early' },
  be: { be: 'be', is: 'is', are: 'are', re: 'are' },
  is: { is: 'is', are: 'are', re: 'are' },
  was: { had: 'had', was: 'was', were: 'were', did: 'did' },
  had: { had: 'had' },
  over: { ended: 'over', since: 'over', dated: 'over', died: 'over', born: 'over', killed: 'over', occurred: 'over', happened: 'over', ending: 'over' },
  direction: {
    will: 2, ll: 2, scheduled: 2, upcoming: 2, due: 2, expires: 2, slated: 2, set: 1, would: 1, shall: 2, going: 1,
    plan: 1, plans: 1, planned: 1, planning: 2, expect: 1, expects: 1, expected: 1, forecast: 1, deadline: 2, payable: 2, matures: 2,
    maturing: 2, mature: 1, begin: 2, begins: 2, start: 2, starts: 2, open: 1, opens: 2, launch: 1, meet: 2, meets: 2, resume: 2, resumes: 2,
    arrives: 2, flies: 2, departs: 2, airs: 2, premieres: 2, debuts: 2,
    convenes: 2, effective: 2, vote: 1, hold: 1, visit: 1,
    intends: 1, hopes: 1, may: 1, could: 1, upon: 0, unspecified: 0, need: 0, indeed: 0, speed: 0,
    united: 0, limited: 0, hundred: 0, proceed: 0, exceed: 0,
    asked: -1, urged: -1, ordered: -1, advised: -1, required: -1, instructed: -1, decided: -1, agreed: -1, voted: -1, forced: -1, allowed: -1,
    dropped: -1, climbed: -1, changed: -1, recovered: -1, carried: -1, unchanged: -1,
    was: -1, were: -1, had: -1, did: -1, said: -1, told: -1, fell: -1, rose: -1, made: -1, took: -1, came: -1, went: -1, began: -1, held: -1,
    won: -1, lost: -1, sent: -1, left: -1, met: -1, got: -1, gave: -1, found: -1, became: -1, sold: -1, bought: -1, paid: -1, wrote: -1,
    sank: -1, ran: -1, fled: -1, hid: -1, drove: -1, flew: -1, threw: -1, fought: -1, caught: -1, brought: -1, thought: -1, knew: -1, kept: -1,
    felt: -1, heard: -1, stood: -1, sat: -1, rode: -1, swam: -1, ate: -1, woke: -1, chose: -1, stole: -1, swore: -1, rang: -1, shook: -1,
    drew: -1, spent: -1, sought: -1, withdrew: -1, blew: -1, crept: -1, dug: -1, froze: -1, hung: -1, knelt: -1, laid: -1, lent: -1, lit: -1,
    meant: -1, slept: -1, slid: -1, spun: -1, sprang: -1, stuck: -1, stung: -1, strode: -1, swept: -1, swung: -1, taught: -1, wept: -1,
    wore: -1, dealt: -1, fed: -1, shone: -1,
    broke: -1, led: -1, spoke: -1, struck: -1, hit: -1, shot: -1, grew: -1, saw: -1, been: -1, since: -1,
  },
}

/** Kinds that only a capitalised word can have. */
export const capitalKinds: readonly string[] = ['month', 'weekday', 'weekdays', 'zone', 'quarter-name', 'half-name', 'fiscal-name']
