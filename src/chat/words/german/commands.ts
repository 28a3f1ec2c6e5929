import type { CommandWords } from '../command-words.ts'

const story = 'Eine Geschichte, eine Person oder ein Wort aus der Überschrift'
const page = 'Welche Seite einer langen Antwort'
const onlyYou = 'Nur du siehst die Antwort'

const terms = {
  when: 'Wann gepostet wird: „werktags 08:30“, „mo,mi 18:00“, „stündlich“',
  tz: 'Die Zeitzone von „when“, wie Europe/Berlin',
  max: 'Höchstens so viele Geschichten je Post',
  quiet: 'Stunden ohne Posts, wie 22:00-07:00, oder aus',
  empty: 'Was geschieht, wenn nichts neu ist',
  language: 'Die Sprache meiner Wörter in den Posts',
}

/** What options are called in German, whichever command has them. */
export const optionNames: Readonly<Record<string, string>> = {
  text: 'text', private: 'privat', story: 'geschichte', a: 'a', b: 'b', page: 'seite', what: 'was', when: 'wann', tz: 'zeitzone', max: 'höchstens', quiet: 'ruhe',
  empty: 'leer', language: 'sprache', until: 'bis', since: 'seit', person: 'person', until_it_ends: 'bis_zum_ende', command: 'befehl', article: 'artikel', topic: 'thema', outlet: 'medium',
  n: 'anzahl', into: 'in', quotation: 'zitat', confirm: 'bestätigen', name: 'name', about: 'über', level: 'sicherheit', order: 'reihenfolge', remark: 'anmerkung', of: 'von',
  terms: 'angaben', kind: 'art', on: 'am', source: 'quelle', mode: 'weise', min_sources: 'mindestens', export: 'ausgabe', link: 'link', named: 'genannt', follow: 'folge',
  subscription: 'abo', alias: 'alias', message: 'nachricht', card: 'bild',
}

/** What the commands call themselves in German. */
export const commands: Readonly<Record<string, CommandWords>> = {
  checkquote: {
    name: 'zitatprüfen',
    description: 'Wurde das so gesagt? Wörtlich, verändert (mit den Unterschieden) oder nicht gefunden',
    options: { text: 'Das Zitat, wie du es hast', private: onlyYou },
  },
  compare: {
    name: 'vergleichen',
    description: 'Was die Quellen einer Geschichte gleich, anders oder allein sagen',
    options: { story, a: 'Nur, was dieses Medium sagt', b: 'Daneben, was dieses sagt', page },
  },
  'digest': {
    name: 'überblick',
    description: 'Der Überblick dieses Kanals: ansehen; wer verwaltet, stellt ihn ein, hält ihn an, testet ihn',
    options: {
      what: 'Was zu tun ist; „now“ zeigt, was der nächste sagen würde', ...terms,
      until: 'Angehalten bis zu diesem Tag: „Montag“, „in 3 Tagen“, 2031-03-02', since: 'Mit „now“: was seit diesem Tag gekommen ist',
    },
  },
  'follow': {
    name: 'folgen',
    description: 'Folge einer Person oder Geschichte: Gibt es etwas Neues, schreibe ich dir direkt',
    options: {
      person: 'Eine Person oder Organisation; ohne zeige ich, wem du folgst', story: 'Eine Geschichte oder ein Wort aus ihrer Überschrift',
      until_it_ends: 'Nur, bis die Geschichte eine Woche still war', page,
    },
  },
  'unfollow': {
    name: 'entfolgen',
    description: 'Von einer Person oder Geschichte nichts mehr hören, oder nichts bis zu einem Tag',
    options: { follow: 'Wem oder was; ohne zeige ich, wem du folgst', until: 'Nur still bis zu diesem Tag: „Montag“, „in 3 Tagen“, 2031-03-02' },
  },
  'tip': {
    name: 'hinweis',
    description: 'Sag der Redaktion etwas, mit einem Link, falls es einen gibt',
    options: { text: 'Was du weißt', link: 'Ein Link dazu, der mit https:// beginnt', named: 'Die Redaktion darf dich nennen' },
  },
  'settings': {
    name: 'einstellungen',
    description: 'Wem du folgst, und was dieser Kanal bekommt',
    options: {},
  },
  'report': {
    name: 'falsch',
    description: 'Sag, dass ein Zitat falsch ist',
    options: {
      article: 'Der Artikel', quotation: 'Das Zitat im Artikel', remark: 'Was daran falsch ist', of: 'Der Befehl, in dessen Antwort es steht', page,
    },
  },
  'save': {
    name: 'speichern',
    description: 'Speichert ein Abonnement, das als Vorschau gezeigt wurde',
    options: { terms: 'Das Abonnement, oder „cancel“' },
  },
  'subscribe': {
    name: 'abonnieren',
    description: 'Geschichten in diesen Kanal posten lassen; zeigt vor dem Speichern, was käme',
    options: {
      topic: 'Geschichten zu diesem Thema, oder „all“', person: 'Geschichten, in denen diese Person genannt ist', source: 'Geschichten dieses Mediums',
      mode: 'Zu festen Zeiten, sofort bei mehreren Quellen, oder jede sofort', min_sources: 'Nur Geschichten, die so viele unabhängige Quellen haben',
      ...terms, confirm: 'Ohne Nachfrage speichern',
    },
  },
  'unsubscribe': {
    name: 'abbestellen',
    description: 'Zurücknehmen, was in diesem Kanal gepostet wird',
    options: { subscription: 'Welches; siehe /subscriptions', page },
  },
  'subscriptions': {
    name: 'abos',
    description: 'Was dieser Kanal ungefragt bekommt, und wann als Nächstes',
    options: { page },
  },
  'why': {
    name: 'warum',
    description: 'Warum einer meiner Posts hier steht: die Regel, wer sie gesetzt hat, die Artikel dahinter',
    options: { message: 'Der Link des Posts oder seine Kennung' },
  },
  'news-admin': {
    name: 'nachrichten-betrieb',
    description: 'Zum Betrieb: Zustand, Meldungen, Rückzüge, Namen, Quellen, Pause, Protokoll, Ausgabe, Vergessen',
    options: {
      what: 'Was zu tun ist', article: 'Für retract und split: der Artikel', story: 'Für merge: die Geschichte, die in einer anderen aufgeht',
      into: 'Für merge: die Geschichte, in der sie aufgeht', person: 'Für alias: wen der andere Name meint',
      alias: 'Für alias und unalias: der andere Name', source: 'Für pause-source und resume-source: das Medium',
      quotation: 'Für hide und restore: das Zitat; nimm die Knöpfe von „reports“',
      n: 'Für audit: wie viele der neuesten Einträge', confirm: 'Für forget: die Kennung des Servers', page,
    },
  },
  'help': {
    name: 'hilfe',
    description: 'Was ich kann, mit einem Beispiel für jeden Befehl',
    options: { command: 'Ein Befehl, für seine Optionen' },
  },
  highlights: {
    name: 'kernsätze',
    description: 'Eine Geschichte in fünf Sätzen ihrer Quellen',
    options: { story, article: 'Ein Artikel allein' },
  },
  latest: {
    name: 'neuestes',
    description: 'Die neuesten Geschichten, je eine Zeile',
    options: {
      topic: 'Nur Geschichten zu diesem Thema', outlet: 'Nur Geschichten, die dieses Medium hat', since: 'Nur Geschichten mit einem Artikel ab diesem Tag', n: 'Wie viele, höchstens fünf', page,
    },
  },
  people: {
    name: 'personen',
    description: 'Wer in einer Geschichte spricht, oder wer jemand in den Artikeln ist',
    options: { name: 'Eine Person oder Organisation', story: 'Eine Geschichte oder ein Wort aus ihrer Überschrift', page },
  },
  quote: {
    name: 'zitat',
    description: 'Was jemand gesagt hat, Buchstabe für Buchstabe, mit dem Satz, in dem es steht',
    options: {
      person: 'Wer es gesagt hat: eine Person oder Organisation',
      about: 'Wörter, die im Zitat oder in seinem Satz stehen müssen',
      story: 'Nur aus dieser Geschichte',
      outlet: 'Nur, wie dieses Medium es hat',
      since: 'Nur Artikel ab diesem Tag',
      until: 'Nur Artikel bis zu diesem Tag',
      level: 'Wie sicher ist, wer spricht',
      order: 'Die neuesten zuerst, oder irgendeines',
      page, card: 'Als Bild, für dich allein', private: onlyYou,
    },
  },
  search: {
    name: 'suche',
    description: 'Sätze, Zitate, Ereignisse, Artikel, Personen oder Geschichten mit deinen Wörtern',
    options: {
      text: 'Wörter, nach denen gesucht wird', kind: 'Wonach gesucht wird; ohne Angabe nach Sätzen und Zitaten', outlet: 'Nur dieses Medium',
      since: 'Nur Artikel ab diesem Tag', page,
    },
  },
  sources: {
    name: 'quellen',
    description: 'Welche Medien ich lese, und wie viel von jedem',
    options: { page },
  },
  story: {
    name: 'geschichte',
    description: 'Eine Geschichte in drei Zeilen, mit ihren Quellen',
    options: {
      topic: story, on: 'Nur eine Geschichte, die an diesem Tag lief', since: 'Nur eine Geschichte mit einem Artikel ab diesem Tag', private: onlyYou,
    },
  },
  timeline: {
    name: 'zeitleiste',
    description: 'Was wann geschah, jede Zeile aus ihrem Satz',
    options: {
      topic: story, since: 'Nichts vor diesem Tag', until: 'Nichts nach diesem Tag', person: 'Nur Sätze, die diese Person nennen', page,
      export: 'Als Datei, nur für dich', private: onlyYou,
    },
  },
  whosaid: {
    name: 'werhatsgesagt',
    description: 'Wer hat das gesagt? Ein paar Wörter, an die du dich erinnerst, genügen',
    options: { text: 'Wörter, an die du dich erinnerst, am besten vier oder mehr', private: onlyYou },
  },
}
