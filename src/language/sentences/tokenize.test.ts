import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'
import { splitSentences } from './split-sentences.ts'
import { tokenize } from './tokenize.ts'

function tokensOf(text: string): string {
  const document = readText(text)
  return tokenize(document, splitSentences(document)).map((token) => token.text).join(' ')
}

describe('tokenize', () => {
  it.each([
    ["Moll's aide doesn't know it’s late.", "Moll 's aide doesn't know it ’s late ."],
    ['Sen. Kay, of the U.S., met St. John at 5 p.m.', 'Sen. Kay , of the U.S. , met St. John at 5 p.m.'],
    ["''Fine,'' he said. ``No.''", "'' Fine , '' he said . `` No . ''"],
    ['It cost $21.5 million -- or more...', 'It cost $ 21.5 million -- or more ...'],
    ['A drive-in at O’Hara & Co on the 24th', 'A drive-in at O’Hara & Co on the 24th'],
    ['@moll wrote: #vote2016 https://example.org/a?b', '@moll wrote : #vote2016 https://example.org/a?b'],
    ['a 71-year-old from a 16th-century mill of 1,200-odd rooms', 'a 71-year-old from a 16th-century mill of 1,200-odd rooms'],
    ['a 10-to-2 ruling, a 5-4 vote, $5-billion, at 3pm in 2021-22', 'a 10-to-2 ruling , a 5 - 4 vote , $ 5-billion , at 3pm in 2021 - 22'],
    ['In 2016The 4G 737MAX of the mid-1990s fell by 3.5bn', 'In 2016 The 4G 737MAX of the mid-1990s fell by 3.5bn'],
    ['J.K. Moll and J. R. Kay. I. The end.The next', 'J.K. Moll and J. R. Kay . I . The end . The next'],
  ])('reads %j', (text, expected) => {
    expect(tokensOf(text)).toBe(expected)
  })

  it('marks what stands between quotation marks, nested marks as inside', () => {
    const document = readText('He said, “They said ‘no’.” So')
    const tokens = tokenize(document, splitSentences(document))
    expect(tokens.map(({ text, mark }) => `${text}:${mark}`).join(' ')).toBe(
      'He:outside said:outside ,:outside “:open They:inside said:inside ‘:inside no:inside ’:inside .:inside ”:close So:outside')
  })
})
