import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

describe('decodeText', () => {
  it.each([
    // as Slack sends it,                                          as it was typed
    ['timeline harbour since:2021-02-01',                          'timeline harbour since:2021-02-01'],
    ['whosaid ships &amp; &lt;rooms&gt;',                          'whosaid ships & <rooms>'],
    ['whosaid &amp;lt;b&amp;gt;',                                  'whosaid &lt;b&gt;'],
    ['sources <https://example.org/a?b=1&amp;c=2>',                'sources https://example.org/a?b=1&c=2'],
    ['sources <http://example.org|example.org>',                   'sources example.org'],
    ['sources <https://example.org/long|the paper>',               'sources https://example.org/long'],
    ['sources <mailto:desk@example.org|desk@example.org>',         'sources desk@example.org'],
    ['quote <@U0123|mara>',                                        'quote @mara'],
    ['quote <@U0123>',                                             'quote @U0123'],
    ['follow <#C0123|news>',                                       'follow #news'],
    ['quote <!here> <!subteam^S1|@desk>',                          'quote @here @desk'],
    ['<!date^1392734382^{date}|18 Feb 2014>',                      '18 Feb 2014'],
  ])('reads %j as %j', (sent, typed) => {
    expect(decodeText(sent)).toBe(typed)
  })

  it.each(['a < b', '<>', '&copy; &nbsp;', '<unclosed', 'x > y', '<|label>'])('leaves %j alone', (text) => {
    expect(decodeText(text)).toBe(text)
  })

  it('stays quick on hostile text', () => {
    const began = performance.now()
    decodeText('<'.repeat(50_000))
    decodeText('<a|'.repeat(20_000))
    decodeText('&amp'.repeat(50_000))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
