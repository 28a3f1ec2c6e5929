import type { CommandWords } from '../command-words.ts'

const story = 'Eine Geschichte, eine Person oder ein Wort aus der Überschrift'
const page = 'Welche Seite einer langen Antwort'
const onlyYou = 'Nur du siehst die Antwort'

/** What the commands call themselves in German. */
export const commands: Readonly<Record<string, CommandWords>> = {
  checkquote: {
    description: 'Wurde das so gesagt? Wörtlich, verändert (mit den Unterschieden) oder nicht gefunden',
    options: { text: 'Das Zitat, wie du es hast', private: onlyYou },
  },
  compare: {
    description: 'Was die Quellen einer Geschichte gleich, anders oder allein sagen',
    options: { story, page },
  },
  help: {
    description: 'Was ich kann, mit einem Beispiel für jeden Befehl',
    options: { command: 'Ein Befehl, für seine Optionen' },
  },
  highlights: {
    description: 'Eine Geschichte in fünf Sätzen ihrer Quellen',
    options: { story },
  },
  latest: {
    description: 'Die neuesten Geschichten, je eine Zeile',
    options: { topic: 'Nur Geschichten zu diesem Thema', since: 'Nur Geschichten mit einem Artikel ab diesem Tag', n: 'Wie viele, höchstens fünf' },
  },
  people: {
    description: 'Wer in einer Geschichte spricht, oder wer jemand in den Artikeln ist',
    options: { name: 'Eine Person oder Organisation', story: 'Eine Geschichte oder ein Wort aus ihrer Überschrift', page },
  },
  quote: {
    description: 'Was jemand gesagt hat, Buchstabe für Buchstabe, mit dem Satz, in dem es steht',
    options: {
      person: 'Wer es gesagt hat: eine Person oder Organisation',
      about: 'Wörter, die im Zitat oder in seinem Satz stehen müssen',
      story: 'Nur aus dieser Geschichte',
      outlet: 'Nur, wie dieses Medium es hat',
      since: 'Nur Artikel ab diesem Tag',
      until: 'Nur Artikel bis zu diesem Tag',
      level: 'Wie sicher ist, wer spricht',
      page, private: onlyYou,
    },
  },
  search: {
    description: 'Sätze und Zitate, in denen deine Wörter stehen',
    options: {
      text: 'Wörter, nach denen gesucht wird', kind: 'Nur, was jemand gesagt hat, oder jeder Satz', outlet: 'Nur dieses Medium',
      since: 'Nur Artikel ab diesem Tag', page,
    },
  },
  sources: {
    description: 'Welche Medien ich lese, und wie viel von jedem',
    options: { page },
  },
  story: {
    description: 'Eine Geschichte in drei Zeilen, mit ihren Quellen',
    options: { topic: story, private: onlyYou },
  },
  timeline: {
    description: 'Was wann geschah, jede Zeile aus ihrem Satz',
    options: {
      topic: story, since: 'Nichts vor diesem Tag', until: 'Nichts nach diesem Tag', person: 'Nur Sätze, die diese Person nennen', page, private: onlyYou,
    },
  },
  whosaid: {
    description: 'Wer hat das gesagt? Ein paar Wörter, an die du dich erinnerst, genügen',
    options: { text: 'Wörter, an die du dich erinnerst, am besten vier oder mehr', private: onlyYou },
  },
}
