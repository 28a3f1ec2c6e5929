import type { WordTable } from '../lexicon.ts'

const months = {
  januar: 1, jänner: 1, februar: 2, märz: 3, april: 4, mai: 5, juni: 6, juli: 7, august: 8, september: 9, oktober: 10, november: 11, dezember: 12,
}

const shortMonths = { 'jan.': 1, 'feb.': 2, 'apr.': 4, 'aug.': 8, 'sept.': 9, 'okt.': 10, 'nov.': 11, 'dez.': 12 }

const weekdays = { montag: 1, dienstag: 2, mittwoch: 3, donnerstag: 4, freitag: 5, samstag: 6, sonnabend: 6, sonntag: 7 }

const parts = { morgen: 'MO', vormittag: 'MO', mittag: 'MI', nachmittag: 'AF', abend: 'EV', nacht: 'NI' }

// "Montagabend".
const weekdaysWithPart = Object.fromEntries(Object.entries(weekdays).flatMap(([day, number]) =>
  Object.entries(parts).map(([part, code]) => [`${day}${part}`, `${number} ${code}`])))

const tens = { zwanziger: 20, dreißiger: 30, vierziger: 40, fünfziger: 50, sechziger: 60, siebziger: 70, achtziger: 80, neunziger: 90 }

// "Neunzigerjahren".
const decades = Object.fromEntries(Object.entries(tens).flatMap(([word, number]) => [[`${word}jahre`, number], [`${word}jahren`, number]]))

/** German words for parts of the calendar and of the day. */
export const calendarWords: WordTable = {
  month: { ...months, ...shortMonths },
  weekday: weekdays,
  weekdays: { montags: 1, dienstags: 2, mittwochs: 3, donnerstags: 4, freitags: 5, samstags: 6, sonntags: 7 },
  season: { frühling: 'SP', frühjahr: 'SP', sommer: 'SU', herbst: 'FA', winter: 'WI' },
  unit: {
    tag: 'day', woche: 'week', monat: 'month', monats: 'month', jahr: 'year', jahres: 'year', quartal: 'quarter', wochenende: 'weekend',
    jahrzehnt: 'decade', jahrhundert: 'century', stunde: 'hour', minute: 'minute',
  },
  units: {
    tage: 'day', tagen: 'day', wochen: 'week', monate: 'month', monaten: 'month', jahre: 'year', jahren: 'year', quartale: 'quarter',
    jahrzehnte: 'decade', jahrzehnten: 'decade', stunden: 'hour', minuten: 'minute',
  },
  part: parts,
  'weekday-and-part': weekdaysWithPart,
  'decade-name': decades,
  every: { täglich: 'day', wöchentlich: 'week', monatlich: 'month', jährlich: 'year' },
}

/** German number words. */
export const numberWords: WordTable = {
  count: {
    zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, zwanzig: 20, hundert: 100,
    anderthalb: 1.5, eineinhalb: 1.5, zweieinhalb: 2.5, dreieinhalb: 3.5,
  },
  one: { ein: 1, eine: 1, einen: 1, einem: 1, einer: 1 },
  few: { einige: 'X', einigen: 'X', mehrere: 'X', mehreren: 'X', wenige: 'X', wenigen: 'X' },
  ordinal: { ersten: 1, erstes: 1, zweiten: 2, zweites: 2, dritten: 3, drittes: 3, vierten: 4, viertes: 4 },
}

/** German words that say roughly when, or which way a sentence looks. */
export const senseWords: WordTable = {
  vague: { jetzt: 'PRESENT_REF', derzeit: 'PRESENT_REF', aktuell: 'PRESENT_REF', kürzlich: 'PAST_REF', neulich: 'PAST_REF', bald: 'FUTURE_REF' },
  will: { wird: 'will', werden: 'will' },
  'deadline-word': { bis: 'bis' },
  onward: { ab: 'ab', von: 'von' },
  'onward-end': { an: 'an' },
  over: { seit: 'over' },
  within: { im: 'im' },
  'clause-verb': {
    wird: 'wird', werden: 'werden', will: 'will', wollen: 'wollen', soll: 'soll', sollen: 'sollen', muss: 'muss', müssen: 'müssen', kann: 'kann',
    können: 'können', darf: 'darf', dürfen: 'dürfen', plant: 'plant', planen: 'planen', hofft: 'hofft', hoffen: 'hoffen', rechnet: 'rechnet',
    rechnen: 'rechnen', beginnt: 'beginnt', startet: 'startet', endet: 'endet', findet: 'findet', finden: 'finden', trifft: 'trifft', spielt: 'spielt',
    spielen: 'spielen', reist: 'reist', reisen: 'reisen', fliegt: 'fliegt', tritt: 'tritt', treten: 'treten', steht: 'steht', stehen: 'stehen',
    öffnet: 'öffnet', schließt: 'schließt', kehrt: 'kehrt', kehren: 'kehren', empfängt: 'empfängt', wählt: 'wählt', wählen: 'wählen', folgt: 'folgt',
    läuft: 'läuft', gilt: 'gilt', gelten: 'gelten', bleibt: 'bleibt', bleiben: 'bleiben', legt: 'legt', tagt: 'tagt', erscheint: 'erscheint',
    streikt: 'streikt', streiken: 'streiken', stimmt: 'stimmt', kommt: 'kommt', nimmt: 'nimmt', berät: 'berät',
    fährt: 'fährt', fahren: 'fahren', dauert: 'dauert', zieht: 'zieht', feiert: 'feiert',
    geplant: 'geplant', vorgesehen: 'vorgesehen', angesetzt: 'angesetzt', erwartet: 'erwartet',
  },
  behind: { nach: 'nach', seit: 'seit', wegen: 'wegen', trotz: 'trotz' },
  direction: {
    wird: 2, werden: 2, soll: 2, sollen: 2, will: 2, wollen: 2, plant: 2, planen: 2, hat: -1, haben: -1, hatte: -1, hatten: -1, war: -1, waren: -1,
    wurde: -1, wurden: -1, worden: -1, fiel: -1, fand: -1, traf: -1, trat: -1, sank: -1, stieg: -1, verlor: -1, gewann: -1,
    sagte: -1, teilte: -1, erklärte: -1, kam: -1, gab: -1, ging: -1, starb: -1, begann: -1, seit: -1,
  },
}

/** German nouns are written with a capital, "morgen" (tomorrow) is not. */
export const capitalKinds: readonly string[] = ['month', 'weekday', 'season', 'unit', 'units', 'part', 'weekday-and-part', 'decade-name']
