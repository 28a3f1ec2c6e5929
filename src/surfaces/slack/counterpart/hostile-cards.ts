import { type Arbitrary, array, boolean, constant, constantFrom, nat, oneof, option, record, string, uniqueArray, uuid, webUrl } from 'fast-check'
import type { Action } from '#chat/button-action.ts'
import type { Block, Button, Card, ListItem } from '#chat/card.ts'
import type { Form } from '#chat/form.ts'
import type { Citation } from '#model/citation.ts'

const nasty = [
  '', ' ', '\n\n\n', '@everyone', '<!here>', '<!channel>', '<!everyone|x>', '<@U0123>', '<#C0123|news>', '<https://evil.example|Harbour Post>', '**x', '||x||',
  '[a](http://b.example)', '*Lind*', ':joy:', '# x', '-# x', '&lt;', '&amp;amp;', '👍🏽', 'שלום world', '\u202egnp.exe', '\u2066x\u2069', '\u0000\u0007', '\u2028', '\ud83d',
  'e\u0301'.repeat(50), 'x'.repeat(4000), '<'.repeat(3000), '&'.repeat(3000), '👩‍👩‍👧'.repeat(800), 'z\u0335'.repeat(2000), `a${'\u0301'.repeat(6000)}`,
  'javascript:alert(1)', '"}]}', '```', '> quoted', '\t\r\n', '\ufeff', 'a\u2029\u2029b', '| | |', '…',
]

const text = oneof(
  { weight: 4, arbitrary: constantFrom(...nasty) },
  { weight: 3, arbitrary: string({ unit: 'binary', maxLength: 300 }) },
  { weight: 3, arbitrary: string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: array(constantFrom(...nasty), { maxLength: 8 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: string({ unit: constantFrom('a', ' ', '&', '<', '>', 'ß', '😀'), minLength: 1000, maxLength: 12_000 }) },
)

const address = oneof(
  constant(null),
  webUrl({ withQueryParameters: true, withFragments: true }),
  constantFrom(
    'javascript:alert(1)', ' JAVASCRIPT:alert(1)', 'data:text/html,x', 'https://user:pw@post.example/', 'http://post.example/a|b>c<d e)', 'https://', '//post.example',
    `https://post.example/${'x'.repeat(900)}`, `https://post.example/${'&x=1'.repeat(900)}`, 'https://post.example/\u202e', 'https://post.example/?q=<!here>|<@U1>',
  ),
  text,
)

const citation: Arbitrary<Citation> = record({
  articleId: oneof(string({ minLength: 1, maxLength: 12 }), text), version: nat(9), outlet: text, url: address,
  span: record({ start: nat(99), end: nat(9999) }), words: text,
})

const action: Arbitrary<Action> = oneof(
  record({ type: constantFrom('run' as const, 'share' as const, 'form' as const), line: text }),
  record({ type: constant('source' as const), articleId: text, version: nat(9), start: nat(99), end: nat(999) }),
  record({ type: constant('report' as const), articleId: uuid(), quotationId: uuid() }),
)

const button: Arbitrary<Button> = record({ label: text, action })
const remark = option(text)
const item: Arbitrary<ListItem> = record({ text, detail: remark, citations: array(citation, { maxLength: 7 }) })

const block: Arbitrary<Block> = oneof(
  record({ type: constant('answer' as const), text }),
  record({ type: constant('quotation' as const), words: text, isVerbatim: boolean(), note: remark, citation }),
  record({ type: constant('event' as const), when: text, words: text, note: remark, citations: array(citation, { minLength: 1, maxLength: 7 }) }),
  record({ type: constant('list' as const), items: array(item, { maxLength: 12 }) }),
  record({ type: constant('note' as const), text }),
  record({ type: constant('file' as const), name: text, mediaType: constant('text/plain'), text }),
  record({ type: constant('buttons' as const), buttons: array(button, { maxLength: 30 }) }),
)

/** Cards of any size, made of everything that could break a message or a reader's trust. */
export const hostileCard: Arbitrary<Card> = record({
  visibility: constantFrom('public' as const, 'private' as const),
  blocks: oneof(
    { weight: 9, arbitrary: array(block, { maxLength: 8 }) },
    { weight: 1, arbitrary: array(block, { minLength: 40, maxLength: 70 }) },
  ),
})

/** What somebody might have typed. */
export const hostileLine = option(text, { nil: undefined })

/** Our own words, in whatever language: never empty. */
const ownWords = string({ unit: 'grapheme', maxLength: 40 }).map((words) => `A${words}`)

/** A form that opens after somebody typed anything at all. */
export const hostileForm: Arbitrary<Form> = record({
  action: action.filter(({ type }) => type === 'form' || type === 'report'), title: ownWords, submit: ownWords, cancel: ownWords,
  fields: uniqueArray(record({
    name: constantFrom('text', 'link', 'remark', 'what', 'when'), label: ownWords, hint: ownWords, isLong: boolean(), isRequired: boolean(),
    maxChars: constantFrom(200, 6000),
  }), { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
})
