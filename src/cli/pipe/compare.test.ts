import { describe, expect, it } from 'vitest'
import { pipeCompare } from './compare.ts'

interface Row {
  readonly kind: string
  readonly speaker?: string
  readonly sides: readonly { readonly article: string, readonly quote: string, readonly value?: string }[]
}

const courier = {
  id: 'courier', published: '2024-05-06', title: 'Port weighs ferry offer after collision',
  text: `Port weighs ferry offer after collision
The ferry Branwen hit the harbour wall on May 3, and nine passengers were taken to the hospital in Milford.
The port authority is considering an offer by the company to pay for the harbour wall.
The company has not commented on the matter. Repairs would cost £300,000, an engineer estimated.
“We shall pay for every stone of the wall, but first the insurers must have their say,” Ada Nkemelu, who runs the company, said.
“My daughter was on deck and saw the wall come nearer and nearer,” said Tom Byrne, a teacher.`,
}
const herald = {
  id: 'herald', published: '2024-05-20', title: 'Ferry company withdraws offer to port',
  text: `Ferry company withdraws offer to port
The port authority said on Monday that the offer was withdrawn and the matter was closed.
The ferry Branwen hit the harbour wall on May 4; eleven passengers were taken to the hospital in Milford.
The company replied to questions in a short letter. A ticket for the crossing costs £12.
Ada Nkemelu had said that the company would pay for every stone of the wall.`,
}

function rowsOf(...articles: readonly object[]): readonly Row[] {
  // The pipe answers with plain objects of this shape; the test reads only what it names.
  return (pipeCompare({ id: 's', articles }, { spanTagger: null }) as { rows: readonly Row[] }).rows
}

function kindsOf(...articles: readonly object[]): string[] {
  return [...new Set(rowsOf(...articles).map(({ kind }) => kind))].sort()
}

describe('pipe compare on two reports of one affair', () => {
  const rows = rowsOf(courier, herald)

  it('shows what was open and is closed, the earlier report first', () => {
    const changed = rows.filter(({ kind }) => kind === 'changed')
    expect(changed.map(({ sides }) => sides.map(({ article }) => article))).toContainEqual(['courier', 'herald'])
    expect(changed[0]?.sides[0]?.quote).toContain('considering an offer')
    expect(changed[0]?.sides[1]?.quote).toContain('closed')
  })

  it('shows another number of the same people, and no conflict of prices for two things', () => {
    const numbers = rows.filter(({ kind }) => kind === 'number-conflict')
    expect(numbers.map(({ sides }) => sides.map(({ value }) => value))).toEqual([['9', '11']])
  })

  it('shows own words beside reported ones', () => {
    const row = rows.find(({ kind }) => kind === 'direct-vs-indirect')
    expect(row?.speaker).toBe('Ada Nkemelu')
    expect(row?.sides[0]?.quote).toContain('every stone')
  })

  it('shows who is quoted by one source, and figures that one source has', () => {
    expect(rows.filter(({ kind }) => kind === 'only-quoted-by').map(({ speaker }) => speaker)).toContain('Tom Byrne')
    expect(rows.filter(({ kind }) => kind === 'single-source').some(({ sides }) => sides[0]?.quote.includes('£300,000'))).toBe(true)
  })

  it('quotes every side letter for letter', () => {
    const texts = new Map([courier, herald].map(({ id, text }) => [id, text]))
    for (const { sides } of rows) for (const { article, quote } of sides) expect(texts.get(article)).toContain(quote)
  })
})

describe('pipe compare', () => {
  it('claims no change without dates, and turns round when the dates do', () => {
    const undated = [courier, herald].map((article) => Object.assign({}, article, { published: null }))
    expect(kindsOf(...undated)).not.toContain('changed')
    const turned = rowsOf({ ...courier, published: '2024-06-20' }, herald)
    expect(turned.filter(({ kind }) => kind === 'changed')).toEqual([])
  })

  it('has nothing to say of a copy', () => {
    const copy = { ...courier, id: 'copy', text: `${courier.text}\nThis report first stood in the Courier.` }
    expect(rowsOf(courier, copy)).toEqual([])
  })

  it('takes a bound and a part for no conflict', () => {
    const bound = { ...herald, text: herald.text.replace('eleven passengers', 'at least seven passengers') }
    expect(kindsOf(courier, bound)).not.toContain('number-conflict')
    const part = { ...herald, text: `${herald.text}\nNine passengers left the hospital the same day.` }
    expect(kindsOf(courier, part)).not.toContain('number-conflict')
  })
})
