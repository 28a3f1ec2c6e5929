import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { repairSource } from './repair-source.ts'
import { makeSpan } from './span.ts'
import type { LabelledSpan } from './span.ts'

/** The source that [is found] before {the cue} of "<…>" becomes; "–" where nobody is left. */
function repaired(marked: string): string {
  const text = marked.replace(/[[\]{}<>]/g, '')
  const reading = readDocument(readText(text))
  const spanOf = (open: string, close: string, label: LabelledSpan['label']): LabelledSpan => {
    const plain = (upTo: number): number => marked.slice(0, upTo).replace(/[[\]{}<>]/g, '').length
    const start = plain(marked.indexOf(open))
    const end = plain(marked.indexOf(close))
    const first = reading.tokens.findIndex((token) => token.end > start)
    const last = reading.tokens.findLastIndex((token) => token.start < end)
    return makeSpan(label, { first, last }, 0.9, 'tagged')
  }
  const { source } = repairSource(reading, {
    source: spanOf('[', ']', 'source'), cue: spanOf('{', '}', 'cue'), contents: [spanOf('<', '>', 'content')], rules: ['said-before', 'tagged'],
  })
  return source === null ? '–' : text.slice(reading.tokens[source.firstToken]?.start, reading.tokens[source.lastToken]?.end)
}

describe('repairSource', () => {
  it.each([
    ['[Of Roth, Ilse Kern] {said} <that he sails>.', 'Ilse Kern'],
    ['[Like Roth, Kern] {rejected the claim} <that the lock leaks>.', 'Kern'],
    ['After [winning the cup in Ames, Captain Tom Ashe] {said}, <“We sail.”>', 'Captain Tom Ashe'],
    ['[Speaking later in Ames, Ilse Kern] {said} <the lock leaks>.', 'Ilse Kern'],
    ['[Late last month, the board] {warned} <that the lock leaks>.', 'the board'],
    ['[Rather, sailors] {say} <the lock leaks>.', 'sailors'],
    ['[Kern later Thursday] {told} the Star: <“It leaks.”>', 'Kern'],
    ['[The harbour board this week] {said} <the lock leaks>.', 'The harbour board'],
    ['“It holds,” {said} [Kern as she closed the gate] <“It always did.”>', 'Kern'],
    ['Sailors who have [used it often] {say} <the lock leaks>.', 'Sailors who have used it'],
    ['Even captains who have praised [his plan] {warned} <that the lock leaks>.', 'captains who have praised his plan'],
    ['Ilse Kern (D-Ames[)] {said} <that the lock leaks>.', 'Ilse Kern (D-Ames)'],
    ['Kern, [speaking at a dinner in Ames], {warned} <that the lock leaks>.', 'Kern, speaking at a dinner in Ames'],
    ['The website, [run by Tom Ashe], {said} <the lock leaks>.', 'The website, run by Tom Ashe'],
    ['In a letter seen by the Star, [the lock’s keeper, Tom Ashe], {told} dockers: <“It leaks.”>', 'the lock’s keeper, Tom Ashe'],
    ['[Dear Kern, my husband] {says} <the lock leaks>.', 'my husband'],
    ['[Added dock keeper Ilse Kern]{:} <“It leaks.”>', 'dock keeper Ilse Kern'],
    ['Sailors, dockers [and many captains] {say} <the lock leaks>.', 'Sailors, dockers and many captains'],
    ['The weary, [71-year-old captain] {said}: <“It leaks.”>', 'The weary, 71-year-old captain'],
    ['Asked about it, [to which Kern] {replied}: <“It leaks.”>', 'Kern'],
    ['[One] {report said} <the lock leaks>.', 'One report'],
    ['[The harbour board two weeks ago] {said} <the lock leaks>.', 'The harbour board'],
    ['[Ohio]’s port authority closed the lock, {saying} <it leaked>.', 'Ohio’s port authority'],
    ['[Led by Tom Ashe, the dockers] {denounced} <the board’s plan as “the end of the lock”>.', 'the dockers'],
    ['“It holds,” Tom [Ashe] added, {saying} <it was “built for a century”>.', 'Tom Ashe'],
    ['[By] {noting} <that the lock “leaks all day,”> Ilse Kern sailed home.', 'Ilse Kern'],
    ['[Kern] {was asked} by Tom Ashe <whether the lock had leaked>.', 'Tom Ashe'],
    ['[Kern] {was asked} <whether the lock had leaked>.', '–'],
    ['[When Kern] {said} <the lock leaks>, nobody listened.', 'Kern'],
  ])('reads who speaks in %j', (marked, expected) => {
    expect(repaired(marked)).toBe(expected)
  })

  it.each([
    ['[Kern shook her head] and {said}, <“No.”>', 'Kern'],
    ['[Tom Ashe thanked Penrith] and {said} <it was good to be home>.', 'Tom Ashe'],
    ['[The board met dockers on Friday] and {said} <the lock leaks>.', 'The board'],
    ['[The board wrote] a letter, {calling} <the lock “a sieve”>.', 'The board'],
    ['[The harbour nominee also outlined her plan] and {vowed} <to sail>.', 'The harbour nominee'],
    ['[He rails against the board] and {pledges} <to stand firm>.', 'He'],
  ])('ends before another verb of the same subject in %j', (marked, expected) => {
    expect(repaired(marked)).toBe(expected)
  })

  it.each([
    ['Anna Roth stood beside [the master, Tom Ashe], and {described} <the lock as “a sieve”>.', 'Anna Roth'],
    ['Anna Roth invoked [Captain Ashe] and {suggested} <that he sail>.', 'Anna Roth'],
    ['[Ilse Kern wouldn’t] {say} <that the lock leaks>.', 'Ilse Kern'],
    ['[A source speaking to the Herald] {said} <that it leaks>.', 'A source'],
    ['Born in Ames, [he] {was told} by his first teacher, Anna Roth, <that he would sail>.', 'his first teacher, Anna Roth'],
    ['Born in Ames, [he] {was told} <that he would sail>.', '–'],
    ['[Anna Roth] said that they would sail, and {told} <sailors it leaks>.', 'Anna Roth'],
    ['[Overheard at the Harbour Hotel]{:} <“It leaks.”>', '–'],
  ])('finds who speaks in %j', (marked, expected) => {
    expect(repaired(marked)).toBe(expected)
  })

  it.each([
    ['[While] {saying} <that the lock leaks>, Kern left.', '–'],
    ['Ilse Kern met [Mr.] Ashe, {calling} <him “a friend of nine years”>.', 'Ilse Kern'],
  ])('takes no small word for a speaker in %j', (marked, expected) => {
    expect(repaired(marked)).toBe(expected)
  })
})
