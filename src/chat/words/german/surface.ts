import type { surface as english } from '../english/surface.ts'

const number = (value: number) => value.toLocaleString('de-DE')

/** What the surfaces themselves say, around and instead of answers. */
export const surface: typeof english = {
  old: 'Diese Antwort stammt von einer früheren Fassung: Ihr Knopf führt nirgends mehr hin.',
  runAgain: 'Gib den Befehl noch einmal ein.',
  restarting: 'Ich werde gerade neu gestartet.',
  tryInAMinute: 'Versuche es in einer Minute noch einmal.',
  looking: 'Ich sehe nach …',
  share: 'Teilen',
  source: 'Quelle',
  sourceNumber: (index) => `Quelle ${index}`,
  more: (hidden) => `${number(hidden)} weitere`,
  leftOut: (hidden, platform) => `${number(hidden)} weitere, weggelassen, weil eine Nachricht bei ${platform} dafür keinen Platz hat.`,
  nothingToShow: 'Es gibt nichts zu zeigen.',
  file: (name, chars) => `${name}, ${number(chars)} Zeichen`,
  noWordsInMessage: 'In dieser Nachricht stehen keine Wörter.',
  takesRememberedWords: (command) => `/${command} nimmt ein paar Wörter, an die du dich erinnerst.`,
  chooseFromList: 'Aus einer Liste wählen',
  answer: 'Antworten',
  cancel: 'Abbrechen',
  typeLetters: 'Ein paar Buchstaben',
  menu: { whosaid: 'Wer hat das gesagt?', checkquote: 'Zitat prüfen', why: 'Post erklären' },
  umbrella: 'Alle Befehle hinter einem Namen, wo eine andere App ihren genommen hat',
  menuHints: {
    whosaid: 'Findet, wer die Wörter einer Nachricht gesagt hat',
    checkquote: 'Wörtlich, verändert (mit den Unterschieden) oder nicht gefunden',
    why: 'Warum einer meiner Posts hier steht, und woraus er gemacht ist',
  },
  home: { recent: 'Neueste Geschichten', follows: 'Dem du folgst', help: 'So fragst du' },
  page: {
    title: 'Onrecord, nur auf diesem Rechner. Mit / siehst du die Befehle.',
    messages: 'Nachrichten',
    command: 'Befehl',
    send: 'Senden',
    completions: 'Vorschläge',
    onlyYou: 'nur für dich',
    digest: 'Onrecord, ein Überblick',
    silent: 'Onrecord antwortet nicht. Läuft es noch im Terminal?',
    sentence: 'Satz',
    sentences: 'Sätze',
  },
}
