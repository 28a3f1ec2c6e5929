import type { CompletionKind } from '#store/store.ts'

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
  /** What the surface completes it with. */
  readonly completes?: CompletionKind
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
