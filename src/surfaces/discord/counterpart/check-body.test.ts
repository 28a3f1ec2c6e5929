import { describe, expect, it } from 'vitest'
import { checkBody, checkCommandSet } from './check-body.ts'
import { type BodyKind, noSchemaReason } from './discord-schema.ts'

const quiet = { allowed_mentions: { parse: [] }, flags: 4 }
const laidOut = { ...quiet, flags: 4 | 32_768 }
const text = (content: string) => ({ type: 10, content })
const button = (id: string, label = 'More') => ({ type: 2, style: 2, label, custom_id: id })
const row = (...components: object[]) => ({ type: 1, components })
const section = (id: string) => ({ type: 9, components: [text('x')], accessory: button(id) })

describe('what the counterpart lets pass', () => {
  it.each<[string, BodyKind, object]>([
    ['an answer of components', 'answer', { type: 4, data: { ...laidOut, components: [text('Peskov'), section('a'), row(button('b'))] } }],
    ['a private answer', 'answer', { type: 4, data: { ...laidOut, flags: 64 | 4 | 32_768, components: [text('Nothing')] } }],
    ['“thinking”', 'answer', { type: 5, data: { flags: 64 } }],
    ['plain content of 2,000', 'post', { ...quiet, content: 'x'.repeat(2_000), nonce: 'abc', enforce_nonce: true }],
    ['text of 4,000 in two parts', 'edit', { ...laidOut, components: [text('x'.repeat(2_000)), row(button('b')), text('x'.repeat(2_000))] }],
    ['completions', 'completions', { type: 8, data: { choices: [{ name: 'Peskov', value: 'Peskov' }] } }],
  ])('%s', (_, kind, body) => {
    expect(checkBody(kind, body)).toEqual([])
  })
})

describe('what the counterpart refuses although Discord’s document does not', () => {
  it.each<[string, BodyKind, object]>([
    ['pings left on', 'post', { content: 'x', flags: 4 }],
    ['previews left on', 'post', { content: 'x', allowed_mentions: { parse: [] } }],
    ['an empty message', 'post', quiet],
    ['an empty layout', 'followup', { ...laidOut, components: [] }],
    ['content of 2,001 in a channel', 'post', { ...quiet, content: 'x'.repeat(2_001) }],
    ['a layout together with content', 'post', { ...laidOut, content: 'x', components: [text('x')] }],
    ['41 components, counting those inside others', 'post', { ...laidOut, components: [...Array.from({ length: 13 }, (_, index) => section(String(index))), text('x'), text('y')] }],
    ['text of 4,001 over two parts', 'post', { ...laidOut, components: [text('x'.repeat(2_000)), row(button('b')), text('x'.repeat(2_001))] }],
    ['one id on two buttons', 'post', { ...laidOut, components: [text('x'), section('a'), row(button('a'))] }],
    ['a button without a label', 'post', { ...laidOut, components: [text('x'), row(button('a', ' '))] }],
    ['six rows', 'post', { ...quiet, content: 'x', components: Array.from({ length: 6 }, (_, index) => row(button(String(index)))) }],
    ['an unknown key', 'post', { ...quiet, content: 'x', contents: 'x' }],
    ['an edit that wants to be private', 'edit', { ...laidOut, flags: 64 | 4 | 32_768, components: [text('x')] }],
    ['embeds of more than 6,000 together', 'post', { ...quiet, embeds: [{ description: 'x'.repeat(4_000) }, { description: 'x'.repeat(4_000) }] }],
  ])('%s', (_, kind, body) => {
    expect(checkBody(kind, body)).not.toEqual([])
  })

  const option = { type: 3, name: 'person', description: 'Who' }
  it.each([
    ['capitals in a name', [{ name: 'Quote', description: 'x' }]],
    ['a blank in a name', [{ name: 'who said', description: 'x' }]],
    ['no description', [{ name: 'quote', description: '' }]],
    ['a required option after an optional one', [{ name: 'quote', description: 'x', options: [option, { ...option, name: 'story', required: true }] }]],
    ['two options of one name', [{ name: 'quote', description: 'x', options: [option, option] }]],
    ['completion together with choices', [{ name: 'quote', description: 'x', options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] }]],
    ['two commands of one name', [{ name: 'quote', description: 'x' }, { name: 'quote', description: 'y' }]],
    ['101 commands', Array.from({ length: 101 }, (_, index) => ({ name: `quote${index}`, description: 'x' }))],
    ['8,001 characters in one command', [{ name: 'quote', description: 'x', options: Array.from({ length: 4 }, (_, index) => (
      { ...option, name: `o${index}`, choices: Array.from({ length: 25 }, (_, number) => ({ name: 'x'.repeat(90), value: `${number}` })) }
    )) }]],
  ])('%s', (_, commands) => {
    expect(checkCommandSet(commands)).not.toEqual([])
  })
})

describe('what Discord’s document refuses', () => {
  it.for<[string, BodyKind, object]>([
    ['a description of 101', 'command', { name: 'quote', description: 'x'.repeat(101) }],
    ['26 options', 'command', { name: 'quote', description: 'x', options: Array.from({ length: 26 }, (_, index) => ({ type: 3, name: `o${index}`, description: 'x' })) }],
    ['26 completions', 'completions', { type: 8, data: { choices: Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `n${index}` })) } }],
    ['an id of 101', 'post', { ...laidOut, components: [text('x'), row(button('x'.repeat(101)))] }],
    ['six buttons in a row', 'post', { ...laidOut, components: [text('x'), row(...Array.from({ length: 6 }, (_, index) => button(String(index))))] }],
    ['a section without text', 'post', { ...laidOut, components: [{ type: 9, components: [], accessory: button('a') }] }],
  ])('%s', ([, kind, body], test) => {
    test.skip(noSchemaReason !== undefined, noSchemaReason)
    expect(checkBody(kind, body)).not.toEqual([])
  })
})
