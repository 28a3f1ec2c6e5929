import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import addFormats from 'ajv-formats'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'

/** What a body is sent for; each has a schema of its own, which says more than the union over a path. */
export type BodyKind = 'command' | 'answer' | 'update' | 'completions' | 'edit' | 'followup' | 'post' | 'post-edit' | 'thread' | 'forum-post' | 'direct' | 'form' | 'one-command'

const schemas: Readonly<Record<BodyKind, string>> = {
  command: 'ApplicationCommandUpdateRequest',
  answer: 'CreateMessageInteractionCallbackRequest',
  update: 'UpdateMessageInteractionCallbackRequest',
  completions: 'ApplicationCommandAutocompleteCallbackRequest',
  edit: 'IncomingWebhookUpdateRequestPartial',
  followup: 'IncomingWebhookRequestPartial',
  post: 'MessageCreateRequest',
  'post-edit': 'MessageEditRequestPartial',
  thread: 'CreateTextThreadWithMessageRequest',
  'forum-post': 'CreateForumThreadRequest',
  direct: 'CreatePrivateChannelRequest',
  form: 'ModalInteractionCallbackRequest',
  'one-command': 'ApplicationCommandCreateRequest',
}

const specFile = resolve(import.meta.dirname, '../../../../../shared/specs/discord-openapi.json')

/** Why bodies are not checked against Discord's own description, where they are not. */
export const noSchemaReason = existsSync(specFile) ? undefined : 'Discord’s OpenAPI document is not beside the checkout (../shared/specs/discord-openapi.json)'

let validator: Ajv2020 | undefined

/** What Discord's OpenAPI document has against a body; [] where the document is not there. */
export function schemaFaults(kind: BodyKind, body: unknown): string[] {
  if (noSchemaReason !== undefined) return []
  validator ??= createValidator()
  const validate = validator.getSchema(`discord#/components/schemas/${schemas[kind]}`)
  if (validate === undefined) throw new Error(`Discord’s document has no schema ${schemas[kind]}`)
  return validate(withoutFalseAlarm(body)) === true ? [] : tellingFaults(validate.errors ?? [])
}

/** Discord takes these permissions as a string, as its own documentation says; the schema wants a number. */
function withoutFalseAlarm(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body
  return { ...body, default_member_permissions: Number(body.default_member_permissions) }
}

function createValidator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('snowflake', /^(0|[1-9][0-9]*)$/)
  for (const format of ['nonce', 'int32', 'int64', 'double']) ajv.addFormat(format, true)
  // The file is Discord's, and an object.
  ajv.addSchema(JSON.parse(readFileSync(specFile, 'utf8')) as object, 'discord')
  return ajv
}

/** A union's other branches only say that the body is not theirs. */
function tellingFaults(errors: readonly ErrorObject[]): string[] {
  const lines = errors.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  const telling = lines.filter((line) => !/ must be (null|equal to .*)$| must match (exactly one|a) schema/.test(line))
  return telling.length > 0 ? telling : lines
}
