/** Every size that Slack, or our own manners, set for one message; characters are counted after escaping, in UTF-16 units. */
export const slackLimits = {
  blocksPerMessage: 50,
  // Undocumented: 9,597 were accepted and 11,341 refused with msg_blocks_too_long (slackapi/bolt-js, issue 2867).
  messageChars: 9000,
  /** The second try after msg_blocks_too_long. */
  cautiousMessageChars: 4000,
  /** Fallback text: notification and screen reader; Slack splits it above 4,000. */
  fallbackChars: 3000,
  answerChars: 1000,
  noteChars: 1000,
  labelChars: 300,
  commandLineChars: 300,
  /** The longest verbatim words; the next smaller size is tried until the whole message fits. */
  wordsChars: [2900, 1200, 600, 300],
  shortestWordsChars: 300,
  outletChars: 80,
  citationsPerLine: 5,
  // A button's url may have 3,000; longer than this, an address would eat the message's budget.
  urlChars: 1000,
  buttonsPerBlock: 25,
  /** A reader takes in no more at once; the rest is a list. */
  mostButtons: 4,
  /** Buttons that show a sentence: this many at most, more only for words that were cut. */
  sourceButtons: 5,
  cutSourceButtons: 15,
  buttonLabelChars: 75,
  sourceLabelChars: 40,
  viewTitleChars: 24,
  inputChars: 3000,
  /** Of a file's beginning, shown in a message. */
  fileChars: 2000,
  optionsPerSelect: 100,
  optionChars: 75,
  optionValueChars: 150,
} as const
