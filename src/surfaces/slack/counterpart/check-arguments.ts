import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { hasSpecs, specsFolder } from './block-limits.ts'
import { isNode, type Node } from './size-faults.ts'

interface Argument {
  readonly name: string
  readonly required?: boolean
}

/** Newer than the description, which is of 2021; the token travels in a header. */
const newerArguments = new Set(['metadata', 'team_id', 'include_all_metadata'])
const newerMethods = new Set(['apps.connections.open', 'files.getUploadURLExternal', 'files.completeUploadExternal'])

const description = hasSpecs ? readDescription() : undefined

/** Arguments of a Web API call that its description does not know, and those it asks for in vain; nothing where there is no description. */
export function argumentFaults(method: string, args: Node): string[] {
  if (description === undefined || newerMethods.has(method)) return []
  const known = argumentsOf(description, method)
  if (known === undefined) return [`${method}: no such method`]
  const strangers = Object.keys(args).filter((name) => !newerArguments.has(name) && !known.some((argument) => argument.name === name))
  const missing = known.filter(({ name, required }) => required === true && name !== 'token' && args[name] === undefined)
  return [...strangers.map((name) => `${method}: no argument ${name}`), ...missing.map(({ name }) => `${method}: no ${name}`)]
}

function readDescription(): Node {
  const parsed: unknown = JSON.parse(readFileSync(resolve(specsFolder, 'slack-web-openapi-v2.json'), 'utf8'))
  return isNode(parsed) ? parsed : {}
}

function argumentsOf(spec: Node, method: string): readonly Argument[] | undefined {
  const path = nodeAt(nodeAt(spec, 'paths'), `/${method}`)
  const operation = nodeAt(path, 'post') ?? nodeAt(path, 'get')
  // The description is data that we do not write; its lists of parameters have this shape.
  return operation?.['parameters'] as readonly Argument[] | undefined
}

function nodeAt(node: Node | undefined, name: string): Node | undefined {
  const value = node?.[name]
  return isNode(value) ? value : undefined
}
