import { randomBytes } from 'node:crypto'
import type { StoreReader } from '#store/store.ts'
import type { Action } from './button-action.ts'
import type { Actions } from './actions.ts'
import type { Card } from './card.ts'
import { checkOptions, maxTextChars } from './check-options.ts'
import type { AnyCommand, Viewer } from './command.ts'
import type { CommandRequest, CompletionRequest, Conversation, LineRequest } from './conversation.ts'
import { UserError } from './errors.ts'
import { nonAnswer } from './non-answers.ts'
import { parseLine } from './parse-line.ts'
import { showSource } from './show-source.ts'

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
}

const maxLineChars = 6000
const maxCompletions = 25

/** The one conversation behind all surfaces: finds the command, checks its options, runs it, and turns every error into a private card. */
export function createConversation(options: ConversationOptions): Conversation {
  const { store, actions, commands, log, now = () => new Date(), reading = () => null } = options

  async function run({ name, options: given, viewer }: CommandRequest): Promise<Card> {
    return answering(async () => {
      const command = findCommand(commands, name)
      const values = checkOptions(command.options, given, now())
      const card = await command.execute({ options: values, store, actions, now: now(), viewer, commands })
      const progress = card.visibility === 'private' ? reading() : null
      if (progress !== null) return stillReading(progress)
      return values['private'] === true ? { ...card, visibility: 'private' } : card
    })
  }

  async function runLine({ line, viewer }: LineRequest): Promise<Card> {
    return answering(async () => {
      if (line.length > maxLineChars) throw tooLong(line)
      const { name, positional, named } = parseLine(line, (command) => Object.keys(commands.find((one) => one.name === command)?.options ?? {}))
      const command = findCommand(commands, name === '' ? 'help' : name)
      return run({ name: command.name, options: withPositional(command, positional, named), viewer })
    })
  }

  async function act(action: Action, viewer: Viewer): Promise<Card> {
    switch (action.type) {
      case 'source':
        return answering(() => showSource(store, action))
      case 'share':
        return runLine({ line: action.line, viewer })
      case 'run':
        return { ...await runLine({ line: action.line, viewer }), visibility: 'private' }
    }
  }

  async function complete({ name, option, typed }: CompletionRequest): Promise<readonly string[]> {
    const definition = commands.find((command) => command.name === name)?.options[option]
    if (definition?.type === 'choice') return definition.choices.filter((choice) => choice.startsWith(typed.toLowerCase())).slice(0, maxCompletions)
    if (definition?.type !== 'text' || definition.completes === undefined || typed.length > maxTextChars) return []
    const values = await store.completions(definition.completes, typed, maxCompletions).catch((cause: unknown) => {
      log.error({ err: cause, option }, 'completion failed')
      return []
    })
    return values.map(fitCompletion)
  }

  async function answering(answer: () => Promise<Card>): Promise<Card> {
    try {
      return await answer()
    } catch (error) {
      if (error instanceof UserError) return nonAnswer(error.message, error.hint)
      const reference = randomBytes(2).toString('hex').toUpperCase()
      log.error({ err: error, reference }, 'a command failed')
      return nonAnswer(`Something broke on my side (ref ${reference}). Nothing was posted.`)
    }
  }

  return { commands, run, runLine, act, complete }
}

/** Platforms take at most 100 characters a value; the beginning of a headline finds it as well. */
function fitCompletion(value: string): string {
  return value.length <= 100 ? value : value.slice(0, value.lastIndexOf(' ', 100))
}

function findCommand(commands: readonly AnyCommand[], name: string): AnyCommand {
  const command = commands.find((one) => one.name === name)
  if (command !== undefined) return command
  const similar = commands.find((one) => one.name.startsWith(name.slice(0, 3)))
  throw new UserError(
    `There is no command /${name.slice(0, 40)}.`,
    similar === undefined ? 'Type /help to see them all.' : `Did you mean /${similar.name}? Type /help to see them all.`,
  )
}

/** Positional text goes to the first option; what the person named goes where it was named. */
function withPositional(command: AnyCommand, positional: string, named: Readonly<Record<string, string>>): Record<string, string> {
  const [first] = Object.keys(command.options)
  if (positional === '' || (first !== undefined && named[first] !== undefined)) return { ...named }
  if (first === undefined) throw new UserError(`/${command.name} takes no words.`, `Type just /${command.name}.`)
  return { [first]: positional, ...named }
}

function tooLong(line: string): UserError {
  return new UserError(`That is ${line.length.toLocaleString('en-GB')} characters, more than I read.`, 'A few words that you remember are enough.')
}

function stillReading(progress: number): Card {
  return nonAnswer(`Still reading the articles (${Math.floor(progress * 100)} %).`, 'Try again in a minute.')
}
