/** Every size that Discord, or our own manners, set; characters are counted after escaping, in UTF-16 units. */
export const discordLimits = {
  /** A message of plain content. */
  contentChars: 2000,
  /** All text of a message of components together. */
  textChars: 4000,
  /** Components of a message, those inside others included. */
  components: 40,
  rowsPerMessage: 5,
  buttonsPerRow: 5,
  // 80 are allowed, and only about 36 of them are seen.
  buttonLabelChars: 80,
  customIdChars: 100,
  answerChars: 800,
  noteChars: 600,
  labelChars: 200,
  outletChars: 80,
  citationsPerLine: 5,
  // Addresses count towards the message's text: a longer one would push out what people read.
  urlChars: 512,
  /** The longest verbatim words; the next smaller size is tried until the whole message fits. */
  wordsChars: [1500, 600, 300, 150],
  shortestWordsChars: 150,
  optionTextChars: 6000,
  /** Of a command or an option, and a choice's name. */
  descriptionChars: 100,
  completions: 25,
  completionChars: 100,
  nonceChars: 25,
  threadNameChars: 100,
  filesPerMessage: 10,
  // 10 MiB are allowed for all of them together with the message.
  fileBytes: 8 * 1024 * 1024,
  fileNameChars: 80,
  /** Of a form, and of a field's label. */
  modalTitleChars: 45,
  modalFields: 5,
  inputChars: 4000,
  optionsPerSelect: 25,
  selectLabelChars: 100,
} as const

/** Discord forgets an interaction that is not answered within 3 s. */
export const discordDeadlines = {
  /** An answer that is ready by then is sent at once; for a later one Discord shows “thinking” first. */
  deferAfterMs: 1500,
  completionMs: 2000,
  /** How long stop() waits for the answers under way. */
  stopMs: 10_000,
} as const
