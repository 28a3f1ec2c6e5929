import { randomBytes } from 'node:crypto'
import type { StoreReader } from '#store/store.ts'
import type { Action } from './button-action.ts'
import type { Actions } from './actions.ts'
import type { Card } from './card.ts'
import { checkOptions, maxTextChars } from './check-options.ts'
import { type AnyCommand, listedCommands, type Viewer } from './command.ts'
import { completeOption } from './complete-option.ts'
import type { ActionRequest, CommandRequest, CompletionRequest, Conversation, LineRequest } from './conversation.ts'
import { createForm } from './create-form.ts'
import { UserError } from './errors.ts'
import { findCommand, readLine } from './find-command.ts'
import { finishAnswer } from './finish-answer.ts'
import type { Form } from './form.ts'
import { lineOf } from './line-of.ts'
import { nonAnswer } from './non-answers.ts'
import type { Completion } from './options.ts'
import { createRateLimiter, type RateLimit, type RequestCost } from './rate-limit.ts'
import { commandRefusal, mayRun } from './roles.ts'
import { showSource } from './show-source.ts'
import { localisedCommand } from './words/localised-command.ts'
import type { Words } from './words/words.ts'
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

type Given = Readonly<Record<string, unknown>>

/** as-usual: as the command and its `private` option say; asker: for the one who asked; everybody: it is shared. */
type Audience = 'as-usual' | 'asker' | 'everybody'

interface Asking {
  readonly viewer: Viewer
  readonly audience?: Audience
  /** What a form was filled with. */
  readonly filled?: Given
}

/** The one conversation behind all surfaces: finds the command, checks its options, runs it, and turns every error into a private card. */
export function createConversation(options: ConversationOptions): Conversation {
  const { store, actions, commands, log, now = () => new Date(), reading = () => null, limit = { commands: 5, seconds: 20 } } = options
  const listed = listedCommands(commands)
  const mayAsk = createRateLimiter(limit)

  async function execute(command: AnyCommand, given: Given, { viewer, audience = 'as-usual' }: Asking): Promise<Card> {
    const words = wordsFor(viewer.locale)
    if (!mayRun(viewer, command)) throw commandRefusal(command, viewer, words)
    const values = checkOptions(command.options, given, { now: now(), words, hints: hintsOf(command, words) })
    const allowed = listed.filter((one) => mayRun(viewer, one))
    const answer = (line: string) => executeLine(line, { viewer })
    const card = await command.execute({ options: values, store, actions, now: now(), viewer, words, commands: allowed, answer })
    const progress = card.visibility === 'private' ? reading() : null
    if (progress !== null) return nonAnswer(words.conversation.stillReading(Math.floor(progress * 100)), words.conversation.tryInAMinute)
    const isUsual = command.answersPrivately !== true && values['private'] !== true
    const isPrivate = audience === 'asker' || (audience === 'as-usual' && !isUsual)
    return finishAnswer(card, { line: lineOf(command, { ...given, private: undefined }), isPrivate, words })
  }

  async function executeLine(line: string, asking: Asking): Promise<Card> {
    const { command, options: given } = readLine(commands, line, wordsFor(asking.viewer.locale))
    return execute(command, { ...given, ...asking.filled }, asking)
  }

  async function act(action: Action, viewer: Viewer, filled: Given = {}): Promise<Card> {
    return answering(viewer, action.type === 'source' || action.type === 'run' ? 'button' : 'command', async () => {
      switch (action.type) {
        case 'source':
          return showSource(store, action, wordsFor(viewer.locale))
        case 'share':
          return executeLine(action.line, { viewer, audience: 'everybody' })
        case 'run':
          return executeLine(action.line, { viewer, audience: 'asker' })
        case 'form':
          return executeLine(action.line, { viewer, audience: 'asker', filled })
        case 'report':
          return executeLine(reportLine(action), { viewer, audience: 'asker', filled })
      }
    })
  }

  function formFor(request: CommandRequest | LineRequest | ActionRequest): Form | undefined {
    const asked = 'name' in request ? undefined : lineFor(request)
    if (!('name' in request) && asked === undefined) return undefined
    const words = wordsFor(request.viewer.locale)
    try {
      const read = 'name' in request ? { command: findCommand(commands, request.name, words), options: request.options } : readLine(commands, asked ?? '', words)
      if (!mayRun(request.viewer, read.command)) return undefined
      const action: Action = 'action' in request ? request.action : { type: 'form', line: lineOf(read.command, read.options) }
      return createForm({ ...read, action }, words)
    } catch (error) {
      // A line that cannot be read is answered by running it.
      if (error instanceof UserError) return undefined
      throw error
    }
  }

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
    run: ({ name, options: given, viewer }) => (
      answering(viewer, 'command', async () => execute(findCommand(commands, name, wordsFor(viewer.locale)), given, { viewer }))
    ),
    runLine: ({ line, viewer }) => answering(viewer, 'command', () => executeLine(line, { viewer })),
    act, formFor, complete,
  }
}

/** What to say where an option is missing: what it is for, and of what a form would ask, the whole command. */
function hintsOf(command: AnyCommand, words: Words): Readonly<Record<string, string>> {
  const { options } = localisedCommand(command, words.locale)
  return Object.fromEntries(Object.entries(options).map(([name, { description }]) => (
    [name, command.asks?.includes(name) === true ? words.help.example(`/${command.example}`) : `${description}.`]
  )))
}

function lineFor(request: LineRequest | ActionRequest): string | undefined {
  if ('line' in request) return request.line
  switch (request.action.type) {
    case 'form':
      return request.action.line
    case 'report':
      return reportLine(request.action)
    case 'run':
    case 'share':
    case 'source':
      return undefined
  }
}

function reportLine({ articleId, quotationId }: Extract<Action, { type: 'report' }>): string {
  return `/report article:${articleId} quotation:${quotationId}`
}
