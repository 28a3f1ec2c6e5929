import { describe, expect, it } from 'vitest'
import { pipeEvents } from './events.ts'

const article = {
  id: 'a1', title: 'Mayor resigns', published: '2021-03-02',
  sentences: ['Mayor resigns', 'March 2, 2021', 'The mayor resigned on Monday after a vote.', 'She will leave the city in May.', 'The council elected her in 2014.'],
}

describe('pipeEvents', () => {
  it('dates each word by its own sentence, in the order asked', () => {
    const mentions = [{ article: 'a1', sentence: 4, word: 'elected' }, { article: 'a1', sentence: 2, word: 'resigned' }]
    expect(pipeEvents({ story: 's', articles: [article], mentions })).toEqual({
      story: 's', mentions: [{ article: 'a1', sentence: 4, word: 'elected', date: '2014' }, { article: 'a1', sentence: 2, word: 'resigned', date: '2021-03-01' }],
    })
  })

  it('names the article or sentence that a mention lacks', () => {
    expect(() => pipeEvents({ story: 's', articles: [article], mentions: [{ article: 'b', sentence: 0, word: 'x' }] })).toThrow('“b”')
    expect(() => pipeEvents({ story: 's', articles: [article], mentions: [{ article: 'a1', sentence: 9, word: 'x' }] })).toThrow('no sentence 9')
  })

  it.each([null, { story: 's' }, { story: 's', articles: [], mentions: [{ article: 'a' }] }])('refuses %j', (input) => {
    expect(() => pipeEvents(input)).toThrow(Error)
  })
})
