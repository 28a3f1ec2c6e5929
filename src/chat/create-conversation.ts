import { randomBytes } from 'node:crypto'
import type { StoreReader } from '#store/store.ts'
import type { Action } from './button-action.ts'
import type { Actions } from './actions.ts'
import type { Card } from './card.ts'
import { maxTextChars } from './check-options.ts'
import { type AnyCommand, listedCommands, type Viewer } from './command.ts'
import { completeOption } from './complete-option.ts'
import type { CompletionRequest, Conversation } from './conversation.ts'
import { UserError } from './errors.ts'
import { findCommand } from './find-command.ts'
import { formFor, reportLine } from './form-for.ts'
import { nonAnswer } from './non-answers.ts'
import type { Completion } from './options.ts'
import { createRateLimiter, type RateLimit, type RequestCost } from './rate-limit.ts'
import { mayRun } from './roles.ts'
import { createRunner, type Given, type Runner } from './create-runner.ts'
import { showSource } from './show-source.ts'
import { wordsFor } from './words/words-for.ts'

/** Where errors that nobody can put right are written. */
export interface ConversationLog {
  error(details: object, message: string): void
}

export interface ConversationOptions {
  readonly store: StoreReader
  readonly actions: Actions
  readonly commands: readonly AnyCommand[]
  readonly log: ConversationLog
  readonly now?: () => Date
  /** How much of the corpus is read, 0…1, while the first reading is under way; null when it is done. */
  readonly reading?: () => number | null
  /** For each person alone; five commands in twenty seconds unless said otherwise. */
  readonly limit?: RateLimit
}

/** The one conversation behind all surfaces: finds the command, checks its options, runs it, and turns every error into a private card. */
export function createConversation(options: ConversationOptions): Conversation {
  const { store, actions, commands, log, now = () => new Date(), reading = () => null, limit = { commands: 5, seconds: 20 } } = options
  const runner = createRunner({ store, actions, commands, now, reading })
  const listed = listedCommands(commands)
  const mayAsk = createRateLimiter(limit)

  async function complete({ name, option, typed, viewer }: CompletionRequest): Promise<readonly Completion[]> {
    const command = listed.find((one) => one.name === name)
    const definition = command?.options[option]
    if (command === undefined || definition === undefined || typed.length > maxTextChars) return []
    if (!mayRun(viewer, command) || !mayAsk(viewer, 'completion', now().getTime())) return []
    return completeOption(definition, { typed, store, actions, now: now(), viewer, words: wordsFor(viewer.locale) }).catch((cause: unknown) => {
      if (!(cause instanceof UserError)) log.error({ err: cause, option }, 'completion failed')
      return []
    })
  }

  async function answering(viewer: Viewer, cost: RequestCost, answer: () => Promise<Card>): Promise<Card> {
    const words = wordsFor(viewer.locale).conversation
    if (!mayAsk(viewer, cost, now().getTime())) return nonAnswer(words.slowDown(limit.commands, limit.seconds))
    try {
      return await answer()
    } catch (error) {
      if (error instanceof UserError) return nonAnswer(error.message, error.hint)
      const reference = randomBytes(2).toString('hex').toUpperCase()
      log.error({ err: error, reference }, 'a command failed')
      return nonAnswer(words.broken(reference))
    }
  }

  return {
    commands: listed,
    run: ({ name, options: given, viewer }) => answering(viewer, 'command', async () => (
      runner.run(findCommand(commands, name, wordsFor(viewer.locale)), given, { viewer })
    )),
    runLine: ({ line, viewer }) => answering(viewer, 'command', () => runner.runLine(line, { viewer })),
    act: (action, viewer, filled = {}) => answering(viewer, costOf(action), async () => (
      action.type === 'source' ? showSource(store, action, wordsFor(viewer.locale)) : runAction(action, { viewer, filled }, runner)
    )),
    formFor: (request) => formFor(commands, request),
    complete,
  }
}

/** Turning a page is cheap; what shows something to everybody, or changes something, costs as much as typing it. */
function costOf({ type }: Action): RequestCost {
  return type === 'source' || type === 'run' ? 'button' : 'command'
}

async function runAction(
  action: Exclude<Action, { type: 'source' }>, { viewer, filled }: { readonly viewer: Viewer, readonly filled: Given }, runner: Runner,
): Promise<Card> {
  switch (action.type) {
    case 'share':
      return runner.runLine(action.line, { viewer, audience: 'everybody' })
    case 'run':
      return runner.runLine(action.line, { viewer, audience: 'asker' })
    case 'form':
      return runner.runLine(action.line, { viewer, audience: 'asker', filled })
    case 'report':
      return runner.runLine(reportLine(action), { viewer, audience: 'asker', filled })
  }
}
