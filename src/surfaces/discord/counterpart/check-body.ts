import { checkCommands } from './check-commands.ts'
import { checkMessage } from './check-message.ts'
import { type BodyKind, schemaFaults } from './discord-schema.ts'

/** What Discord would have against a body that the bot sent: by its own document where it is there, and by what the document misses. */
export function checkBody(kind: BodyKind, body: unknown): readonly string[] {
  return [...schemaFaults(kind, body), ...ownFaults(kind, body)].map((fault) => `${kind}: ${fault}`)
}

/** The whole set of commands as it is put. */
export function checkCommandSet(body: unknown): readonly string[] {
  if (!Array.isArray(body)) return ['command: the set is no list']
  return [...body.flatMap((command: unknown) => checkBody('command', command)), ...checkCommands(body).map((fault) => `command: ${fault}`)]
}

function ownFaults(kind: BodyKind, body: unknown): readonly string[] {
  switch (kind) {
    case 'command':
    case 'thread':
    case 'direct':
      return []
    case 'answer':
    case 'update':
      return isObject(body) && isObject(body['data']) && body['type'] !== 5 ? checkMessage(body['data'], { isNew: kind === 'answer', maxFlags: kind }) : []
    case 'completions':
      return isObject(body) && isObject(body['data']) ? checkChoices(body['data']['choices']) : ['no data']
    case 'edit':
    case 'followup':
    case 'post':
    case 'post-edit':
      return isObject(body) ? checkMessage(body, { isNew: kind === 'followup' || kind === 'post', maxFlags: kind }) : ['no object']
  }
}

function checkChoices(choices: unknown): string[] {
  if (!Array.isArray(choices)) return ['choices are no list']
  return choices.flatMap((choice: unknown) => isObject(choice) && Object.keys(choice).every((key) => key === 'name' || key === 'value') ? [] : ['a choice with other keys'])
}

/** Narrows what came as JSON. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
