import { describe, expect, it } from 'vitest'
import { defineCommand } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { createConversation } from '#chat/create-conversation.ts'
import { readOnlyActions } from '#chat/read-only-actions.ts'
import type { Card } from '#chat/card.ts'
import { answerVerb, textAfterMention, typedLine } from './answer-slack.ts'

const viewer = { surface: 'slack', workspaceId: 'T0001', userId: 'U1', channelId: 'C1', role: 'reader', locale: 'en' } as const

describe('typedLine and answerVerb', () => {
  it.each([
    // command,     text,                        first line of the answer
    ['/quote',      'lind about:quay',           'quote: lind, quay'],
    ['/QUOTE',      'lind',                      'quote: lind, '],
    ['/onrecord',   'quote lind',                'quote: lind, '],
    ['/onrecord',   '/quote <@U1|lind>',         'quote: @lind, '],
    ['/onrecord',   '',                          'help'],
    ['/onrecord',   'quoth lind',                'There is no command /quoth.'],
    ['/wire',       'quote lind',                'quote: lind, '],
    ['/wire',       'lind',                      'There is no command /wire.'],
  ])('answers %s %j with %j', async (name, text, line) => {
    const desk = conversation()
    expect(firstLine(await answerVerb(desk, viewer, typedLine(desk, { name, text })))).toBe(line)
  })

  it('adds help to a refusal', async () => {
    const card = await answerVerb(conversation(), viewer, 'quoth')
    expect(card.visibility).toBe('private')
    expect(card.blocks.filter((block) => block.type === 'answer')).toEqual([
      { type: 'answer', text: 'There is no command /quoth.' }, { type: 'answer', text: 'help' },
    ])
  })
})

describe('textAfterMention', () => {
  it.each([
    ['<@U0BOT> quote lind', 'quote lind'],
    ['hey <@U0BOT|onrecord>   quote <@U1> &amp; co', 'quote @U1 & co'],
    ['<@U0BOT>', ''],
    ['quote lind', 'quote lind'],
  ])('reads %j as %j', (text, rest) => {
    expect(textAfterMention(text, 'U0BOT')).toBe(rest)
  })
})

function conversation(): Conversation {
  return createConversation({
    actions: readOnlyActions,
    store: new Proxy({} as never, { get: () => () => Promise.reject(new Error('no store here')) }), log: { error: () => undefined },
    commands: [
      defineCommand({ name: 'help', description: 'Help', example: 'help', options: {}, execute: async () => answer('help') }),
      defineCommand({
        name: 'quote', description: 'Quotes', example: 'quote lind',
        options: { person: { type: 'text', description: 'Who' }, about: { type: 'text', description: 'What' } },
        execute: async ({ options }) => answer(`quote: ${options.person ?? ''}, ${options.about ?? ''}`),
      }),
    ],
  })
}

function answer(text: string): Card {
  return { visibility: 'private', blocks: [{ type: 'answer', text }] }
}

function firstLine({ blocks: [first] }: Card): string {
  return first?.type === 'answer' ? first.text : ''
}
