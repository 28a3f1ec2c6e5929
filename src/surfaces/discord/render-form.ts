import type { APILabelComponent, APIModalInteractionResponseCallbackData, APIModalSubmission } from 'discord-api-types/v10'
import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import { encodeAction } from '#chat/button-action.ts'
import type { Form, FormField } from '#chat/form.ts'
import { cutText } from './cut-text.ts'
import { oneLine } from './escape.ts'
import { discordLimits } from './limits.ts'

/** A form as Discord's modal: each field an input with a label of its own. */
export function renderForm({ action, title, fields }: Form): APIModalInteractionResponseCallbackData {
  return {
    // The conversation opens no form whose action does not fit.
    custom_id: encodeAction(action)?.toWellFormed() ?? '',
    title: cutText(oneLine(title), discordLimits.modalTitleChars),
    components: fields.slice(0, discordLimits.modalFields).map(renderField),
  }
}

function renderField({ name, label, hint, isLong, isRequired, maxChars }: FormField): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cutText(oneLine(label), discordLimits.modalTitleChars), description: cutText(oneLine(hint), discordLimits.descriptionChars),
    component: {
      type: ComponentType.TextInput, custom_id: name, style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: isRequired, max_length: Math.min(maxChars, discordLimits.inputChars),
    },
  }
}

/** What was entered, by field; what was left empty is left out. */
export function filledIn(components: APIModalSubmission['components']): Record<string, string> {
  const inputs = components.flatMap((component) => {
    if ('component' in component) return [component.component]
    return 'components' in component ? component.components : []
  })
  const entered = inputs.flatMap((input) => 'value' in input && typeof input.value === 'string' ? [[input.custom_id, input.value] as const] : [])
  return Object.fromEntries(entered.filter(([, value]) => value.trim() !== ''))
}
