import type { CommandWords } from './command-words.ts'
import { answers, counts } from './english/answers.ts'
import { dates } from './english/dates.ts'
import { desk } from './english/desk.ts'
import { deeds, posts } from './english/posts.ts'
import { refusals } from './english/refusals.ts'
import { surface } from './english/surface.ts'

const locale = 'en-GB'
const number = (value: number) => value.toLocaleString(locale)

/** What commands call themselves stands in their files, in English. */
const commands: Readonly<Record<string, CommandWords>> = {}

/** How the words of a choice are read; a word that is missing is read as it is typed. */
const choices: Readonly<Record<string, string>> = {}

/** How options are called where Discord shows them; they can be typed so, too. */
const optionNames: Readonly<Record<string, string>> = {}

const fieldLabels: Readonly<Record<string, string>> = {
  'tip.text': 'What do you know?',
  'tip.link': 'A link, if there is one',
  'tip.named': 'May we name you? (yes or no)',
  'report.remark': 'What is wrong with it?',
}

/** Everything that people read, in English. */
export const english = {
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
    stillReading: (percent: number) => `Still reading the articles (${percent} %).`,
    tryInAMinute: 'Try again in a minute.',
    broken: (reference: string) => `Something broke on my side (ref ${reference}). Nothing was posted.`,
    noCommand: (name: string) => `There is no command /${name}.`,
    seeAll: 'Type /help to see them all.',
    didYouMean: (name: string) => `Did you mean /${name}? Type /help to see them all.`,
    takesNoWords: (name: string) => `/${name} takes no words.`,
    typeJust: (name: string) => `Type just /${name}.`,
    lineTooLong: (chars: number) => `That is ${number(chars)} characters, more than I read.`,
    fewWordsAreEnough: 'A few words that you remember are enough.',
    slowDown: (mostCommands: number, seconds: number) => `Slow down: ${mostCommands} commands in ${seconds} seconds.`,
    share: 'Share',
    wrong: 'Wrong?',
  },
  options: {
    unknown: (name: string) => `There is no option “${name}”.`,
    optionsHere: (names: string) => `Options here: ${names}.`,
    none: 'none',
    missing: (name: string) => `Something is missing: ${name}.`,
    tooLong: (name: string, chars: number) => `That is ${number(chars)} characters in “${name}”, more than I can search for.`,
    giveAtMost: (chars: number) => `Give at most ${number(chars)}; a few words that you remember are enough.`,
    noFlag: (name: string, given: string) => `“${given}” is neither yes nor no for “${name}”.`,
    writeFlag: (name: string) => `Write ${name}:true or leave it out.`,
    noChoice: (name: string, given: string) => `“${given}” is not one of the words for “${name}”.`,
    chooseOne: (words: string) => `Choose one of: ${words}.`,
    noNumber: (name: string, given: string) => `“${given}” is not a number that “${name}” takes.`,
    giveNumber: (min: number, max: number) => `Give a whole number from ${min} to ${max}.`,
    noDay: (given: string) => `I cannot read “${given}” as a date.`,
    tryDay: 'Try a day such as 2021-03-02, or “last week”.',
    yes: /^(?:true|yes|y|on|1)$/i,
    no: /^(?:false|no|n|off|0)$/i,
  },
  source: {
    gone: 'That article is no longer here.',
    runAgain: 'Run the command again.',
    changed: 'The article has changed since this answer.',
    runAgainForToday: 'Run the command again to see its words of today.',
    asItStands: 'as it stands in the article',
  },
  forms: {
    send: 'Send',
    cancel: 'Cancel',
    /** command.option → what a field of its form is called, at most 45 characters. */
    labels: fieldLabels,
  },
  roles: {
    command: (name: string, right: string) => `/${name} needs ${right}.`,
    settingDigest: (right: string) => `Setting the digest needs ${right}.`,
    seeDigest: 'You can see it with /subscriptions.',
    seeChannel: 'You can see what this channel gets with /subscriptions.',
    seeAllowed: 'Type /help to see what you may do.',
    botRights: { 'view-channel': 'View Channel', 'send-messages': 'Send Messages', 'send-in-threads': 'Send Messages in Threads' },
    cannotPost: (rights: string) => `I cannot post here yet: I need ${rights} in this channel.`,
    rights: {
      discord: { manager: 'Manage Channels', operator: 'Manage Server' },
      slack: { manager: 'the channel’s creator or a workspace admin', operator: 'a workspace admin' },
      local: { manager: 'a manager', operator: 'an operator' },
    },
  },
  surface,
}
