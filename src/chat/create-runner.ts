import type { StoreReader } from '#store/store.ts'
import type { Actions } from './actions.ts'
import type { Card } from './card.ts'
import { checkOptions } from './check-options.ts'
import { type AnyCommand, listedCommands, type Viewer } from './command.ts'
import { readLine } from './find-command.ts'
import { finishAnswer } from './finish-answer.ts'
import { lineOf } from './line-of.ts'
import { nonAnswer } from './non-answers.ts'
import { commandRefusal, mayRun } from './roles.ts'
import { withoutQuotations } from './without-quotations.ts'
import { localisedCommand } from './words/localised-command.ts'
import type { Words } from './words/words.ts'
import { wordsFor } from './words/words-for.ts'

/** Options as they came, unchecked. */
export type Given = Readonly<Record<string, unknown>>

export interface Asking {
  readonly viewer: Viewer
  /** as-usual: as the command and its `private` option say; asker: for the one who asked; everybody: it is shared. */
  readonly audience?: 'as-usual' | 'asker' | 'everybody'
  /** What a form was filled with. */
  readonly filled?: Given
}

export interface Running {
  readonly store: StoreReader
  readonly actions: Actions
  readonly commands: readonly AnyCommand[]
  readonly now: () => Date
  /** How much of the corpus is read, 0…1, while the first reading is under way; null when it is done. */
  readonly reading: () => number | null
}

/** Runs commands; throws a UserError for what the person can put right. */
export interface Runner {
  /** Checks the options first, and finishes the answer. */
  run(command: AnyCommand, given: Given, asking: Asking): Promise<Card>
  /** The same for a command as people type it; what a form was filled with is added. */
  runLine(line: string, asking: Asking): Promise<Card>
}

/** A runner over a store, the actions and the commands. */
export function createRunner({ store, actions, commands, now, reading }: Running): Runner {
  const runner: Runner = {
    async run(command, given, asking) {
      const { viewer } = asking
      const words = wordsFor(viewer.locale)
      if (!mayRun(viewer, command)) throw commandRefusal(command, viewer, words)
      const options = checkOptions(command.options, given, { now: now(), words, hints: hintsOf(command, words) })
      const allowed = listedCommands(commands).filter((one) => mayRun(viewer, one))
      const answer = (line: string) => runner.runLine(line, { viewer })
      const shown = withoutQuotations(store, await actions.reportedHere(viewer))
      const card = await command.execute({ options, viewer, words, store: shown, actions, now: now(), commands: allowed, answer })
      const progress = card.visibility === 'private' ? reading() : null
      if (progress !== null) return nonAnswer(words.conversation.stillReading(Math.floor(progress * 100)), words.conversation.tryInAMinute)
      const isPrivate = isForAsker(asking, command.answersPrivately === true || options['private'] === true)
      return finishAnswer(card, { line: lineOf(command, { ...options, private: undefined }), isPrivate, words })
    },

    async runLine(line, asking) {
      const { command, options } = readLine(commands, line, wordsFor(asking.viewer.locale))
      return runner.run(command, { ...options, ...asking.filled }, asking)
    },
  }
  return runner
}

function isForAsker({ audience = 'as-usual' }: Asking, isUsual: boolean): boolean {
  return audience === 'asker' || (audience === 'as-usual' && isUsual)
}

/** What to say where an option is missing: what it is for, and of what a form would ask, the whole command. */
function hintsOf(command: AnyCommand, words: Words): Readonly<Record<string, string>> {
  const { options } = localisedCommand(command, words.locale)
  return Object.fromEntries(Object.entries(options).map(([name, { description }]) => (
    [name, command.asks?.includes(name) === true ? words.help.example(`/${command.example}`) : `${description}.`]
  )))
}
