import type { Language } from '#model/subscription.ts'
import type { deeds as englishDeeds, posts as english } from '../english/posts.ts'
import { counts } from './answers.ts'

const stopReasons: typeof english.stopReasons = {
  'no-permission': {
    discord: 'Ich darf dort nicht posten. Gib mir „Kanal ansehen“, „Nachrichten senden“ und für Threads „Öffentliche Threads erstellen“ und „Nachrichten in Threads senden“.',
    slack: 'Ich darf dort nicht posten. Lade mich mit /invite ein, oder gib der App den Scope chat:write.public.',
    local: 'Ich darf dort nicht posten.',
  },
  'no-such-channel': {
    discord: 'Den Kanal gibt es nicht mehr, oder ich sehe ihn nicht.',
    slack: 'Den Kanal gibt es nicht mehr, er ist archiviert, oder er ist privat und niemand hat mich eingeladen.',
    local: 'Den Kanal gibt es nicht mehr.',
  },
  'revoked': {
    discord: 'Ich wurde vom Server genommen.',
    slack: 'Die App wurde aus dem Workspace genommen. Installiere sie dort noch einmal.',
    local: 'Ich darf dort nicht mehr posten.',
  },
}

const languages: Readonly<Record<Language, string>> = { en: 'Englisch', de: 'Deutsch' }

/** What stands in messages that nobody asks for at that moment: posts, corrections, notices. */
export const posts: typeof english = {
  dayFormat: 'cccc, d. LLL yyyy, HH:mm ZZZZ',
  momentFormat: 'd. LLL, HH:mm \'UTC\'',
  title: (day, stories) => `${day} · ${stories === 0 ? 'Nichts Neues' : counts.stories(stories)}`,
  breaking: (stories) => `Eilmeldung · ${counts.stories(stories)}`,
  fresh: (stories) => `Neu · ${counts.stories(stories)}`,
  followed: (stories) => `${counts.stories(stories)}, ${stories === 1 ? 'der' : 'denen'} du folgst`,
  test: (title) => `PROBE · ${title}`,
  update: (headline) => `Neuer Stand: ${headline}`,
  moreSources: (sources) => `+${counts.sources(sources)}`,
  details: 'Einzelheiten',
  selection: 'Überschriften sind aus den Quellen zitiert; die Auswahl ist automatisch.',
  settings: 'Einstellungen',
  corrections: (note) => `Korrekturen: ${note}`,
  corrected: (when, note) => `Korrigiert ${when}: ${note}.`,
  withdrawn: '[Vom Herausgeber zurückgezogen]',
  hidden: (outlet) => `ein Zitat aus ${outlet} ist verborgen, bis es geprüft ist`,
  wordsWithdrawn: (outlet) => `Wörter aus ${outlet} wurden entfernt (der Herausgeber hat den Artikel zurückgezogen)`,
  sentenceGone: (outlet) => `ein Satz aus ${outlet} wurde entfernt (der Herausgeber hat ihn geändert)`,
  quotationGone: (outlet) => `ein Zitat wurde entfernt (${outlet} hat es geändert)`,
  headlineChanged: (before, after, outlet) => `die Überschrift war ‚${before}‘, ist ‚${after}‘ (${outlet} hat den Artikel geändert)`,
  speakerChanged: (before, after, outlet) => `es sprach ‚${before}‘, es spricht ‚${after}‘ (${outlet} hat den Artikel geändert)`,
  tip: (reference) => `Hinweis ${reference}`,
  tipFrom: (userId, surface) => `Von ${userId} auf ${surface}; der Name darf genannt werden.`,
  tipUnnamed: 'Von jemandem, der ungenannt bleiben will.',
  mayBeLost: (rule, due, channel) => `Niemand weiß, ob das in ${channel} ankam: ${rule}, fällig ${due}.`,
  notTwice: 'Ich sende es nicht noch einmal, damit es dort nicht zweimal steht.',
  stopped: (what, channel) => `Das habe ich in ${channel} gestoppt: ${what}.`,
  goesOn: 'Ist das behoben, ändere es mit /digest oder /subscribe: Dann geht es weiter.',
  stopReasons,
  languages,
  inLanguage: (language) => `auf ${language}`,
}

/** What was done, for the record that operators read. */
export const deeds: typeof englishDeeds = {
  subscribed: (channel, what) => `hat ${channel} abonniert: ${what}`,
  ended: (channel, what) => `hat in ${channel} beendet: ${what}`,
  changed: (channel, what) => `hat in ${channel} geändert: ${what}`,
  paused: (channel, what) => `hat in ${channel} angehalten: ${what}`,
  pausedUntil: (channel, what, until) => `hat in ${channel} angehalten bis ${until}: ${what}`,
  stopped: (channel, what, reason) => `hat in ${channel} gestoppt: ${what} (${reason})`,
  hid: (quotationId, articleId) => `hat das Zitat ${quotationId} aus ${articleId} verborgen`,
  restored: (quotationId, articleId) => `zeigt das Zitat ${quotationId} aus ${articleId} wieder`,
  retracted: (articleId) => `hat den Artikel ${articleId} zurückgezogen`,
  merged: (from, into) => `hat die Geschichte ${from} mit ${into} vereint`,
  split: (articleId) => `hat aus dem Artikel ${articleId} eine eigene Geschichte gemacht`,
  named: (alias, personId) => `hat gesagt, dass „${alias}“ ${personId} meint`,
  unnamed: (alias) => `hat den Namen „${alias}“ zurückgenommen`,
  pausedSource: (outlet) => `hat die Quelle ${outlet} angehalten`,
  resumedSource: (outlet) => `lässt die Quelle ${outlet} weitergehen`,
  pausedAll: 'hat alles angehalten',
  resumedAll: 'lässt alles weitergehen',
  posted: (rule, channel, key) => `hat in ${channel} gepostet: ${rule} (${key})`,
  corrected: (channel, note, key) => `hat in ${channel} korrigiert: ${note} (${key})`,
  takesNoMessages: (userId) => `${userId} nimmt keine Direktnachrichten an; die Abos dieser Person ruhen`,
}
