import type { Action } from './button-action.ts'
import type { AnyCommand } from './command.ts'
import type { ActionRequest, CommandRequest, LineRequest } from './conversation.ts'
import { createForm } from './create-form.ts'
import { UserError } from './errors.ts'
import { findCommand, readLine } from './find-command.ts'
import type { Form } from './form.ts'
import { lineOf } from './line-of.ts'
import { mayRun } from './roles.ts'
import { wordsFor } from './words/words-for.ts'
import type { Words } from './words/words.ts'

/** The form that a request opens; undefined where there is nothing to ask, or where running it says what is wrong. */
export function formFor(commands: readonly AnyCommand[], request: CommandRequest | LineRequest | ActionRequest): Form | undefined {
  const words = wordsFor(request.viewer.locale)
  try {
    const read = readRequest(commands, request, words)
    if (read === undefined || !mayRun(request.viewer, read.command)) return undefined
    const action: Action = 'action' in request ? request.action : { type: 'form', line: lineOf(read.command, read.options) }
    return createForm({ ...read, action }, words)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

interface ReadRequest {
  readonly command: AnyCommand
  readonly options: Readonly<Record<string, unknown>>
}

function readRequest(commands: readonly AnyCommand[], request: CommandRequest | LineRequest | ActionRequest, words: Words): ReadRequest | undefined {
  if ('name' in request) return { command: findCommand(commands, request.name, words), options: request.options }
  const line = 'line' in request ? request.line : lineOfAction(request.action)
  return line === undefined ? undefined : readLine(commands, line, words)
}

function lineOfAction(action: Action): string | undefined {
  switch (action.type) {
    case 'form':
      return action.line
    case 'report':
      return reportLine(action)
    case 'run':
    case 'share':
    case 'source':
      return undefined
  }
}

/** The hidden command behind “Wrong?”. */
export function reportLine({ articleId, quotationId }: Extract<Action, { type: 'report' }>): string {
  return `/report article:${articleId} quotation:${quotationId}`
}
