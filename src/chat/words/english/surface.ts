const number = (value: number) => value.toLocaleString('en-GB')

/** What the surfaces themselves say, around and instead of answers. */
export const surface = {
  old: 'This answer is from an earlier version: its button leads nowhere any more.',
  runAgain: 'Run the command again.',
  restarting: 'I am being restarted.',
  tryInAMinute: 'Try again in a minute.',
  looking: 'Looking…',
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
  /** Entries in the menu of a message; at most 32 characters, of which Slack shows 24. */
  menu: { whosaid: 'Who said this?', checkquote: 'Check quote', why: 'Explain post' },
  umbrella: 'All commands behind one name, where another app has taken theirs',
  menuHints: {
    whosaid: 'Finds who said the words of a message',
    checkquote: 'Exact, altered with the differences, or not found',
    why: 'Why one of my posts stands here, and what it was made from',
  },
  home: { recent: 'Recent stories', follows: 'What you follow', help: 'How to ask' },
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
}
