import { ComponentType, MessageFlags } from 'discord-api-types/v10'

interface Sent {
  readonly content?: unknown
  readonly embeds?: unknown
  readonly poll?: unknown
  readonly flags?: unknown
  readonly components?: unknown
  readonly allowed_mentions?: unknown
}

/** A component as it came, whatever it is. */
export interface SentComponent {
  readonly type?: number
  readonly content?: string
  readonly label?: string
  readonly emoji?: unknown
  readonly custom_id?: string
  readonly id?: number
  readonly components?: readonly SentComponent[]
  readonly accessory?: SentComponent
}

interface Occasion {
  /** A new message may not be empty. */
  readonly isNew: boolean
  readonly maxFlags: 'answer' | 'update' | 'edit' | 'followup' | 'post' | 'post-edit'
}

const knownKeys = new Set([
  'content', 'embeds', 'components', 'flags', 'allowed_mentions', 'nonce', 'enforce_nonce', 'tts', 'attachments', 'poll', 'message_reference', 'sticker_ids',
])

/** What Discord refuses in a message although its document lets it pass, and our own rules: nobody is pinged, no preview unfolds. */
export function checkMessage(message: Sent, { isNew, maxFlags }: Occasion): string[] {
  const all = allComponents(message.components)
  const flags = typeof message.flags === 'number' ? message.flags : 0
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0
  return [
    ...Object.keys(message).filter((key) => !knownKeys.has(key)).map((key) => `the unknown key ${key}`),
    ...(JSON.stringify(message.allowed_mentions) === '{"parse":[]}' ? [] : ['allowed_mentions is not {parse: []}']),
    ...((flags & MessageFlags.SuppressEmbeds) === 0 ? ['link previews are not suppressed'] : []),
    ...((flags & MessageFlags.Ephemeral) !== 0 && !['answer', 'followup'].includes(maxFlags) ? ['only a new answer can be ephemeral'] : []),
    ...(isV2 ? checkComponents(message, all) : checkContent(message, isNew)),
    ...checkButtons(all),
  ]
}

function checkContent({ content, embeds, components }: Sent, isNew: boolean): string[] {
  const text = typeof content === 'string' ? content : ''
  const rows = Array.isArray(components) ? components.length : 0
  return [
    ...(text.length > 2_000 ? [`content of ${text.length}`] : []),
    ...(isNew && text === '' && !(Array.isArray(embeds) && embeds.length > 0) ? ['an empty message'] : []),
    ...(rows > 5 ? [`${rows} rows`] : []),
    ...(embedChars(embeds) > 6_000 ? ['embeds of more than 6,000 characters'] : []),
  ]
}

function checkComponents({ content, embeds, poll }: Sent, all: readonly SentComponent[]): string[] {
  const chars = all.reduce((sum, component) => sum + (component.type === ComponentType.TextDisplay ? component.content?.length ?? 0 : 0), 0)
  return [
    ...(content !== undefined || embeds !== undefined || poll !== undefined ? ['components of the second version together with content, embeds or a poll'] : []),
    ...(all.length === 0 ? ['an empty message'] : []),
    ...(all.length > 40 ? [`${all.length} components`] : []),
    ...(chars > 4_000 ? [`text of ${chars}`] : []),
  ]
}

function checkButtons(all: readonly SentComponent[]): string[] {
  const ids = all.flatMap((component) => component.custom_id ?? [])
  const numbers = all.flatMap((component) => component.id ?? [])
  const buttons = all.filter(({ type }) => type === ComponentType.Button)
  return [
    ...(new Set(ids).size < ids.length ? ['the same custom_id twice'] : []),
    ...(new Set(numbers).size < numbers.length || numbers.some((number) => !Number.isInteger(number) || number < 0 || number >= 2 ** 31) ? ['a component id that is none, or twice'] : []),
    ...buttons.flatMap((button) => (button.label ?? '').trim() === '' && button.emoji === undefined ? ['a button without a label'] : []),
    ...all.flatMap(({ type, components = [] }) => type === ComponentType.ActionRow && (components.length === 0 || components.length > 5) ? [`a row of ${components.length}`] : []),
  ]
}

/** Every component of a message, those inside others and beside them included. */
export function allComponents(components: unknown): readonly SentComponent[] {
  if (!Array.isArray(components)) return []
  return components.flatMap((component: SentComponent) => [
    component, ...allComponents(component.components), ...allComponents(component.accessory === undefined ? [] : [component.accessory]),
  ])
}

function embedChars(embeds: unknown): number {
  return Array.isArray(embeds) ? JSON.stringify(embeds).length : 0
}
