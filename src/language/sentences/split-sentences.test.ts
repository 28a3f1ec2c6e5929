import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'
import { splitSentences } from './split-sentences.ts'

function sentencesOf(text: string): string[] {
  return splitSentences(readText(text)).map(({ span }) => text.slice(span.start, span.end))
}

describe('splitSentences', () => {
  it.each([
    ['It flew at 3:30 a.m. Eastern time. It met at 10 p.m. Wednesday. At 11 p.m. Police came.', ['It flew at 3:30 a.m. Eastern time.', 'It met at 10 p.m. Wednesday.', 'At 11 p.m.', 'Police came.']],
    ['Mr. J. R. Moll left. He went home.', ['Mr. J. R. Moll left.', 'He went home.']],
    ['The U.S. Navy sailed. They came to the U.S. They stayed.', ['The U.S. Navy sailed.', 'They came to the U.S.', 'They stayed.']],
    ['It fell to No. 4 on Jan. 5. Rain fell.', ['It fell to No. 4 on Jan. 5.', 'Rain fell.']],
    ['“Is it over?” she asked. It was.', ['“Is it over?” she asked.', 'It was.']],
    ['“Is it over?” Vera Moll asked. It was.', ['“Is it over?” Vera Moll asked.', 'It was.']],
    ['“It is over.” Rain fell.', ['“It is over.”', 'Rain fell.']],
    ['It ended.The next day Moll left.The end came.', ['It ended.', 'The next day Moll left.', 'The end came.']],
    ['They love the EU.They said so.I left.A pity.', ['They love the EU.', 'They said so.', 'I left.', 'A pity.']],
    ['Node.js, example.Com, St.Louis, Mr.Moll, J.K.Moll and U.S.Navy', ['Node.js, example.Com, St.Louis, Mr.Moll, J.K.Moll and U.S.Navy']],
    ['First line\nSecond line', ['First line', 'Second line']],
  ])('divides %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  it.each([
    ['Er kam am 1. Dezember an. Der 2. Weltkrieg war vorbei.', ['Er kam am 1. Dezember an.', 'Der 2. Weltkrieg war vorbei.']],
    ['Zum 10. Mal gewann der 1. FC Moll. Er wurde 3. Danach kam Nr. 4 für 5 Mio. Euro, z. B. Kay.', ['Zum 10. Mal gewann der 1. FC Moll.', 'Er wurde 3.', 'Danach kam Nr. 4 für 5 Mio. Euro, z. B. Kay.']],
    ['Es war der 3. Mai. Am 4. Juni 2021 kam sie.', ['Es war der 3. Mai.', 'Am 4. Juni 2021 kam sie.']],
  ])('divides German %j', (text, expected) => {
    const spans = splitSentences({ ...readText(text), language: 'de' }).map(({ span }) => text.slice(span.start, span.end))
    expect(spans).toEqual(expected)
  })

  it('skips furniture and counts the parts that are read', () => {
    const text = 'Head\nShare this page\nBody one. Two.'
    const parts = [
      { kind: 'title' as const, span: { start: 0, end: 4 } },
      { kind: 'furniture' as const, span: { start: 5, end: 20 } },
      { kind: 'body' as const, span: { start: 21, end: 35 } },
    ]
    expect(splitSentences({ text, title: null, parts, publishedAt: null, language: 'en' })).toEqual([
      { span: { start: 0, end: 4 }, paragraph: 0, part: 'title' },
      { span: { start: 21, end: 30 }, paragraph: 1, part: 'body' },
      { span: { start: 31, end: 35 }, paragraph: 1, part: 'body' },
    ])
  })
})
