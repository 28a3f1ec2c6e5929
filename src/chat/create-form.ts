import { type Action, encodeAction } from './button-action.ts'
import type { AnyCommand } from './command.ts'
import { maxTextChars } from './check-options.ts'
import type { Form, FormField } from './form.ts'
import type { OptionDefinition } from './options.ts'
import { localisedCommand } from './words/localised-command.ts'
import type { Words } from './words/words.ts'

export interface FormQuestion {
  readonly command: AnyCommand
  /** What was given already. */
  readonly options: Readonly<Record<string, unknown>>
  readonly action: Action
}

const labelChars = 45
const hintChars = 100
const shortChars = 200

/** The form for what a command asks for and was not given; undefined where its first question is answered, or the action fits into no button. */
export function createForm({ command, options, action }: FormQuestion, words: Words): Form | undefined {
  const missing = (command.asks ?? []).filter((name) => isMissing(options[name]))
  if (missing.length === 0 || missing[0] !== command.asks?.[0] || encodeAction(action) === undefined) return undefined
  const own = localisedCommand(command, words.locale)
  const fields = missing.flatMap((name) => {
    const definition = command.options[name]
    return definition === undefined ? [] : [fieldOf(name, definition, own.options[name]?.description ?? definition.description)]
  })
  return { action, title: cut(own.description, labelChars), submit: words.forms.send, cancel: words.forms.cancel, fields }

  function fieldOf(name: string, definition: OptionDefinition, description: string): FormField {
    const isLong = definition.type === 'text' && definition.isLong === true
    const label = words.forms.labels[`${command.name}.${name}`] ?? description
    return {
      name, label: cut(label, labelChars), hint: cut(description, hintChars), isLong, isRequired: definition.required === true,
      maxChars: isLong ? maxTextChars : shortChars,
    }
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false
}

function cut(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${text.slice(0, maxChars - 1).trimEnd()}…`
}
