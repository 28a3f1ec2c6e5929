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
    case 'one-command':
    case 'thread':
    case 'forum-post':
    case 'direct':
      return []
    case 'form':
      return isObject(body) && isObject(body['data']) ? checkForm(body['data']) : ['no data']
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

/** What the document misses: a form without fields, a field without a label, a name twice, an id that is too long. */
function checkForm({ components, custom_id: id }: Record<string, unknown>): string[] {
  const fields = Array.isArray(components) ? components.filter(isObject) : []
  const names = fields.map(({ component }) => isObject(component) ? component['custom_id'] : undefined)
  return [
    ...(fields.length === 0 || fields.length > 5 ? [`a form of ${fields.length} fields`] : []),
    ...(fields.every(({ type, label }) => type === 18 && typeof label === 'string' && label !== '') ? [] : ['a field without a label']),
    ...(new Set(names).size < names.length ? ['two fields of one name'] : []),
    ...(typeof id === 'string' && id.length > 0 && id.length <= 100 ? [] : ['the id of the form']),
  ]
}

function checkChoices(choices: unknown): string[] {
  if (!Array.isArray(choices)) return ['choices are no list']
  return choices.flatMap((choice: unknown) => isObject(choice) && Object.keys(choice).every((key) => key === 'name' || key === 'value') ? [] : ['a choice with other keys'])
}

/** Narrows what came as JSON. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
