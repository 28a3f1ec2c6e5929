import type { ActionsBlock, ModalView, PlainTextOption } from '@slack/types'
import type { AnyCommand } from '#chat/command.ts'
import type { Completion } from '#chat/options.ts'
import { localisedCommand } from '#chat/words/localised-command.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { cutText } from './cut-text.ts'
import { labelText, oneLine } from './escape.ts'
import { slackLimits } from './limits.ts'

/** The picker's name in everything that comes back from Slack. */
export const pickerId = 'onrecord-pick'

/** What a picker is for; travels in its button and in the modal. */
export interface Picking {
  readonly command: string
  readonly option: string
  readonly channelId: string
}

/** The option that a person can choose from a list: the command's first one, where it completes. Slack completes nothing behind a slash. */
export function pickableOption(command: AnyCommand | undefined): string | undefined {
  const [first] = Object.entries(command?.options ?? {})
  return first?.[1].type === 'text' && first[1].completes !== undefined ? first[0] : undefined
}

/** A button that opens the picker of a command. */
export function pickerButton(command: string, locale: string): ActionsBlock {
  return { type: 'actions', elements: [{ type: 'button', action_id: pickerId, value: command, text: plain(wordsFor(locale).surface.chooseFromList) }] }
}

/** The modal with one field, which asks for suggestions while somebody types. */
export function pickerView(command: AnyCommand, picking: Picking, locale: string): ModalView {
  const words = wordsFor(locale).surface
  const { title, hint } = { title: cutText(`/${command.name}`, slackLimits.viewTitleChars), hint: cutText(oneLine(localisedCommand(command, locale).description), slackLimits.labelChars) }
  return {
    type: 'modal', callback_id: pickerId, private_metadata: JSON.stringify(picking),
    title: plain(title), submit: plain(words.answer), close: plain(words.cancel),
    blocks: [{
      type: 'input', block_id: pickerId, label: plain(picking.option), hint: plain(hint),
      element: { type: 'external_select', action_id: pickerId, min_query_length: 0, placeholder: plain(words.typeLetters) },
    }],
  }
}

/** Completions as Slack's options; what is too long to come back whole is left out. */
export function pickerOptions(completions: readonly Completion[]): PlainTextOption[] {
  return completions
    .filter(({ value }) => value !== '' && value.length <= slackLimits.optionValueChars)
    .slice(0, slackLimits.optionsPerSelect)
    .map(({ label, value }) => ({ text: plain(cutText(labelText(label), slackLimits.optionChars) || value), value }))
}

/** The line that the chosen value stands for. */
export function pickedLine({ command }: Picking, value: string): string {
  return `/${command} "${value.replace(/["“”]/g, '')}"`
}

/** What a modal was opened for; undefined for a modal of somebody else. */
export function readPicking(metadata: string): Picking | undefined {
  try {
    const value: unknown = JSON.parse(metadata)
    return isPicking(value) ? value : undefined
  } catch {
    // Not JSON: not a modal of this version.
    return undefined
  }
}

function isPicking(value: unknown): value is Picking {
  return typeof value === 'object' && value !== null && ['command', 'option', 'channelId'].every((name) => typeof Reflect.get(value, name) === 'string')
}

function plain(text: string) {
  return { type: 'plain_text', text, emoji: false } as const
}
