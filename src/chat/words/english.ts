import type { CommandWords } from './command-words.ts'
import { countIn } from './counting.ts'

const locale = 'en-GB'
const count = countIn(locale)
const number = (value: number) => value.toLocaleString(locale)

/** What commands call themselves stands in their files, in English. */
const commands: Readonly<Record<string, CommandWords>> = {}

/** How the words of a choice are read; a word that is missing is read as it is typed. */
const choices: Readonly<Record<string, string>> = {}

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
  counts: {
    articles: count('article', 'articles'),
  },
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
    refused: (what: string, right: string) => `${what} needs ${right}.`,
    rights: {
      discord: { manager: 'Manage Channels', operator: 'Manage Server' },
      slack: { manager: 'the channel’s creator or a workspace admin', operator: 'a workspace admin' },
      local: { manager: 'a manager', operator: 'an operator' },
    },
  },
  /** What the surfaces themselves say, around and instead of answers. */
  surface: {
    old: 'This answer is from an earlier version: its button leads nowhere any more.',
    runAgain: 'Run the command again.',
    restarting: 'I am being restarted.',
    tryInAMinute: 'Try again in a minute.',
    atWork: 'Working on it…',
    broken: 'Something broke.',
    share: 'Share',
    source: 'Source',
    sourceNumber: (index: number) => `Source ${index}`,
    more: (hidden: number) => `${number(hidden)} more`,
    leftOut: (hidden: number, platform: string) => `${number(hidden)} more, left out because a ${platform} message has no room for them.`,
    nothingToShow: 'There is nothing to show.',
    file: (name: string, chars: number) => `${name}, ${number(chars)} characters`,
    noWordsInMessage: 'There are no words in that message.',
    takesRememberedWords: (command: string) => `/${command} takes a few words that you remember.`,
    chooseFromList: 'Choose from a list',
    answer: 'Answer',
    cancel: 'Cancel',
    typeLetters: 'Type a few letters',
    umbrella: 'All commands behind one name, where another app has taken theirs',
    /** Entries in the menu of a message; at most 32 characters, of which Slack shows 24. */
    menu: { whosaid: 'Who said this?', checkquote: 'Check quote', why: 'Explain post' },
    menuHints: {
      whosaid: 'Finds who said the words of a message',
      checkquote: 'Exact, altered with the differences, or not found',
      why: 'Why one of my posts stands here, and what it was made from',
    },
    home: { recent: 'Recent stories', follows: 'What you follow', digest: 'What this channel gets', help: 'How to ask' },
    page: {
      title: 'Onrecord, on this computer only. Type / to see the commands.',
      messages: 'Messages',
      command: 'Command',
      send: 'Send',
      completions: 'Completions',
      onlyYou: 'only you see this',
      digest: 'Onrecord, a digest',
      silent: 'Onrecord does not answer. Is it still running in the terminal?',
      sentence: 'Sentence',
      sentences: 'Sentences',
    },
  },
}
