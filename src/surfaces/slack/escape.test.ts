import { describe, expect, it } from 'vitest'
import { escapeMrkdwn, labelText, oneLine, plainText, safeUrl } from './escape.ts'

describe('escapeMrkdwn', () => {
  it.each([
    ['<!channel> & <@U123>', '&lt;!channel&gt; &amp; &lt;@U123&gt;'],
    ['&lt;', '&amp;lt;'],
    ['a|b *c*', 'a|b *c*'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMrkdwn(text)).toBe(escaped)
  })
})

describe('plainText', () => {
  it.each([
    ['one\n\n\n two\r\nthree', 'one\n two\nthree'],
    ['left\u202eright\u2069', 'leftright'],
    ['a\u0000b\u0007c\u009bd', 'abcd'],
    ['tab\there', 'tab here'],
    ['line\u2028break', 'line\nbreak'],
    ['\ud83d alone', '\ufffd alone'],
    ['שלום world 👩‍👩‍👧', 'שלום world 👩‍👩‍👧'],
  ])('cleans %j to %j', (text, clean) => {
    expect(plainText(text)).toBe(clean)
  })
})

it('puts names on one line', () => {
  expect(oneLine('The\nHarbour\u2028Post')).toBe('The Harbour Post')
})

it('draws angle brackets of a label as look-alikes', () => {
  expect(labelText('Search <!here>')).toBe('Search ‹!here›')
})

describe('safeUrl', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['http://example.org/a|b(c)<d>', 'http://example.org/a%7Cb%28c%29%3Cd%3E'],
    ['https://example.org/?q=1|2', 'https://example.org/?q=1%7C2'],
  ])('keeps %j as %j', (address, href) => {
    expect(safeUrl(address, 1000)).toBe(href)
  })

  it.each([
    null, '', 'not an address', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'file:///etc/hosts', 'ftp://example.org',
    'https://user:pass@example.org/', `https://example.org/${'x'.repeat(1000)}`,
  ])('refuses %j', (address) => {
    expect(safeUrl(address, 1000)).toBeUndefined()
  })
})
