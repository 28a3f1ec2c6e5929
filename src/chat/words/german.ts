import { commands, optionNames } from './german/commands.ts'
import { answers, counts } from './german/answers.ts'
import { dates } from './german/dates.ts'
import { desk } from './german/desk.ts'
import { deeds, posts } from './german/posts.ts'
import { refusals } from './german/refusals.ts'
import { surface } from './german/surface.ts'
import type { Words } from './words.ts'

const locale = 'de-DE'
const number = (value: number) => value.toLocaleString(locale)

const choices: Readonly<Record<string, string>> = {
  'stated': 'genannt', 'resolved': 'erschlossen', 'paraphrase': 'sinngemäß', 'second-hand': 'aus zweiter Hand', 'unclear': 'unklar',
  'quote': 'Zitat', 'sentence': 'Satz', 'event': 'Ereignis', 'article': 'Artikel', 'person': 'Person', 'story': 'Geschichte', 'latest': 'neueste', 'random': 'irgendeines',
  'md': 'Markdown', 'csv': 'Tabelle (CSV)', 'json': 'JSON', 'ics': 'Kalender', 'timelinejs': 'TimelineJS',
  'english': 'Englisch', 'german': 'Deutsch',
  'digest': 'Überblick', 'breaking': 'Eilmeldung', 'every': 'jede sofort', 'skip': 'nichts posten', 'say-so': 'es sagen',
  'now': 'jetzt', 'set': 'einstellen', 'pause': 'anhalten', 'resume': 'fortsetzen', 'test': 'testen',
  'health': 'Zustand', 'reports': 'Meldungen', 'hide': 'verbergen', 'restore': 'wieder zeigen', 'retract': 'zurückziehen', 'merge': 'vereinen',
  'split': 'trennen', 'alias': 'anderer Name', 'unalias': 'Namen zurücknehmen', 'sources': 'Quellen', 'pause-source': 'Quelle anhalten',
  'resume-source': 'Quelle fortsetzen', 'pause-all': 'alles anhalten', 'resume-all': 'alles fortsetzen', 'audit': 'Protokoll', 'export': 'Ausgabe', 'forget': 'vergessen',
}

const fieldLabels: Readonly<Record<string, string>> = {
  'tip.text': 'Was weißt du?',
  'tip.link': 'Ein Link, falls es einen gibt',
  'tip.named': 'Dürfen wir dich nennen? (ja oder nein)',
  'report.remark': 'Was ist daran falsch?',
}

/** Everything that people read, in German. */
export const german: Words = {
  locale,
  commands,
  choices,
  optionNames,
  counts,
  dates,
  ...answers,
  ...desk,
  posts,
  deeds,
  refusals,
  conversation: {
    stillReading: (percent) => `Ich lese die Artikel noch (${percent} %).`,
    tryInAMinute: 'Versuche es in einer Minute noch einmal.',
    broken: (reference) => `Bei mir ist etwas kaputtgegangen (Zeichen ${reference}). Es wurde nichts gepostet.`,
    noCommand: (name) => `Den Befehl /${name} gibt es nicht.`,
    seeAll: 'Mit /help siehst du alle.',
    didYouMean: (name) => `Meinst du /${name}? Mit /help siehst du alle.`,
    takesNoWords: (name) => `/${name} nimmt keine Wörter.`,
    typeJust: (name) => `Schreib nur /${name}.`,
    lineTooLong: (chars) => `Das sind ${number(chars)} Zeichen, mehr lese ich nicht.`,
    fewWordsAreEnough: 'Ein paar Wörter, an die du dich erinnerst, genügen.',
    slowDown: (mostCommands, seconds) => `Langsamer: ${mostCommands} Befehle in ${seconds} Sekunden.`,
    share: 'Teilen',
    wrong: 'Falsch?',
  },
  options: {
    unknown: (name) => `Die Option „${name}“ gibt es nicht.`,
    optionsHere: (names) => `Optionen hier: ${names}.`,
    none: 'keine',
    missing: (name) => `Es fehlt etwas: ${name}.`,
    tooLong: (name, chars) => `Das sind ${number(chars)} Zeichen in „${name}“, nach so vielen kann ich nicht suchen.`,
    giveAtMost: (chars) => `Gib höchstens ${number(chars)} an; ein paar Wörter, an die du dich erinnerst, genügen.`,
    noFlag: (name, given) => `„${given}“ ist für „${name}“ weder ja noch nein.`,
    writeFlag: (name) => `Schreib ${name}:true oder lass es weg.`,
    noChoice: (name, given) => `„${given}“ gehört nicht zu den Wörtern für „${name}“.`,
    chooseOne: (words) => `Wähle eines davon: ${words}.`,
    noNumber: (name, given) => `„${given}“ ist keine Zahl, die „${name}“ nimmt.`,
    giveNumber: (min, max) => `Gib eine ganze Zahl von ${min} bis ${max} an.`,
    noDay: (given) => `„${given}“ kann ich nicht als Datum lesen.`,
    tryDay: 'Versuche einen Tag wie 2021-03-02 oder „letzte Woche“.',
    yes: /^(?:true|ja|j|yes|an|1)$/i,
    no: /^(?:false|nein|n|no|aus|0)$/i,
  },
  source: {
    gone: 'Diesen Artikel gibt es hier nicht mehr.',
    runAgain: 'Gib den Befehl noch einmal ein.',
    changed: 'Der Artikel hat sich seit dieser Antwort geändert.',
    runAgainForToday: 'Gib den Befehl noch einmal ein, dann siehst du seinen heutigen Wortlaut.',
    asItStands: 'wie es im Artikel steht',
  },
  forms: {
    send: 'Senden',
    cancel: 'Abbrechen',
    labels: fieldLabels,
  },
  roles: {
    command: (name, right) => `Für /${name} brauchst du ${right}.`,
    settingDigest: (right) => `Um den Überblick einzustellen, brauchst du ${right}.`,
    seeDigest: 'Mit /subscriptions kannst du ihn sehen.',
    seeChannel: 'Mit /subscriptions siehst du, was dieser Kanal bekommt.',
    seeAllowed: 'Mit /help siehst du, was du darfst.',
    botRights: { 'view-channel': '„Kanal ansehen“', 'send-messages': '„Nachrichten senden“', 'send-in-threads': '„Nachrichten in Threads senden“' },
    cannotPost: (rights) => `Noch kann ich hier nicht posten: Ich brauche in diesem Kanal ${rights}.`,
    rights: {
      discord: { manager: 'das Recht „Kanäle verwalten“', operator: 'das Recht „Server verwalten“' },
      slack: { manager: 'jemanden, der den Kanal angelegt hat, oder einen Workspace-Admin', operator: 'einen Workspace-Admin' },
      local: { manager: 'jemanden, der verwaltet', operator: 'jemanden, der den Bot betreibt' },
    },
  },
  surface,
}
