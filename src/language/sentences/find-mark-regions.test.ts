import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMarkRegions } from './find-mark-regions.ts'
import { readText } from './read-text.ts'

function regionsOf(text: string): string[] {
  return findMarkRegions(readText(text)).map((region) => `${region.depth}${region.isClosed ? '' : '!'}${region.isContinuation ? '+' : ''} ${text.slice(region.start, region.end)}`)
}

describe('findMarkRegions', () => {
  it.each([
    ['“We go,” he said, “and stay.”', ['0 “We go,”', '0 “and stay.”']],
    ['"We go," he said, "and stay."', ['0 "We go,"', '0 "and stay."']],
    ["''We go,'' he said, ``and stay.''", ["0 ''We go,''", "0 ``and stay.''"]],
    ["'We go,' he said, ‘and don’t stay.’", ["0 'We go,'", '0 ‘and don’t stay.’']],
    ['„Ja“, sagte er. «Oui», dit-il. »Nein«, sagte sie. ‘‘Well’’', ['0 „Ja“', '0 «Oui»', '0 »Nein«', '0 ‘‘Well’’']],
    ["“They said, ‘Oh, you don’t?'” he recalled", ["0 “They said, ‘Oh, you don’t?'”", "1 ‘Oh, you don’t?'"]],
    ["'He said “no” twice,' she said", ["0 'He said “no” twice,'", '1 “no”']],
    ['‘We like the councillors’ plan,’ she said', ['0 ‘We like the councillors’ plan,’']],
    ["the digital 'rooms' of the town. It isn't 'big'", ["0 'rooms'", "0 'big'"]],
    ['“One.\n“Two,” she said.', ['0! “One.', '0+ “Two,”']],
    ['“We will go, said Moll.\n“No,” he said.', ['0! “We will go,', '0 “No,”']],
    ['“We will go\nNothing here', ['0! “We will go']],
    ['”We will,” he said', ['0 ”We will,”']],
    ['12" screens and a "nice" 6\'2" man', ['0 "nice"']],
    ['“Not yet,“ she said. “A boat.”', ['0 “Not yet,“', '0 “A boat.”']],
    ["''Not yet, '' she said. ''A boat.''", ["0 ''Not yet, ''", "0 ''A boat.''"]],
    ['"They said, \'Row home,\' " she said', ['0 "They said, \'Row home,\' "', "1 'Row home,'"]],
    ['"It leaks," she said."We sail." Moll:"Nine years."', ['0 "It leaks,"', '0 "We sail."', '0 "Nine years."']],
    ['"The 12" screen is nice," he said', ['0 "The 12" screen is nice,"']],
  ])('finds the regions of %j', (text, expected) => {
    expect(regionsOf(text)).toEqual(expected)
  })

  it.each(["rock 'n' roll in the '90s", "'tis the workers' party", "O'Hara’s and the Molls’ houses", 'a stray ” here'])('leaves %j alone', (text) => {
    expect(regionsOf(text)).toEqual([])
  })

  it('keeps regions in their paragraph, inside one another or apart', () => {
    const signs = fc.constantFrom('"', '“', '”', "'", '‘', '’', "''", '``', '„', '«', '»', ' ', ' a', 'b ', 'S', '1', '.', ',', '\n', '😀')
    fc.assert(fc.property(fc.array(signs, { maxLength: 80 }), (pieces) => {
      const text = pieces.join('')
      const regions = findMarkRegions(readText(text))
      const outer = regions.filter((region) => region.depth === 0)
      for (const region of regions) {
        expect(region.start <= region.innerStart && region.innerStart <= region.innerEnd && region.innerEnd <= region.end).toBe(true)
        expect(text.slice(region.start, region.end)).not.toContain('\n')
        expect(region.depth === 0 || outer.some((other) => other.start < region.start && region.end <= other.end)).toBe(true)
      }
      outer.slice(1).forEach((region, index) => expect(region.start).toBeGreaterThanOrEqual(outer[index]?.end ?? 0))
    }))
  })
})
