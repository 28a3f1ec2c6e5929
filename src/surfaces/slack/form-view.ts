import type { InputBlock, ModalView } from '@slack/types'
import type { ViewOutput } from '@slack/bolt'
import { type Action } from '#chat/button-action.ts'
import type { Form, FormField } from '#chat/form.ts'
import { readButtonValue, writeButtonValue } from './button-value.ts'
import { cutText } from './cut-text.ts'
import { labelText } from './escape.ts'
import { slackLimits } from './limits.ts'

/** The form's name in everything that comes back from Slack. */
export const formId = 'onrecord-form'

/** What travels with a form: what its answers are for, and where it was opened. */
export interface Filling {
  readonly action: Action
  readonly channelId: string
}

/** A form as a modal; undefined where its action does not fit. */
export function formView({ action, title, submit, cancel, fields }: Form, channelId: string): ModalView | undefined {
  const value = writeButtonValue(action)
  if (value === undefined) return undefined
  return {
    type: 'modal', callback_id: formId, private_metadata: JSON.stringify({ action: value, channelId }),
    title: short(title), submit: short(submit), close: short(cancel),
    blocks: fields.map(fieldBlock),
  }
}

function fieldBlock({ name, label, hint, isLong, isRequired, maxChars }: FormField): InputBlock {
  return {
    type: 'input', block_id: name, label: plain(label, slackLimits.labelChars), hint: plain(hint, slackLimits.labelChars), optional: !isRequired,
    element: { type: 'plain_text_input', action_id: name, multiline: isLong, max_length: Math.min(maxChars, slackLimits.inputChars) },
  }
}

/** What a form was opened for; undefined for a form of another version. */
export function readFilling(metadata: string): Filling | undefined {
  try {
    const value: unknown = JSON.parse(metadata)
    if (typeof value !== 'object' || value === null || !('action' in value) || !('channelId' in value)) return undefined
    const action = readButtonValue(String(value.action))
    return action === undefined ? undefined : { action, channelId: String(value.channelId) }
  } catch {
    // Not JSON: not a form of this version.
    return undefined
  }
}

/** What was entered, by field; what was left empty is left out. */
export function filledIn({ state }: Pick<ViewOutput, 'state'>): Record<string, string> {
  const entered = Object.entries(state.values).map(([name, elements]) => [name, elements[name]?.value ?? ''] as const)
  return Object.fromEntries(entered.filter(([, value]) => value.trim() !== ''))
}

function short(text: string) {
  return plain(text, slackLimits.viewTitleChars)
}

function plain(text: string, maxChars: number) {
  return { type: 'plain_text', text: cutText(labelText(text), maxChars), emoji: false } as const
}
