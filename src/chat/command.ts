import type { CompletionKind, StoreReader } from '#store/store.ts'
import type { Destination } from '#model/subscription.ts'
import type { Actions } from './actions.ts'
import type { Card } from './card.ts'
import type { OptionDefinitions, OptionValues } from './options.ts'

/** reader: everybody; manager: sets what a channel gets (Discord: Manage Channels); operator: Discord’s Manage Server, Slack’s workspace admins. */
export type Role = 'reader' | 'manager' | 'operator'

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
}

/** What a command is given: its checked options, the read side of the store, what it may change, and the time. */
export interface Call<Options extends OptionDefinitions> {
  readonly options: OptionValues<Options>
  readonly store: StoreReader
  readonly actions: Actions
  readonly now: Date
  readonly viewer: Viewer
  /** All commands, for /help. */
  readonly commands: readonly AnyCommand[]
}

/** A slash command: everything that a surface needs to register, complete and run it. */
export interface Command<Options extends OptionDefinitions = OptionDefinitions> {
  /** Lower case letters, 1 to 32. */
  readonly name: string
  /** One sentence, 1 to 100 characters. */
  readonly description: string
  /** In the order in which a surface shows them; the first one takes the positional text. Required ones first. */
  readonly options: Options
  /** What a reader might type, without the slash: "whosaid great honour". */
  readonly example: string
  execute(call: Call<Options>): Promise<Card>
}

/** A command whose options are not known to the compiler any more; only run-command calls it, with options that it has checked. */
export interface AnyCommand {
  readonly name: string
  readonly description: string
  readonly options: OptionDefinitions
  readonly example: string
  execute(call: Call<OptionDefinitions>): Promise<Card>
}

/** Gives a command file its types: `export default defineCommand({ … })`. */
export function defineCommand<const Options extends OptionDefinitions>(command: Command<Options>): AnyCommand {
  // run-command builds the values from these very definitions, so the erased type is only narrower on paper.
  return command as unknown as AnyCommand
}

export type { CompletionKind }
