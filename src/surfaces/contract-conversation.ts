import { setTimeout as sleep } from 'node:timers/promises'
import type { Citation } from '#model/citation.ts'
import type { StoreReader } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { type AnyCommand, defineCommand } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { createConversation } from '#chat/create-conversation.ts'
import { UserError } from '#chat/errors.ts'
import { readOnlyActions } from '#chat/read-only-actions.ts'

/** How long /slow takes: longer than any surface may wait before it says that it is at work. */
export const slowMs = 2_300

/** Words of an article that try everything: pings, markup, links, a forged line. */
export const hostileWords = '“@everyone and @here: <@1234567890> <!channel> <@U012345> <#C012345> **bold** [click](https://evil.example) ||x||”'

/** A real conversation over a handful of commands that need no store. */
export function contractConversation(more: readonly AnyCommand[] = []): Conversation {
  return createConversation({
    store: closedStore, actions: readOnlyActions, commands: [...commands, ...more],
    log: { error: () => undefined }, limit: { commands: 10_000, seconds: 1 },
  })
}

const citation: Citation = {
  articleId: 'a1', version: 1, outlet: 'The Lantern', url: 'https://lantern.example/harbour?id=1', span: { start: 10, end: 60 },
  words: 'The mayor said the harbour would open on Friday.',
}

const commands: readonly AnyCommand[] = [
  defineCommand({
    name: 'harbour', description: 'An answer with its sentence', example: 'harbour mayor',
    options: {
      person: { type: 'text', completes: 'person', description: 'Who said it' },
      since: { type: 'day', description: 'Not before this day' },
      order: { type: 'choice', choices: ['latest', 'random'], description: 'Which first' },
      page: { type: 'number', min: 1, max: 50, description: 'Which page' },
      private: { type: 'flag', description: 'Only you see the answer' },
    },
    execute: async ({ options }) => harbourCard(options.person ?? 'nobody', options.page ?? 1),
  }),
  defineCommand({
    name: 'nothing', description: 'Finds nothing', example: 'nothing', options: {},
    execute: async () => ({ visibility: 'private', blocks: [{ type: 'answer', text: 'Nothing on ‘clubhause’.' }] }),
  }),
  defineCommand({
    name: 'hostile', description: 'An article that tries everything', example: 'hostile', options: {},
    execute: async () => hostileCard(),
  }),
  defineCommand({
    name: 'slow', description: 'Takes its time', example: 'slow', options: { private: { type: 'flag', description: 'Only you see the answer' } },
    execute: async () => sleep(slowMs, { visibility: 'public', blocks: [{ type: 'answer', text: 'Slow, but here.' }] }),
  }),
  defineCommand({
    name: 'slownothing', description: 'Takes its time and finds nothing', example: 'slownothing', options: {},
    execute: async () => sleep(slowMs, { visibility: 'private', blocks: [{ type: 'answer', text: 'Looked long, found nothing.' }] }),
  }),
  defineCommand({
    name: 'refused', description: 'Asks for more', example: 'refused', options: {},
    execute: async () => { throw new UserError('One word is not enough.', 'Give four.') },
  }),
  defineCommand({
    name: 'broken', description: 'Breaks', example: 'broken', options: {},
    execute: async () => { throw new TypeError('broken on purpose') },
  }),
]

function harbourCard(person: string, page: number): Card {
  return {
    visibility: 'public',
    blocks: [
      { type: 'answer', text: `Harbour opens Friday, asked about ${person}, page ${page}` },
      { type: 'quotation', words: '“would open on Friday”', isVerbatim: true, note: 'speaker resolved from “He”', citation },
      { type: 'buttons', buttons: [
        { label: 'More', action: { type: 'run', line: `/harbour ${person} page:${page + 1}` } },
        { label: 'Share', action: { type: 'share', line: `/harbour ${person}` } },
      ] },
    ],
  }
}

function hostileCard(): Card {
  const hostile = { ...citation, outlet: '@everyone](https://evil.example)', url: 'javascript:alert(1)', words: hostileWords }
  return {
    visibility: 'public',
    blocks: [
      { type: 'answer', text: hostileWords },
      { type: 'quotation', words: hostileWords, isVerbatim: true, note: hostileWords, citation: hostile },
      { type: 'event', when: 'a Tuesday', words: hostileWords, note: null, citations: [hostile] },
      { type: 'list', items: [{ text: hostileWords, detail: hostileWords, citations: [hostile] }] },
      { type: 'note', text: hostileWords },
    ],
  }
}

// Only "source" buttons and completion ask the store here: they must answer even then.
const closedStore = new Proxy({} as StoreReader, { get: () => () => Promise.reject(new Error('the contract has no store')) })
