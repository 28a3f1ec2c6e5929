import * as fc from 'fast-check'
import type { Action } from '#chat/button-action.ts'
import type { Block, Card } from '#chat/card.ts'
import type { Form } from '#chat/form.ts'
import type { Citation } from '#model/citation.ts'

// What articles may hold, and what somebody might put into one on purpose.
const nasty = [
  '@everyone', '@here', '<@1234567890>', '<@&1>', '<#123>', '<!here>', '</quote:1>', '<t:1:R>', '<:joy:1>', ':joy:', 'a:b:c:d',
  '**x**', '__x__', '~~x~~', '||x||', '`x`', '```js\nx```', '*Putin*', '[a](http://b.example)', '[a](<javascript:x>)', 'https://evil.example/x', '](http://x)',
  '# x', '-# x', '> x', '>>> x', '- x', '* x', '1. x', '2) x', '\n\n\n# x', '\u2028# x', '\\', '\\\\', '\\*', '&lt;', '“', '”', '…',
  '\u202e', '\u2066', '\u200f', '\u0000', '\u001b[31m', '\u0085', '\ud83d', '\udc4d', '👍🏽', '👨‍👩‍👧‍👦', 'שלום', 'مرحبا', 'Zürich', 'e\u0301'.repeat(50), '\u0301'.repeat(300),
  'x'.repeat(4_000), 'word '.repeat(900), '👍🏽'.repeat(600), '*'.repeat(2_100), ' ', '\n', '\t', '',
] as const

const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...nasty) }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }, fc.lorem({ maxCount: 12 }))
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
const maybeText = fc.option(text, { nil: null })

const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://user:pass@a.example/', 'https://a.example/x)(y', 'HTTPS://A.example/<x>', 'file:///etc/passwd', 'not an address', `https://a.example/${'x'.repeat(3_000)}`),
  text,
)

const citation: fc.Arbitrary<Citation> = fc.record({
  articleId: fc.oneof(fc.uuid(), text), version: fc.nat(9), outlet: text, url: fc.option(url, { nil: null }),
  span: fc.tuple(fc.nat(9_999), fc.nat(9_999)).map(([start, length]) => ({ start, end: start + length })), words: text,
})

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constantFrom('run' as const, 'share' as const, 'form' as const), line: text }),
  fc.record({ type: fc.constant('source' as const), articleId: fc.uuid(), version: fc.nat(9), start: fc.nat(9_999), end: fc.nat(9_999) }),
  fc.record({ type: fc.constant('report' as const), articleId: fc.uuid(), quotationId: fc.uuid() }),
)

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('answer' as const), text }),
  fc.record({ type: fc.constant('quotation' as const), words: text, isVerbatim: fc.boolean(), note: maybeText, citation }),
  fc.record({ type: fc.constant('event' as const), when: text, words: text, note: maybeText, citations: fc.array(citation, { minLength: 1, maxLength: 8 }) }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(fc.record({ text, detail: maybeText, citations: fc.array(citation, { maxLength: 8 }) }), { maxLength: 8 }) }),
  fc.record({ type: fc.constant('note' as const), text }),
  fc.record({ type: fc.constant('file' as const), name: text, mediaType: fc.constant('text/plain'), text }),
  fc.record({ type: fc.constant('buttons' as const), buttons: fc.array(fc.record({ label: text, action }), { maxLength: 8 }) }),
)

/** Cards of all sizes, made of everything that ever broke a chat message. */
export const hostileCards: fc.Arbitrary<Card> = fc.record({
  visibility: fc.constantFrom('public' as const, 'private' as const), blocks: fc.array(block, { maxLength: 20, size: 'max' }),
})

/** Our own words, in whatever language: never empty. */
const ownWords = fc.string({ unit: 'grapheme', maxLength: 40 }).map((words) => `A${words}`)

/** Forms that open after somebody typed anything at all. */
export const hostileForms: fc.Arbitrary<Form> = fc.record({
  action: action.filter(({ type }) => type === 'form' || type === 'report'), title: ownWords, submit: ownWords, cancel: ownWords,
  fields: fc.uniqueArray(fc.record({
    name: fc.constantFrom('text', 'link', 'remark', 'what', 'when'), label: ownWords, hint: ownWords, isLong: fc.boolean(), isRequired: fc.boolean(),
    maxChars: fc.constantFrom(200, 6_000),
  }), { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
})
