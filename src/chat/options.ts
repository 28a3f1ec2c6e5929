import type { CompletionKind, StoreReader } from '#store/store.ts'
import type { Actions } from './actions.ts'
import type { Viewer } from './command.ts'
import type { Words } from './words/words.ts'

/** One option of a command. */
export type OptionDefinition = TextOption | DayOption | FlagOption | ChoiceOption | NumberOption

interface OptionBase {
  /** One sentence, 1 to 100 characters. */
  readonly description: string
  readonly required?: boolean
}

/** Free text, at most 6,000 characters. */
export interface TextOption extends OptionBase {
  readonly type: 'text'
  /** What the surface completes it with: something of the corpus, or the command's own suggestions. */
  readonly completes?: CompletionKind | Completer
  /** True: a form gives it several lines. */
  readonly isLong?: boolean
}

/** A day, as a date or in words ("last week"); its value is the first day meant, "2021-03-02". */
export interface DayOption extends OptionBase {
  readonly type: 'day'
}

export interface FlagOption extends OptionBase {
  readonly type: 'flag'
}

export interface ChoiceOption extends OptionBase {
  readonly type: 'choice'
  readonly choices: readonly string[]
}

/** A whole number. */
export interface NumberOption extends OptionBase {
  readonly type: 'number'
  readonly min: number
  readonly max: number
}

/** One way to go on: what is read, and what the option gets; each at most 100 characters. */
export interface Completion {
  readonly label: string
  readonly value: string
}

/** Suggests values for what was typed so far, best first. */
export type Completer = (call: CompletionCall) => Promise<readonly Completion[]>

export interface CompletionCall {
  readonly typed: string
  readonly store: StoreReader
  readonly actions: Actions
  readonly now: Date
  readonly viewer: Viewer
  readonly words: Words
}

export type OptionDefinitions = Readonly<Record<string, OptionDefinition>>

type ValueOf<Option extends OptionDefinition> =
  Option extends FlagOption ? boolean
    : Option extends NumberOption ? number
      : Option extends ChoiceOption ? Option['choices'][number]
        : string

/** The checked values of a command's options: undefined where an optional one was not given, false for a flag. */
export type OptionValues<Options extends OptionDefinitions> = {
  readonly [Name in keyof Options]: Options[Name] extends FlagOption ? boolean
    : Options[Name] extends { readonly required: true } ? ValueOf<Options[Name]>
      : ValueOf<Options[Name]> | undefined
}
