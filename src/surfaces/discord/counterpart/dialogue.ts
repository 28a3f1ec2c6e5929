import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10'

/** A message as the platform keeps it. */
export interface KeptMessage {
  readonly id: string
  /** The body as the bot sent it, the latest of several edits. */
  body: Record<string, unknown>
  isPrivate: boolean
  isDeleted: boolean
}

/** One thing that a person did, and everything that the bot said to it. */
export interface Dialogue {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly startedAtMs: number
  /** The message whose button was pressed. */
  readonly pressed: KeptMessage | undefined
  firstResponseMs: number | undefined
  isThinking: boolean
  original: KeptMessage | undefined
  readonly messages: KeptMessage[]
  /** The form that was opened. */
  form: Record<string, unknown> | undefined
  choices: readonly { readonly name: string, readonly value: string }[] | undefined
  /** Resolves when an answer stands: a message, or a list of completions. */
  readonly answered: PromiseWithResolvers<void>
}

/** What Discord answers to a request. */
export interface Reply {
  readonly status: number
  readonly body?: object
  /** Instead of a body, where Discord gives a list. */
  readonly list?: readonly object[]
}

const deadlineMs = 3_000

/** Starts a dialogue; nobody has answered yet. */
export function openDialogue(id: string, type: number, pressed?: KeptMessage): Dialogue {
  return {
    id, token: `token-${id}`, type, startedAtMs: Date.now(), pressed, firstResponseMs: undefined, isThinking: false,
    original: undefined, messages: [], form: undefined, choices: undefined, answered: Promise.withResolvers<void>(),
  }
}

/** The first response to an interaction, as Discord takes it: once, and within three seconds. */
export function takeCallback(dialogue: Dialogue | undefined, body: Record<string, unknown>, newMessage: NewMessage): Reply {
  if (dialogue === undefined || Date.now() - dialogue.startedAtMs > deadlineMs) return refusal(404, 10_062, 'Unknown interaction')
  if (dialogue.firstResponseMs !== undefined) return refusal(400, 40_060, 'Interaction has already been acknowledged.')
  dialogue.firstResponseMs = Date.now() - dialogue.startedAtMs
  const data = (body['data'] ?? {}) as Record<string, unknown>
  switch (body['type']) {
    case InteractionResponseType.ChannelMessageWithSource:
      return keep(dialogue, dialogue.original = newMessage(data))
    case InteractionResponseType.DeferredChannelMessageWithSource:
      dialogue.isThinking = true
      dialogue.original = newMessage(data)
      return { status: 204 }
    case InteractionResponseType.DeferredMessageUpdate:
      dialogue.original = dialogue.pressed
      return { status: 204 }
    case InteractionResponseType.UpdateMessage:
      dialogue.original = dialogue.pressed
      return dialogue.pressed === undefined ? refusal(400, 50_035, 'Nothing to update') : keep(dialogue, changed(dialogue.pressed, data))
    case InteractionResponseType.Modal:
      return takeForm(dialogue, data)
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return takeChoices(dialogue, data)
    default:
      return refusal(400, 50_035, `callback type ${String(body['type'])}`)
  }
}

type NewMessage = (body: Record<string, unknown>) => KeptMessage

/** PATCH @original: the answer takes the place of “thinking”, or of the answer before. */
export function takeEdit(dialogue: Dialogue | undefined, body: Record<string, unknown>): Reply {
  const original = dialogue?.original
  if (dialogue === undefined || original === undefined) return refusal(404, 10_015, 'Unknown Webhook')
  if (original.isDeleted) return refusal(404, 10_008, 'Unknown Message')
  dialogue.isThinking = false
  return keep(dialogue, changed(original, body))
}

/** DELETE @original. */
export function takeDeletion(dialogue: Dialogue | undefined): Reply {
  const original = dialogue?.original
  if (dialogue === undefined || original === undefined || original.isDeleted) return refusal(404, 10_008, 'Unknown Message')
  original.isDeleted = true
  dialogue.isThinking = false
  return { status: 204 }
}

/** A message of its own after the first answer; while “thinking” still stands it takes that place, whatever its flags say. */
export function takeFollowup(dialogue: Dialogue | undefined, body: Record<string, unknown>, newMessage: NewMessage): Reply {
  if (dialogue?.firstResponseMs === undefined) return refusal(404, 10_015, 'Unknown Webhook')
  return dialogue.isThinking ? takeEdit(dialogue, body) : keep(dialogue, newMessage(body))
}

/** Discord's way to say no. */
export function refusal(status: number, code: number, message: string): Reply {
  return { status, body: { code, message } }
}

/** A form may open for anything but another form. */
function takeForm(dialogue: Dialogue, data: Record<string, unknown>): Reply {
  if (dialogue.type === InteractionType.ModalSubmit) return refusal(400, 50_035, 'a form after a form')
  dialogue.form = data
  dialogue.answered.resolve()
  return { status: 204 }
}

function takeChoices(dialogue: Dialogue, data: Record<string, unknown>): Reply {
  if (dialogue.type !== InteractionType.ApplicationCommandAutocomplete) return refusal(400, 50_035, 'no completion was asked for')
  // Its form has been checked by then.
  dialogue.choices = data['choices'] as readonly { name: string, value: string }[]
  dialogue.answered.resolve()
  return { status: 204 }
}

function keep(dialogue: Dialogue, message: KeptMessage): Reply {
  if (!dialogue.messages.includes(message)) dialogue.messages.push(message)
  dialogue.answered.resolve()
  return { status: 200, body: { id: message.id, ...message.body } }
}

function changed(message: KeptMessage, body: Record<string, unknown>): KeptMessage {
  message.body = { ...message.body, ...body }
  return message
}

/** Whether the flags of a message hide it from everybody else. */
export function isEphemeral(body: Record<string, unknown>): boolean {
  return typeof body['flags'] === 'number' && (body['flags'] & MessageFlags.Ephemeral) !== 0
}
