import type { Action } from './button-action.ts'
import type { Card } from './card.ts'
import type { AnyCommand, Viewer } from './command.ts'

/** A command as a platform with typed options delivers it. */
export interface CommandRequest {
  readonly name: string
  /** As they came; checked by the conversation. */
  readonly options: Readonly<Record<string, unknown>>
  readonly viewer: Viewer
}

/** A command as people type it, with or without the slash: `/quote peskov since:2021-02-01`. */
export interface LineRequest {
  readonly line: string
  readonly viewer: Viewer
}

export interface CompletionRequest {
  readonly name: string
  readonly option: string
  readonly typed: string
  readonly viewer: Viewer
}

/** What every surface talks to. It never rejects: an error becomes a private card with what to do, or with a reference to the log. */
export interface Conversation {
  readonly commands: readonly AnyCommand[]
  run(request: CommandRequest): Promise<Card>
  runLine(request: LineRequest): Promise<Card>
  act(action: Action, viewer: Viewer): Promise<Card>
  /** At most 25 values, best first; [] where the option completes nothing. */
  complete(request: CompletionRequest): Promise<readonly string[]>
}
