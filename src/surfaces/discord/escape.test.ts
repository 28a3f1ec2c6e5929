import { describe, expect, it } from 'vitest'
import { readMarkdown } from './counterpart/read-markdown.ts'
import { cutText } from './cut-text.ts'
import { escapeMarkdown, linkLabel, oneLine, plainText, safeUrl } from './escape.ts'

describe('escapeMarkdown', () => {
  it.each([
    ['@everyone', '\\@everyone'],
    ['<@123> <#456> </quote:1> <t:1:R> <:joy:1>', '\\<\\@123> \\<#456> \\</quote:1> \\<t\\:1:R> \\<\\:joy:1>'],
    ['**bold** _it_ ~~no~~ ||x|| `code`', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\|\\|x\\|\\| \\`code\\`'],
    ['[click](https://evil.example)', '\\[click\\](https\\://evil.example)'],
    ['\\*', '\\\\\\*'],
    ['# head\n-# small\n> quote\n- item\n1. one\n2) two', '\\# head\n\\-# small\n\\> quote\n\\- item\n1\\. one\n2\\) two'],
    [':joy:', '\\:joy:'],
  ])('disarms %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  it.each([
    'Peskov: no decision yet', 'at 14:05 on Tuesday', 'It’s “a very interesting proposal” – so far', 'a well-known #3 in the U.S. (really!)', 'Привет & שלום 👍🏽',
  ])('leaves %j alone', (text) => {
    expect(escapeMarkdown(text)).toBe(text)
  })

  it.each(['@here', '||x||', 'http://x.example/a_b', '&lt;', '‹>›', '-# x', '*Putin*', '```js\nx\n```', '\\', '[a](b)\\', '::: a:b:c'])('keeps the letters of %j', (text) => {
    expect(readMarkdown(escapeMarkdown(text))).toEqual({ text, links: [], pings: [] })
  })
})

describe('plainText', () => {
  it.each([
    ['a\u202eb\u2066c\u0000d\u0085e', 'abcd\ne'],
    ['one\r\n\r\n\r\ntwo\u2028three', 'one\ntwo\nthree'],
    ['  tab\there  ', 'tab here'],
    ['half \ud83d', 'half \ufffd'],
  ])('cleans %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it('goes on one line', () => {
    expect(oneLine('one\n\ntwo')).toBe('one two')
  })
})

describe('links', () => {
  it.each([
    ['https://a.example/b?c=d', 'https://a.example/b?c=d'],
    ['https://a.example/x)(y z', 'https://a.example/x%29%28y%20z'],
    ['https://a.example/<b>', 'https://a.example/%3Cb%3E'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['discord://x', undefined],
    ['https://user:pass@a.example/', undefined],
    ['/relative', undefined],
    [`https://a.example/${'x'.repeat(600)}`, undefined],
    [null, undefined],
  ])('reads %j as %j', (address, expected) => {
    expect(safeUrl(address, 512)).toBe(expected)
  })

  it('leaves a label no way out of its brackets', () => {
    expect(linkLabel('The [Daily](http://x) *Post*')).toBe('The Daily(http\\://x) \\*Post\\*')
  })
})

describe('cutText', () => {
  it.each([
    ['short', 10, 'short'],
    ['one two three four', 12, 'one two…'],
    ['*************', 10, '****…'],
    ['👍🏽👍🏽👍🏽👍🏽', 10, '👍🏽👍🏽…'],
    [`e${'\u0301'.repeat(100)}`, 20, `e${'\u0301'.repeat(8)}…`],
  ])('cuts %j to %i', (text, maxChars, expected) => {
    const cut = cutText(text, maxChars)
    expect(cut).toBe(expected)
    expect(escapeMarkdown(cut).length).toBeLessThanOrEqual(maxChars)
  })
})
