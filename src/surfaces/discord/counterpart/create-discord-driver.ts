import { ApplicationCommandOptionType, ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10'
import type { Conversation } from '#chat/conversation.ts'
import type { SeenAnswer, SurfaceDriver } from '../../surface-contract.ts'
import { createDiscordSurface, type DiscordSurfaceOptions } from '../create-discord-surface.ts'
import { createDiscordCounterpart, type DiscordCounterpart, testToken } from './create-discord-counterpart.ts'
import type { Dialogue, KeptMessage } from './dialogue.ts'
import { testAppId } from './interaction-event.ts'
import { seeMessage } from './see-message.ts'

/** What the surface logged: level and message. */
export type LogLine = readonly [level: 'info' | 'warn' | 'error', message: string]

export interface DiscordDriver extends SurfaceDriver {
  readonly counterpart: DiscordCounterpart
  readonly lines: readonly LogLine[]
  /** Everything that was logged beside the messages. */
  readonly details: readonly object[]
  readonly fatal: readonly Error[]
  /** The next start has other settings. */
  change(changed: Partial<DiscordSurfaceOptions>): void
  /** A person does something and the answer is awaited. */
  answerTo(dialogue: Dialogue): Promise<SeenAnswer>
  /** A person runs a command; does not wait. */
  run(name: string, options: Readonly<Record<string, string | number | boolean>>): Dialogue
  pressOn(message: KeptMessage, id: string): Dialogue
  /** A person fills the form that a dialogue opened; fields by name. */
  fill(opened: Dialogue, entered: Readonly<Record<string, string>>): Dialogue
}

/** The Discord surface, connected by the real discord.js to a counterpart of Discord. */
export async function createDiscordDriver(
  conversation: Conversation, changed: Partial<DiscordSurfaceOptions> = {}, given?: DiscordCounterpart,
): Promise<DiscordDriver> {
  const counterpart = given ?? await createDiscordCounterpart()
  const lines: LogLine[] = []
  const details: object[] = []
  const write = (level: LogLine[0]) => (detail: object, message: string) => {
    lines.push([level, message])
    details.push(detail)
  }
  const fatal: Error[] = []
  const noted = new Map<string, string>()
  let settings = changed
  const create = () => createDiscordSurface({
    token: testToken, appId: testAppId, guildId: null, apiBase: counterpart.apiBase, conversation,
    notes: { note: async (key) => noted.get(key), setNote: async (key, value) => { noted.set(key, value) } },
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    onFatal: (error) => fatal.push(error),
    ...settings,
  })
  let surface = create()
  await surface.start()

  function run(name: string, options: Readonly<Record<string, string | number | boolean>>): Dialogue {
    return counterpart.interact(InteractionType.ApplicationCommand, {
      id: '9', name, type: ApplicationCommandType.ChatInput,
      options: Object.entries(options).map(([option, value]) => ({ name: option, type: optionType(value), value })),
    })
  }

  function pressOn(message: KeptMessage, id: string): Dialogue {
    return counterpart.interact(InteractionType.MessageComponent, { custom_id: id, component_type: ComponentType.Button }, message)
  }

  function fill({ form }: Dialogue, entered: Readonly<Record<string, string>>): Dialogue {
    return counterpart.interact(InteractionType.ModalSubmit, {
      custom_id: form?.['custom_id'], components: Object.entries(entered).map(([name, value], index) => (
        { type: ComponentType.Label, id: 2 * index + 1, component: { type: ComponentType.TextInput, id: 2 * index + 2, custom_id: name, value } }
      )),
    })
  }

  async function answerTo(dialogue: Dialogue): Promise<SeenAnswer> {
    await dialogue.answered.promise
    const message = dialogue.messages.at(-1)
    if (message === undefined) throw new Error('there is no message')
    return seeMessage(message, dialogue.firstResponseMs ?? Infinity)
  }

  const somePublicMessage: KeptMessage = { id: '7000000000000000001', body: { flags: 4 }, isPrivate: false, isDeleted: false }

  return {
    counterpart, lines, details, fatal, answerTo, run, pressOn, fill,
    change: (next) => { settings = next },
    get surface() { return surface },
    command: (name, options) => answerTo(run(name, options)),
    press: (id) => answerTo(pressOn(somePublicMessage, id)),
    posts: async (channel) => (counterpart.posts.get(channel) ?? []).map((message) => seeMessage(message, 0)),
    async restart() {
      await surface.stop()
      surface = create()
      await surface.start()
    },
    async stop() {
      await surface.stop()
      await counterpart.stop()
    },
  }
}

function optionType(value: string | number | boolean): ApplicationCommandOptionType {
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean
  return typeof value === 'number' ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.String
}
