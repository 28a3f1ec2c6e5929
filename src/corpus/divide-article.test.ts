import { array, assert, constantFrom, oneof, option, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideArticle } from './divide-article.ts'

const body = 'The ferry left the harbour on Monday with eleven people on board, the port authority said.'
const more = 'It returned two days later, and nobody was hurt, a spokeswoman told reporters.'

function kindsOf(text: string, title: string | null = null): string[] {
  return divideArticle(text, title).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)
}

/** What is cut from a page that ends or begins with the line. */
function isCut(line: string): boolean {
  const text = `Ferry comes home\n\n${body}\n\n${line}\n\n${more}`
  return kindsOf(text, 'Ferry comes home').includes(`furniture: ${line}`)
}

describe('divideArticle', () => {
  it('tells title, standfirst, highlights, body and furniture apart', () => {
    const text = ['Ferry comes home', '', 'Nobody was hurt, the port says.', '', 'Ferry comes home', '', 'By Ann Porter', '', 'Highlights', '  • Ferry was away for two days', '• Port to hold an inquiry',
      'Advertisement', '', body, '', more, '', 'Comments', '', 'Related stories', 'New ferry on March 4', '© Example 2025. All rights reserved.'].join('\n')
    expect(kindsOf(text, 'Ferry comes home')).toEqual([
      'title: Ferry comes home', 'standfirst: Nobody was hurt, the port says.', 'furniture: Ferry comes home', 'furniture: By Ann Porter', 'furniture: Highlights',
      'furniture: •', 'highlights: Ferry was away for two days', 'furniture: •', 'highlights: Port to hold an inquiry', 'furniture: Advertisement',
      `body: ${body}`, `body: ${more}`, 'furniture: Comments', 'furniture: Related stories', 'furniture: New ferry on March 4', 'furniture: © Example 2025. All rights reserved.',
    ])
  })

  it.each([
    'Advertisement', 'ADVERTISEMENT', 'Advertisement Continue reading the main story', 'Story continues below', 'Read more', 'Read more: The ferry that never came',
    'Related: Port to close in March', 'Share this story', 'Share', 'Facebook Twitter LinkedIn Email', 'Follow us on X and Facebook', 'Follow Ann Porter on Twitter: @annporter',
    'For the latest shipping news, follow our channel and subscribe to our newsletter.', 'Sign up for our daily newsletter', 'Don’t hesitate to contact us with news tips.',
    'Got a story? Email the newsroom.', 'This site uses cookies; see our privacy policy.', 'We use cookies to improve your experience.', 'Photo: Ann Porter / Harbour Pictures', 'Image copyright Reuters',
    'Ann Porter/Getty Images', '(Reporting by Ann Porter; editing by Bob Quay)', 'Published: 2 March 2021, 09:30 GMT', 'Last updated 3 March 2021', '4 min read',
    'This article was amended on 4 March 2021 to correct the name of the ferry.', 'https://example.org/ferry?id=1', 'To Top', 'Tags: ferry, harbour', 'Trending', '12 Comments',
    'Home | News | World | 2 October 2026', 'Home › Business › Markets', 'News · Sport · Weather', 'Politics | 2 October 2026, 14:05 GMT', 'Home > Region > Osterby',
  ])('cuts %j', (line) => {
    expect(isCut(line)).toBe(true)
  })

  it.each([
    'HARBOUR CITY (Reuters) -', 'HARBOUR CITY, Norway (AP) --', 'LONDON, March 12 (Example) --', '“Share prices fell.”', 'Share prices fell in every port on Friday.', 'Comments by the captain angered the crew.',
    'Follow the money, the captain advised.', 'Trending lower all week, freight rates hit a floor on Friday.', 'Photographs of the ferry were shown in court.', 'Call for peace',
    'The captain added:', 'Advertising income rose by a tenth, the port said.', 'Contact with the ferry was lost at noon.', 'Related costs reached $4 million.', 'Updated rules for ferries take effect in May.',
    'Read out in court, the letter named nobody.', 'Reuters reported the loss first.', 'More than 40 people waited.', 'Published accounts of the voyage differ.', 'Copyright law does not cover it, she said.',
    'Subscribers to the ferry service will be paid back.', 'Comment was not available from the port.', '14 February 2021', 'By Monday the ferry was gone.', 'Email messages show that the port knew.',
    'Video shows the ferry turning round.', 'Latest News Corp figures were strong.', 'Next came the storm.', 'Editing by hand took the clerks a week.', 'We use cookies in our cake, said the baker.',
    'Osterby | Norhaven | Milford', 'World | The ferry that never came home', 'The sports and business pages were cut.', 'Home news, she said, sells papers.', 'AC/DC', 'Brazil | 2 | 0',
    'Home > dry land', 'Corrections to the map were made on Friday.',
  ])('leaves %j alone', (line) => {
    expect(isCut(line)).toBe(false)
  })

  it.each(['By Ann Porter', 'By Ann Porter and Bob Quay in Paris', 'BY ANN PORTER', 'By our foreign desk', 'By the Courier’s shipping correspondent', '2 March 2021', 'Tuesday, March 2, 2021 14:05 GMT'])(
    'cuts %j below the headline', (line) => {
      expect(kindsOf(`Ferry comes home\n${line}\n\n${body}\n\n${more}`)[1]).toBe(`furniture: ${line}`)
    })

  it.each([
    [['CORRECTION', 'An earlier version of this article gave the wrong number of passengers.']],
    [['Correction:', 'The ferry carried 84 passengers, not 48.']],
    [['Editor’s note', 'This story was updated to remove a name.', 'The Courier regrets the error.']],
  ])('cuts the note %j at the end, in the middle and at the top', (note) => {
    const text = ['Ferry comes home', ...note, body, ...note, more, body, more, ...note].join('\n\n')
    expect(kindsOf(text).filter((part) => part.startsWith('body'))).toEqual([body, more, body, more].map((words) => `body: ${words}`))
  })

  it('keeps what only stands below a line that says "Corrections"', () => {
    const text = ['Ferry comes home', body, 'Corrections', more, body].join('\n\n')
    expect(kindsOf(text).slice(-3)).toEqual(['furniture: Corrections', `body: ${more}`, `body: ${body}`])
  })

  it('resumes after a list of teasers in the middle of a page', () => {
    const text = ['Ferry comes home', '', body, '', 'Most read', 'Harbour master to retire in June', 'Ten boats to see in 2022', '', more].join('\n')
    expect(kindsOf(text, 'Ferry comes home').slice(-2)).toEqual(['furniture: Ten boats to see in 2022', `body: ${more}`])
  })

  it('takes the comments below an article for furniture, quotations and dates included', () => {
    const text = ['Ferry comes home', body, more, body, more, '3 Comments', 'Bob: I saw it on 1 April 2019, said my aunt.'].join('\n\n')
    expect(kindsOf(text).at(-1)).toBe('furniture: Bob: I saw it on 1 April 2019, said my aunt.')
  })

  it('does not lose the article to a subheading "Comments" near its beginning', () => {
    const text = ['Ferry comes home', body, 'Comments', more, body, more].join('\n\n')
    expect(kindsOf(text).filter((part) => part.startsWith('body'))).toHaveLength(4)
  })

  it('finds the headline that a page title carries with the outlet', () => {
    expect(kindsOf(`Ferry comes home\n\n${body}`, 'Ferry comes home | The Courier')[0]).toBe('title: Ferry comes home')
  })

  it('reads a text without structure as body', () => {
    expect(kindsOf(`${body} ${more}`)).toEqual([`body: ${body} ${more}`])
    expect(kindsOf(`${body}\n${more}`, 'Another headline')).toEqual([`body: ${body}`, `body: ${more}`])
  })

  it('keeps a wrapped paragraph in one piece', () => {
    const wrapped = 'The ferry left the harbour on Monday with eleven people\non board, the port authority said. It returned two days\nlater, and nobody was hurt, a spokeswoman told reporters.'
    expect(kindsOf(`${wrapped}\n\n${more}`, null)).toEqual([`body: ${wrapped}`, `body: ${more}`])
  })

  it('keeps a last paragraph that was cut off', () => {
    const cutOff = `${body} ${more} ${body}`.slice(0, -21)
    expect(kindsOf(['Ferry comes home', body, 'Advertisement', cutOff].join('\n\n')).at(-1)).toBe(`body: ${cutOff}`)
  })

  it('keeps lists in the body', () => {
    const text = ['Ferry comes home', body, 'The port asks for:', '• more money', '• more ferries', more].join('\n')
    expect(kindsOf(text).filter((part) => part.startsWith('body'))).toHaveLength(5)
  })

  it('covers all that is not white space, in order, without overlap', () => {
    const line = oneof(constantFrom(body, more, '', '  ', 'Comments', 'Highlights', '• one', 'Share', '© 2025', 'Ferry comes home', '\u00a0', '\r'), string())
    assert(property(array(line, { maxLength: 30 }), option(string(), { nil: null }), (lines, title) => {
      const text = lines.join('\n')
      let at = 0
      for (const { span } of divideArticle(text, title)) {
        expect(text.slice(at, span.start).trim()).toBe('')
        expect(text.slice(span.start, span.end)).toMatch(/^\S(?:[^]*\S)?$/)
        at = span.end
      }
      expect(text.slice(at).trim()).toBe('')
    }))
  })

  it('comes to an end on hostile text', () => {
    const hostile = `${'a '.repeat(100_000)}\n${'\n'.repeat(100_000)}${'• '.repeat(50_000)}\n${'by A'.repeat(50_000)}\n${'x\n'.repeat(50_000)}`
    expect(divideArticle(hostile, null).length).toBeGreaterThan(1)
  })
})
