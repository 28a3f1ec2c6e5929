import type { CompletionKind, StoreReader } from '#store/store.ts'
import type { Destination } from '#model/subscription.ts'
import type { Actions } from './actions.ts'
import type { Card } from './card.ts'
import type { OptionDefinitions, OptionValues } from './options.ts'
import type { Words } from './words/words.ts'

/** reader: everybody; manager: sets what a channel gets (Discord: Manage Channels); operator: Discord’s Manage Server, Slack’s workspace admins. */
export type Role = 'reader' | 'manager' | 'operator'

/** What the bot needs in a channel to post there unasked. */
export type BotRight = 'view-channel' | 'send-messages' | 'send-in-threads'

/** Who asks, and from where; ids are the platform's own. */
export interface Viewer {
  readonly surface: Destination['surface']
  /** The server or workspace; null in direct messages of Discord, and on the local surface. */
  readonly workspaceId: string | null
  readonly userId: string
  readonly role: Role
  readonly channelId: string | null
  /** BCP 47, as the platform states it. */
  readonly locale: string
  /** BCP 47, of the server, where the platform states one. */
  readonly serverLocale?: string
  /** What the bot needs to post in the channel and has not, where the platform says so. */
  readonly lackedRights?: readonly BotRight[]
}

/** What a command is given: its checked options, the read side of the store, what it may change, and the time. */
export interface Call<Options extends OptionDefinitions> {
  readonly options: OptionValues<Options>
  readonly store: StoreReader
  readonly actions: Actions
  readonly now: Date
  readonly viewer: Viewer
  /** Everything that people read, in the viewer's language. */
  readonly words: Words
  /** All commands that the viewer may run, for /help. */
  readonly commands: readonly AnyCommand[]
  /** Answers another command line for the same viewer. */
  answer(line: string): Promise<Card>
}

/** A slash command: everything that a surface needs to register, complete and run it. */
export interface Command<Options extends OptionDefinitions = OptionDefinitions> {
  /** Lower case letters and hyphens, 1 to 32. */
  readonly name: string
  /** One sentence, 1 to 100 characters. */
  readonly description: string
  /** In the order in which a surface shows them; the first one takes the positional text. Required ones first. */
  readonly options: Options
  /** What a reader might type, without the slash: "whosaid great honour". */
  readonly example: string
  /** Who may run it at all; everybody where it is missing. */
  readonly role?: Exclude<Role, 'reader'>
  /** True: answers go to the one who asked, with a button that shares them; else they are for everybody. */
  readonly answersPrivately?: boolean
  /** Options that a form asks for while the first of them is missing, where a surface has forms. */
  readonly asks?: readonly (keyof Options & string)[]
  /** True: for buttons only; neither registered nor listed. */
  readonly isHidden?: boolean
  execute(call: Call<Options>): Promise<Card>
}

/** A command whose options are not known to the compiler any more; only create-runner calls it, with options that it has checked. */
export interface AnyCommand extends Omit<Command, 'execute' | 'asks'> {
  readonly asks?: readonly string[]
  execute(call: Call<OptionDefinitions>): Promise<Card>
}

/** Gives a command file its types: `export default defineCommand({ … })`. */
export function defineCommand<const Options extends OptionDefinitions>(command: Command<Options>): AnyCommand {
  // create-runner builds the values from these very definitions, so the erased type is only narrower on paper.
  return command as unknown as AnyCommand
}

/** Commands that people see: all but those for buttons only. */
export function listedCommands(commands: readonly AnyCommand[]): readonly AnyCommand[] {
  return commands.filter(({ isHidden }) => isHidden !== true)
}

/** Whether a platform should insist on the option: not where a form asks for it. */
export function isTypedOption(command: AnyCommand, option: string): boolean {
  return command.options[option]?.required === true && command.asks?.includes(option) !== true
}

export type { CompletionKind }
