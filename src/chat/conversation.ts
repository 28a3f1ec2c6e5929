import type { Action } from './button-action.ts'
import type { Card } from './card.ts'
import type { AnyCommand, Viewer } from './command.ts'
import type { Form } from './form.ts'
import type { Completion } from './options.ts'

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

/** A pressed button. */
export interface ActionRequest {
  readonly action: Action
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
  /** Those that people see. */
  readonly commands: readonly AnyCommand[]
  run(request: CommandRequest): Promise<Card>
  runLine(request: LineRequest): Promise<Card>
  /** `filled`: what a person entered into the action's form, by field. Without it, a form's command says what to type. */
  act(action: Action, viewer: Viewer, filled?: Readonly<Record<string, string>>): Promise<Card>
  /** The form to open before the request is run, where the surface has forms; undefined: run it. */
  formFor(request: CommandRequest | LineRequest | ActionRequest): Form | undefined
  /** At most 25, best first; [] where the option completes nothing. */
  complete(request: CompletionRequest): Promise<readonly Completion[]>
}
