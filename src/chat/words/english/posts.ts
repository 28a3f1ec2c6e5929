import type { Destination, Language } from '#model/subscription.ts'
import { counts } from './answers.ts'

const stopReasons: Readonly<Record<'no-permission' | 'no-such-channel' | 'revoked', Readonly<Record<Destination['surface'], string>>>> = {
  'no-permission': {
    discord: 'I may not post there. Give me View Channel, Send Messages and, for what goes into threads, Create Public Threads and Send Messages in Threads.',
    slack: 'I may not post there. Invite me with /invite, or give the app the scope chat:write.public.',
    local: 'I may not post there.',
  },
  'no-such-channel': {
    discord: 'The channel is gone, or hidden from me.',
    slack: 'The channel is gone or archived, or it is private and nobody has invited me.',
    local: 'The channel is gone.',
  },
  'revoked': {
    discord: 'I was taken off the server.',
    slack: 'The app was taken out of the workspace. Install it there again.',
    local: 'I may not post there any more.',
  },
}

const languages: Readonly<Record<Language, string>> = { en: 'English', de: 'German' }

/** What stands in messages that nobody asks for at that moment: posts, corrections, notices. */
export const posts = {
  /** For luxon. */
  dayFormat: 'cccc d LLL yyyy, HH:mm ZZZZ',
  momentFormat: 'd LLL, HH:mm \'UTC\'',
  title: (day: string, stories: number) => `${day} · ${stories === 0 ? 'Nothing new' : counts.stories(stories)}`,
  breaking: (stories: number) => `Breaking · ${counts.stories(stories)}`,
  fresh: (stories: number) => `New · ${counts.stories(stories)}`,
  followed: (stories: number) => `${counts.stories(stories)} that you follow`,
  test: (title: string) => `TEST · ${title}`,
  update: (headline: string) => `Update: ${headline}`,
  moreSources: (sources: number) => `+${counts.sources(sources)}`,
  details: 'Details',
  selection: 'Headlines are quoted from the sources; selection is automatic.',
  settings: 'Settings',
  corrections: (note: string) => `Corrections: ${note}`,
  corrected: (when: string, note: string) => `Corrected ${when}: ${note}.`,
  withdrawn: '[Withdrawn by the publisher]',
  hidden: (outlet: string) => `a quotation from ${outlet} is hidden until it has been reviewed`,
  wordsWithdrawn: (outlet: string) => `words of ${outlet} were taken out (the publisher withdrew the article)`,
  sentenceGone: (outlet: string) => `a sentence of ${outlet} was taken out (the publisher changed it)`,
  quotationGone: (outlet: string) => `a quotation was taken out (${outlet} changed it)`,
  headlineChanged: (before: string, after: string, outlet: string) => `headline was ‘${before}’, is ‘${after}’ (${outlet} updated the article)`,
  speakerChanged: (before: string, after: string, outlet: string) => `speaker was ‘${before}’, is ‘${after}’ (${outlet} updated the article)`,
  tip: (reference: string) => `Tip ${reference}`,
  tipFrom: (userId: string, surface: string) => `From the user ${userId} on ${surface}, who may be named.`,
  tipUnnamed: 'From a reader who wants to stay unnamed.',
  mayBeLost: (rule: string, due: string, channel: string) => `Nobody can say whether this arrived in ${channel}: ${rule}, due ${due}.`,
  notTwice: 'I do not send it again, so that it is not there twice.',
  stopped: (what: string, channel: string) => `I have stopped this in ${channel}: ${what}.`,
  goesOn: 'When that is put right, change it with /digest or /subscribe: then it goes on.',
  stopReasons,
  languages,
  inLanguage: (language: string) => `in ${language}`,
}

/** What was done, for the record that operators read. */
export const deeds = {
  subscribed: (channel: string, what: string) => `subscribed ${channel}: ${what}`,
  ended: (channel: string, what: string) => `ended in ${channel}: ${what}`,
  changed: (channel: string, what: string) => `changed in ${channel}: ${what}`,
  paused: (channel: string, what: string) => `paused in ${channel}: ${what}`,
  pausedUntil: (channel: string, what: string, until: string) => `paused in ${channel} until ${until}: ${what}`,
  stopped: (channel: string, what: string, reason: string) => `stopped in ${channel}: ${what} (${reason})`,
  hid: (quotationId: string, articleId: string) => `hid the quotation ${quotationId} of ${articleId}`,
  restored: (quotationId: string, articleId: string) => `restored the quotation ${quotationId} of ${articleId}`,
  retracted: (articleId: string) => `retracted the article ${articleId}`,
  merged: (from: string, into: string) => `merged the story ${from} into ${into}`,
  split: (articleId: string) => `made the article ${articleId} a story of its own`,
  named: (alias: string, personId: string) => `said that “${alias}” means ${personId}`,
  unnamed: (alias: string) => `took the name “${alias}” back`,
  pausedSource: (outlet: string) => `paused the source ${outlet}`,
  resumedSource: (outlet: string) => `let the source ${outlet} go on`,
  pausedAll: 'paused everything',
  resumedAll: 'let everything go on',
  posted: (rule: string, channel: string, key: string) => `posted in ${channel}: ${rule} (${key})`,
  corrected: (channel: string, note: string, key: string) => `corrected in ${channel}: ${note} (${key})`,
  takesNoMessages: (userId: string) => `${userId} takes no direct messages; what they follow rests`,
}
