import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { spanOfWords, wordsOfSpan } from './span-of-words.ts'
import { trimContents } from './trim-contents.ts'

describe('trimContents', () => {
  it.each([
    ['what was spoken about', 'Ilse Kern has spoken openly about the leak.\n“I saw it first.”', 'has spoken openly about', ['the leak', '“I saw it first.”'], ['“I saw it first.”']],
    ['a clause of her own', 'Ilse Kern said the lock leaks. “I saw it first.”', 'said', ['the lock leaks', '“I saw it first.”'], ['the lock leaks', '“I saw it first.”']],
    ['only a title', 'Kern released the album “Lock Songs,” and was said to rest.', 'said', ['“Lock Songs,”'], []],
    ['a time', 'Kern said late on Monday: “It leaks, and it did.”', 'said late', ['on Monday: “It leaks, and it did.”'], ['“It leaks, and it did.”']],
    ['to whom', 'Kern told sailors who had come to Ames, “It leaks, and it did.”', 'told sailors', ['who had come to Ames, “It leaks, and it did.”'], ['“It leaks, and it did.”']],
    ['what the writer knows better', 'Kern said: “It leaks all day long,” but in fact it did not.', 'said:', ['“It leaks all day long,” but in fact it did not'], ['“It leaks all day long,”']],
    ['a clause before the speaker', 'The day after the flood, Kern said, “It leaks.”', 'said', ['The day after the flood', '“It leaks.”'], ['“It leaks.”']],
    ['both halves of a sentence', 'The lock would hold, Kern said, “unless it leaks.”', 'said', ['The lock would hold', '“unless it leaks.”'], ['The lock would hold', '“unless it leaks.”']],
    ['a title behind the speaker', '“It leaks,” said Kern, author of “Locks.” “It always has.”', 'said', ['“It leaks,”', '“Locks.”', '“It always has.”'], ['“It leaks,”', '“It always has.”']],
    ['what she did', '“It leaks,” said Kern introducing Ashe as “a sailor of nine years.”', 'said', ['“It leaks,”', 'introducing Ashe as “a sailor of nine years.”'], ['“It leaks,”']],
    ['where it was shouted', 'Sailors chanted “Mend our lock!” behind the mill.', 'chanted', ['“Mend our lock!” behind the mill'], ['“Mend our lock!”']],
    ['a second cry', 'Sailors cried “Row home!” and “Row on!” at noon.', 'cried', ['“Row home!” and “Row on!”'], ['“Row home!” and “Row on!”']],
    ['what she refers to', "Kern pointed out, referring to Ashe's letter, that the lock “leaks.”", 'pointed out, referring to', ["Ashe's letter, that the lock “leaks.”"], ['that the lock “leaks.”']],
    ['what she did besides', 'Kern called it “a fine lock” on Monday and promised to mend it.', 'called', ['it “a fine lock” on Monday and promised to mend it'], ['it “a fine lock”']],
    ['for whom it is so', 'Kern called it “a fine lock” for sailors and mills.', 'called', ['it “a fine lock” for sailors and mills'], ['it “a fine lock” for sailors and mills']],
    ['words of the clause', 'Kern said on Monday the lock “leaks, and it did.”', 'said', ['on Monday the lock “leaks, and it did.”'], ['on Monday the lock “leaks, and it did.”']],
  ])('%s', (_, text, cue, contents, expected) => {
    const reading = readDocument(readText(text))
    const draft = { contents: contents.map((words) => spanOfWords(reading, 'content', words)), cue: spanOfWords(reading, 'cue', cue), source: null, rules: ['tagged'] }
    const kept = trimContents(reading, draft)?.contents ?? []
    expect(kept.map((span) => wordsOfSpan(reading, span))).toEqual(expected)
  })
})
