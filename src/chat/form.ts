import type { Action } from './button-action.ts'

/** Questions in a window of their own; the answers come back as `act(form.action, viewer, filled)`. */
export interface Form {
  /** Travels with the form (encoded, at most 100 characters), so that it can be answered after a restart. */
  readonly action: Action
  /** 1 to 45 characters. */
  readonly title: string
  /** What the button says that sends it. */
  readonly submit: string
  readonly cancel: string
  readonly fields: readonly FormField[]
}

/** One to five in a form. */
export interface FormField {
  readonly name: string
  /** 1 to 45 characters. */
  readonly label: string
  /** 1 to 100 characters. */
  readonly hint: string
  /** Several lines. */
  readonly isLong: boolean
  readonly isRequired: boolean
  readonly maxChars: number
}
