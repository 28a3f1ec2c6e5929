import { ComponentType } from 'discord-api-types/v10'
import type { SeenAnswer } from '../../surface-contract.ts'
import { allComponents } from './check-message.ts'
import type { KeptMessage } from './dialogue.ts'
import { readMarkdown } from './read-markdown.ts'

/** A message as a person sees it. */
export function seeMessage({ body, isPrivate }: KeptMessage, firstResponseMs: number): SeenAnswer {
  const components = allComponents(body['components'])
  const texts = components.flatMap(({ type, content }) => type === ComponentType.TextDisplay && content !== undefined ? [content] : [])
  const read = [...texts, ...(typeof body['content'] === 'string' ? [body['content']] : [])].map(readMarkdown)
  const buttons = components.flatMap(({ type, label, custom_id: id }) => type === ComponentType.Button && id !== undefined ? [{ label: label ?? '', id }] : [])
  return {
    text: read.map(({ text }) => text).join('\n'),
    isPrivate,
    buttons,
    pings: read.flatMap(({ pings }) => pings),
    links: read.flatMap(({ links }) => links),
    firstResponseMs,
  }
}
