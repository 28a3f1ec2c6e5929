import { describe, expect, it } from 'vitest'
import { readPersons } from '#language/mentions/read-persons.ts'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import { findQuotations } from './find-quotations.ts'

function find(text: string): Quotation[] {
  const reading = readDocument(readText(text))
  return findQuotations(reading, readPersons(reading), null)
}

/** "level: name: content … content" for every quotation. */
function said(text: string): string[] {
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return find(text).map(({ level, speakerName, content }) => `${level}: ${speakerName ?? '–'}: ${words(content)}`)
}

describe('findQuotations by rule', () => {
  it.each([
    ['speaker after', '“The ferry is late,” said Ilse Kern, the harbour master.', ['stated: Ilse Kern: “The ferry is late,”']],
    ['speaker before, colon', 'Ilse Kern added: “The ferry is late.”', ['stated: Ilse Kern: “The ferry is late.”']],
    ['split, addressee', '“We will open the lock,” Governor Adeyo told the council, “but not before May.”',
      ['stated: Adeyo: “We will open the lock,” … “but not before May.”']],
    ['goes on after the attribution', '“It leaks,” Kern said. “It always has.”', ['stated: Kern: “It leaks,” … “It always has.”']],
    ['paragraphs that open again', '“It leaks.\n“It always has,” Ilse Kern said.', ['stated: Ilse Kern: “It leaks. … “It always has,”']],
    ['paraphrase, then a quoted sentence', 'Ilse Kern said the lock leaks. “It has leaked for nine years now.”',
      ['paraphrase: Ilse Kern: the lock leaks', 'resolved: Ilse Kern: “It has leaked for nine years now.”']],
    ['that', 'Ilse Kern said on Monday that the lock leaks.', ['paraphrase: Ilse Kern: that the lock leaks']],
    ['according to', 'According to the harbour board, two boats sank near the pier.', ['paraphrase: –: two boats sank near the pier']],
    ['parenthesis', 'The lock would leak again, Ilse Kern said, and the town would pay.',
      ['paraphrase: Ilse Kern: The lock would leak again … and the town would pay']],
    ['two speakers', '“It holds,” said Ilse Kern, while Tom Ashe insisted it did not.',
      ['stated: Ilse Kern: “It holds,”', 'paraphrase: Tom Ashe: it did not']],
    ['shared subject', 'Ilse Kern said the lock leaks and warned that boats may sink.',
      ['paraphrase: Ilse Kern: the lock leaks', 'paraphrase: Ilse Kern: that boats may sink']],
    ['a passive', 'The lock was described by its keeper, Tom Ashe, as “a sieve”. It was called by dockers “the bath”.', ['stated: Tom Ashe: “a sieve”', 'stated: –: “the bath”']],
    ['a verb that opens its sentence', 'Added dock keeper Ilse Kern: “It leaks.”', ['stated: Ilse Kern: “It leaks.”']],
    ['a thing, then a clause', 'Ilse Kern admitted the mistake and said the lock was safe.', ['paraphrase: Ilse Kern: the lock was safe']],
    ['two genders', 'Ilse Kern met Tom Ashe on Friday. She said he had lied; he replied that she knew.',
      ['paraphrase: Ilse Kern: he had lied', 'paraphrase: Tom Ashe: that she knew']],
    ['denial', 'The harbour master, Ilse Kern, denied that she had seen the crack.', ['paraphrase: Ilse Kern: that she had seen the crack']],
    ['anonymous', '“They saw the crack,” said one official, who would give no name.', ['stated: –: “They saw the crack,”']],
    ['quoted by another', 'Paul Roth quoted Ilse Kern as saying: “The lock is lost.”', ['second-hand: Ilse Kern: “The lock is lost.”']],
    ['remembered by another', 'Anna Roth recalled Ilse Kern telling her: “Sail without me.”', ['second-hand: Ilse Kern: “Sail without me.”']],
    ['an attribution inside according to', '“If the lock wants oil, oil it,” joked Captain Tom Ashe, according to two sailors who were on deck.',
      ['second-hand: Tom Ashe: “If the lock wants oil, oil it,”']],
    ['a paper behind the speaker', 'The lock is “finished”, said Tom Ashe, according to the Star.', ['second-hand: Tom Ashe: The lock is “finished”']],
    ['a teller at the end', 'Her brother Tom Ashe told friends the lock would open “by Monday”, the sailor claimed.',
      ['second-hand: Tom Ashe: the lock would open “by Monday”']],
    ['the title of a book', 'In her memoir, “Locks and Leaks,” Ilse Kern wrote that the river took nine boats.', ['paraphrase: Ilse Kern: that the river took nine boats']],
    ['a time before the words', 'Ilse Kern said last month, “Every ferry will sail on Sundays from now on.”',
      ['stated: Ilse Kern: “Every ferry will sail on Sundays from now on.”']],
    ['dash', '“A lock that leaks is a lock that works.” — Harbour Master Ilse Kern', ['stated: Ilse Kern: “A lock that leaks is a lock that works.”']],
    ['owner named after', '“Is this the end of the ferry?” The question came from Ilse Kern, a sailor.',
      ['resolved: Ilse Kern: “Is this the end of the ferry?”']],
    ['transcript', 'KERN: It leaks.\nASHE: It does not.', ['stated: Kern: It leaks.', 'stated: Ashe: It does not.']],
    ['transcript with an asker', 'KERN: It leaks.\nINTERVIEWER: And then?\nKERN: It sinks.', ['stated: Kern: It leaks.', 'stated: Kern: It sinks.']],
    ['transcript with roles', 'PRESENTER: Good evening to you.\nILSE KERN, SAILOR: It leaks.\nKERN: It sinks.', ['stated: ILSE KERN: It leaks.', 'stated: ILSE KERN: It sinks.']],
    ['questions and answers', 'Captain Ilse Kern sailed for years.\nQ: Does it leak?\nA: Every day.', ['resolved: Ilse Kern: Every day.']],
    ['headline, attribution last', 'Ferry Was Late Again, Harbour Board Says', ['paraphrase: –: Ferry Was Late Again']],
    ['headline, a surname that speaks below', 'Ashe: lock will hold till May\n\nCaptain Ashe said: no.', ['paraphrase: Ashe: lock will hold till May']],
    ['headline, attribution first', 'Harbour Board: Lock Will Hold Till May\n\nThe lock holds.', ['paraphrase: –: Lock Will Hold Till May']],
    ['plural possessives in a name', 'The Sailors\' and Dockers\' Union called the lock "a wreck of nine years".', ["stated: Sailors' and Dockers' Union: \"a wreck of nine years\""]],
    ['a name and a role in brackets', '“The lock is a wreck of nine years” (Ilse Kern, sailor).', ['stated: Ilse Kern: “The lock is a wreck of nine years”']],
    ['a paper in brackets', '“The lock is a wreck of nine years” (Evening Star).', ['unclear: –: “The lock is a wreck of nine years”']],
    ['officers of a prison', 'Corrections officers said the lock was lost.', ['paraphrase: –: the lock was lost']],
    ['an earlier version of what is no article', 'An earlier version of the treaty said the lock was lost.', ['paraphrase: –: the lock was lost']],
    ['what a court was told', 'Tom Ashe “sold the lock and every boat in it”, a court heard.', ['unclear: –: “sold the lock and every boat in it”']],
    ['what a jury was told by nobody named', 'Tom Ashe sold “every boat that he could find,” the jury was told on Friday.', ['unclear: –: “every boat that he could find,”']],
    ['whose predecessor it is', 'Roth’s predecessor, Ilvi Marn, said the lock leaks. Her counterpart from Vell, Dimo Karvas, said: “It leaks.”',
      ['paraphrase: Ilvi Marn: the lock leaks', 'stated: Dimo Karvas: “It leaks.”']],
    ['an interview in lines', 'Star: Does it leak?\n\nIlse Kern: Every day of the week.\n\nStar: And then?\n\nIlse Kern: We sail.',
      ['stated: Ilse Kern: Every day of the week.', 'stated: Ilse Kern: We sail.']],
    ['in writing', 'Ilse Kern told sailors she had warned him in writing.', ['paraphrase: Ilse Kern: she had warned him in writing']],
    ['a speaker behind according to', 'According to the Star, Ilse Kern said: “We must not lose the lock.”', ['second-hand: Ilse Kern: “We must not lose the lock.”']],
    ['a word in marks before who closes', 'Ilse Kern told sailors the lock was “lost”, Tom Ashe said.', ['second-hand: Ilse Kern: the lock was “lost”']],
    ['headline, quoted', "'We heard nothing at all': sailors describe the night", ["stated: –: 'We heard nothing at all'"]],
    ['headline, an editor’s verb and words in marks', 'Kern Slams Harbour Board: “They Never Asked Us”\n\nIlse Kern wrote to the board.',
      ['resolved: Ilse Kern: “They Never Asked Us”']],
    ['headline, an editor’s verb and the editor’s words', 'Kern Slams Harbour Board: Lock Was Never Asked For\n\nIlse Kern wrote to the board.', []],
    ['quoted by a paper', 'Ilse Kern was quoted by the Harbour Gazette as saying that the lock leaks.', ['second-hand: Ilse Kern: that the lock leaks']],
    ['quoted by nobody named', 'Ilse Kern was quoted as saying: “The lock is lost.”', ['stated: Ilse Kern: “The lock is lost.”']],
    ['a name that stands there twice', '“We sail at dawn,” said Ann Kern Ann Kern, a sailor.', ['stated: Ann Kern: “We sail at dawn,”']],
    ['a title that fits one of two', 'Oscar Kern sells fish. Robin Kern, a sailor, sings.\nMr. Kern said the lock leaks.', ['paraphrase: Oscar Kern: the lock leaks']],
    ['a credit behind a dash', '“The lock leaks every night and nobody cares.”\n\n— Edited by Ilse Kern', ['unclear: –: “The lock leaks every night and nobody cares.”']],
    ['unclosed', '“We look at every crack, said Ilse Kern. The ferry sails on Friday.', ['stated: Ilse Kern: “We look at every crack,']],
    ['apposition of several parts', 'Dr Ilse Kern, of the University of Ames, who led the survey, told the Star: “It shows that we can.”',
      ['stated: Ilse Kern: “It shows that we can.”']],
    ['attribution that closes a sentence', 'Varin told Roth that the lock was lost, the Harbour Board said.',
      ['paraphrase: Harbour Board: Varin told Roth that the lock was lost', 'second-hand: Varin: that the lock was lost']],
    ['dateline', 'AMES, March 2 (Evening Wire) - The board will close the lock, Ilse Kern said on Friday.', ['paraphrase: Ilse Kern: The board will close the lock']],
    ['a surname that is a month', 'Theresa May said the lock had held.', ['paraphrase: Theresa May: the lock had held']],
    ['possessor', 'Kern\'s aide, Tom Ashe, said: “We wait.”', ['stated: Tom Ashe: “We wait.”']],
    ['trailing clause after words in marks', '“It holds,” Ilse Kern said, cutting off a sailor who asked about the cost.', ['stated: Ilse Kern: “It holds,”']],
    ['circumstance first', 'Asked whether the lock would hold, Ilse Kern said: “It will.”', ['stated: Ilse Kern: “It will.”']],
    ['shared participle', 'The board praised Ilse Kern, saying that she “has never once lost a boat.”',
      ['stated: –: that she “has never once lost a boat.”']],
    ['any verb before a colon', 'Her deputy, Tom Ashe, disagreed: “It holds well.”', ['stated: Tom Ashe: “It holds well.”']],
    ['a verb of any kind behind a comma', '“Row home at once,” Ilse Kern barked.', ['stated: Ilse Kern: “Row home at once,”']],
    ['a verb of two words behind a question', '“Will it hold until May?” Ilse Kern shot back. “And who pays?”',
      ['resolved: Ilse Kern: “Will it hold until May?” … “And who pays?”']],
    ['the words of somebody', 'The lock is safe because, in Ilse Kern’s own words, “it has leaked for a century.”', ['stated: Ilse Kern: “it has leaked for a century.”']],
    ['as somebody puts it', 'As Ilse Kern once put it: “A lock that leaks is a lock.”', ['stated: Ilse Kern: “A lock that leaks is a lock.”']],
    ['as somebody put it, behind', '“A lock that leaks is a lock,” as Ilse Kern put it.', ['stated: Ilse Kern: “A lock that leaks is a lock,”']],
    ['a colon and a new line', 'Tom Ashe issued the following statement:\n“It holds well, and it will hold until May.”',
      ['resolved: Tom Ashe: “It holds well, and it will hold until May.”']],
    ['a dash on a new line', '“A lock that leaks is a lock that works.”\n- Ilse Kern\nThe lock is old.', ['stated: Ilse Kern: “A lock that leaks is a lock that works.”']],
    ['a second verb before its own words', 'Ilse Kern said she welcomed the plan and quickly added, “The lock will hold.”',
      ['paraphrase: Ilse Kern: she welcomed the plan', 'stated: Ilse Kern: “The lock will hold.”']],
    ['another one who breaks in', '“It holds,” Ilse Kern said as a sailor yelled: “It leaks!”', ['stated: Ilse Kern: “It holds,”', 'stated: –: “It leaks!”']],
    ['a question with its own speaker', 'Ilse Kern calls it “a lovely old lock.” “Who pays for it?” Tom Ashe asks Kern.',
      ['stated: Ilse Kern: “a lovely old lock.”', 'stated: Tom Ashe: “Who pays for it?”']],
    ['a word from the dock', 'Ilse Kern shouted “liar” from the dock.', ['stated: Ilse Kern: “liar”']],
    ['a role before a name that nobody knows', '“It leaks all day,” said the Harbour Board’s spokeswoman, Ilvi Marn.', ['stated: Ilvi Marn: “It leaks all day,”']],
    ['a paragraph with a speaker of its own', '“It leaks all day,” said Ilse Kern.\n“We shall go on sailing” in spring, captain Tom Ashe told his crew.',
      ['stated: Ilse Kern: “It leaks all day,”', 'stated: Tom Ashe: “We shall go on sailing” in spring']],
    ['a paragraph all in marks', '“It leaks all day,” said Ilse Kern.\n“We shall go on sailing in spring.”',
      ['stated: Ilse Kern: “It leaks all day,” … “We shall go on sailing in spring.”']],
    ['chain', 'The mayor told sailors the lock was lost, two aides said, according to the Evening Star.', [
      'paraphrase: Evening Star: The mayor told sailors the lock was lost, two aides said', 'second-hand: –: The mayor told sailors the lock was lost',
      'second-hand: –: the lock was lost',
    ]],
  ])('reads %s', (_, text, expected) => {
    const found = said(text)
    expect(found.map((line) => line.replace(/^(\w+-?\w*): (?:Kern|Ashe|KERN|ASHE): /, '$1: * '))).toEqual(
      expected.map((line) => line.replace(/^(\w+-?\w*): (?:Kern|Ashe): /, '$1: * ')))
  })

  it.each([
    'The so-called “smart” lock failed, and the town has no “Plan B” left.',
    'Her book “The Long Lock” won, and the film “River Lights” opens on Friday.',
    'Robert “Bobby” Ashe sailed home.',
    'The board did not respond to our letter. The clerk declined to comment.',
    'A vote that said farewell to the lock was held, and the rest is said to be history.',
    'He declined to say. She asked not to be identified.',
    'Gale Ursula live: ferries stay in the harbour\n\nThe ferries stayed in.',
    'Twelve hours later: how the lock was lost\n\nThe lock broke on Friday.',
    'Lock collapse: as it happened\n\nThe lock broke on Friday.',
    'LOCK OF FEAR: brave sailor saves nine\n\nA sailor saved nine boats.',
    'Upper Mereside: nine boats lost\n\nThe boats sank at Upper Mereside.',
    'Photo: the lock at noon\n\nThe lock broke.\n\nPhoto: the lock at night',
    'The ferry crisis: why nobody came\n\nThe ferries stayed in.',
    'Neither Kern nor Ashe would say whether the lock had been paid for.',
    'Ilse Kern did not say why the ferry was late.',
    '“Who wants a lock that never leaks?” you might ask.',
    'Q: Does it leak?\nA: Every day.',
    'The captain is said to have left the town.',
    'CORRECTION: An earlier version of this article said that Ilse Kern had sold the lock.',
    'Clarification (4 May): The Star said the lock was lost. It was only shut.',
    'Editor’s note: The mayor said the lock was safe, not unsafe.',
    'Corrected on 3 May: the ferry’s owner said that Tom Ashe was dead.',
    'This article was amended on 3 May. Ilse Kern said nine boats sank, not ten.',
    'The ferry sank.\n\nAn earlier headline claimed the mayor had resigned.',
    'A previous version of this story stated that Tom Ashe was dead.',
    'Transcript as follows:\nThe lock holds.',
    'The United States signed, and the board wants 12" pipes.',
  ])('finds no quotation in %j', (text) => {
    expect(said(text)).toEqual([])
  })

  it.each([
    ['“', '”'], ['"', '"'], ["''", "''"], ['``', "''"], ['‘', '’'], ["'", "'"], ['«', '»'], ['„', '“'],
  ])('reads %s…%s alike', (open, close) => {
    const text = `Ilse Kern met sailors. ${open}It leaks, it always did,${close} she said. ${open}It will leak again.${close}\nTom Ashe called the lock ${open}a wreck of nine years.${close}`
    const found = find(text)
    expect(found.map(({ speakerName, kind }) => `${speakerName} ${kind}`)).toEqual(['Ilse Kern direct', 'Tom Ashe direct'])
    expect(found.map(({ content }) => content.length)).toEqual([2, 1])
  })

  it('shows what settled a pronoun', () => {
    const text = 'Kremlin spokesman Oleg Varin met reporters. He also noted, referring to Kern\'s offer that the men talk, that "the lock is ours."'
    const [quotation] = find(text)
    expect(quotation).toMatchObject({ speakerName: 'Oleg Varin', level: 'resolved', reason: 'said-before; pronoun: sentence before' })
    expect(text.slice(quotation?.antecedent?.start, quotation?.antecedent?.end)).toBe('Oleg Varin')
  })

  it('leaves a pronoun open where two persons weigh alike, and names them', () => {
    expect(find('Tom Ashe and Paul Roth sailed together. “We nearly sank that night,” he said.')[0]).toMatchObject({ level: 'unclear', speakerName: null })
    expect(find('Tom Ashe and Paul Roth sailed together. “We nearly sank that night,” he said.')[0]?.candidates.toSorted()).toEqual(['Paul Roth', 'Tom Ashe'])
  })

  it('leaves a pronoun open where somebody without a name spoke last', () => {
    const text = 'Tom Ashe opened the meeting. “The lock is lost,” the minister replied. “Every plank of it,” he shot back.'
    expect(find(text).at(-1)).toMatchObject({ level: 'unclear', speakerName: null })
  })

  it('keeps what one recounts of others apart, with the way it came', () => {
    const text = 'Speaking with the Observer, Ilse Kern noted that the Danes laughed. “They said, ‘Oh, little girl?’” Kern recounted.'
    const [noted, told, nested] = find(text)
    expect(noted).toMatchObject({ level: 'paraphrase', speakerName: 'Ilse Kern' })
    expect(told).toMatchObject({ level: 'second-hand', speakerName: 'Ilse Kern', nestedIn: null, chain: ['the Danes', 'Ilse Kern', 'the Observer'] })
    expect(nested).toMatchObject({ level: 'second-hand', speakerName: null, nestedIn: told?.id, chain: ['the Danes', 'Ilse Kern', 'the Observer'] })
  })

  it.each([
    ['Two sailors had heard a boy cry, “Mind the lock!” before it broke.', null, ['a boy', 'Two sailors']],
    ['Anna Roth heard Tom Ashe shout “Row home!” on Friday.', 'Tom Ashe', ['Tom Ashe', 'Anna Roth']],
  ])('gives words that were overheard to whom they were heard from: %s', (text, speakerName, chain) => {
    expect(find(text)).toMatchObject([{ speakerName, level: 'second-hand', chain }])
  })

  it.each([
    ['a group by its trade', 'Kern noted to the Star that the dockers had laughed. “They said, ‘Row home, landlubber,’” Ilse Kern recounted.', 'second-hand', ['the dockers', 'Ilse Kern']],
    ['mostly her own words', '“They said, ‘Row home.’ I thought about that for a year, and then I bought a better boat,” Ilse Kern recounted.', 'stated', []],
    ['what she said herself', '“I said, ‘Row home, landlubber,’” Ilse Kern recounted.', 'stated', []],
  ])('tells recounted words from own ones: %s', (_, text, level, chain) => {
    const told = find(text).findLast(({ nestedIn }) => nestedIn === null)
    expect(told).toMatchObject({ level, speakerName: 'Ilse Kern', chain })
  })

  it('tells to whom, where, and whether it was denied', () => {
    const text = 'Ilse Kern told sailors in a statement that the lock held. Tom Ashe denied that it did.'
    const [told, denied] = find(text)
    expect(text.slice(told?.addressee?.start, told?.addressee?.end)).toBe('sailors')
    expect(text.slice(told?.medium?.start, told?.medium?.end)).toBe('a statement')
    expect([told?.isDenied, denied?.isDenied]).toEqual([false, true])
  })

  it('takes no name from a headline in capitals', () => {
    const text = 'Angry Kern Blasts Lazy Lock Board\nIlse Kern left. “The board sleeps all day,” Kern said.'
    expect(find(text).at(-1)?.speakerName).toBe('Ilse Kern')
  })
})
