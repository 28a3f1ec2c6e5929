import { describe, expect, it } from 'vitest'
import { hasSpecs } from './block-limits.ts'
import { argumentFaults } from './check-arguments.ts'
import { checkMessage, checkView } from './check-message.ts'

const words = (text: string) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] })
const note = (text: string) => ({ type: 'context', elements: [{ type: 'mrkdwn', text }] })
const row = (...ids: string[]) => ({ type: 'actions', elements: ids.map((id) => ({ type: 'button', action_id: id, text: { type: 'plain_text', text: 'More' } })) })
const link = (url: string) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: 'Post' }] }] })

describe('checkMessage', () => {
  it('accepts an ordinary message', () => {
    expect(checkMessage({ text: 'Yes &lt;!here&gt; <https://post.example/1|Post>', blocks: [words('Yes'), note('a &amp; b'), link('https://post.example/1'), row('a', 'b')] })).toEqual([])
  })

  it.each([
    ['no text', { blocks: [words('Yes')] }],
    ['a blank text', { text: ' ', blocks: [words('Yes')] }],
    ['a text over 4,000', { text: 'x'.repeat(4001), blocks: [] }],
    ['51 blocks', { text: 'Yes', blocks: Array.from({ length: 51 }, () => words('Yes')) }],
    ['9,001 characters over all blocks', { text: 'Yes', blocks: [words('x'.repeat(4500)), words('x'.repeat(4501))] }],
    ['9,001 characters after escaping', { text: 'Yes', blocks: [words('&'.repeat(1801))] }],
    ['an input outside a modal', { text: 'Yes', blocks: [{ type: 'input', label: { type: 'plain_text', text: 'a' }, element: { type: 'plain_text_input' } }] }],
    ['two tables', { text: 'Yes', blocks: [{ type: 'table', rows: [] }, { type: 'table', rows: [] }] }],
    ['the same action_id twice', { text: 'Yes', blocks: [row('a'), row('a')] }],
    ['the same block_id twice', { text: 'Yes', blocks: [{ ...note('a'), block_id: 'x' }, { ...note('b'), block_id: 'x' }] }],
    ['an empty text element', { text: 'Yes', blocks: [words('')] }],
    ['a live mention in the blocks', { text: 'Yes', blocks: [note('<!channel>')] }],
    ['a live mention in the text', { text: 'Hello <@U0123>', blocks: [] }],
    ['a mention element', { text: 'Yes', blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }] }] }],
    ['a script as a link', { text: 'Yes', blocks: [link('javascript:alert(1)')] }],
    ['a broken link', { text: 'Yes', blocks: [link('https://post.example/a|b')] }],
    ['a broken link in the text', { text: 'see <https://post.example/1', blocks: [] }],
    ['an override of direction', { text: 'Yes', blocks: [words('a\u202eb')] }],
    ['half a letter', { text: 'Yes', blocks: [words('a\ud83d')] }],
    ['a label over 75', { text: 'Yes', blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x'.repeat(76) } }] }] }],
  ])('refuses %s', (_, message) => {
    expect(checkMessage(message)).not.toEqual([])
  })
})

it.each([
  ['without a title', { type: 'modal', submit: { type: 'plain_text', text: 'Go' }, blocks: [words('a')] }],
  ['without blocks', { type: 'home', blocks: [] }],
])('refuses a view %s', (_, view) => {
  expect(checkView(view)).not.toEqual([])
})

it.skipIf(!hasSpecs)('knows what the Web API takes (skipped where its description does not stand beside the checkout)', () => {
  expect(argumentFaults('chat.postMessage', { channel: 'C1', text: 'Yes', metadata: {} })).toEqual([])
  expect(argumentFaults('chat.postMessage', { chanel: 'C1' })).toEqual(['chat.postMessage: no argument chanel', 'chat.postMessage: no channel'])
  expect(argumentFaults('chat.postMesage', {})).toEqual(['chat.postMesage: no such method'])
})
