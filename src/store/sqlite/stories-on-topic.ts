import { text } from './columns.ts'
import type { Connection } from './connection.ts'
import type { Vocabulary } from './correct-spelling.ts'
import { correctSpelling, knownSpellings, sentenceVocabulary, topicVocabulary } from './correct-spelling.ts'
import { matchAny } from './match.ts'
import { matchingRows } from './matching-rows.ts'
import { articleOrdOf } from './row-ids.ts'

/** What it says of a story that a word of the topic stands in one of its headlines, among its names, or somewhere in its sentences. */
const weights = { title: 3, persons: 2, sentence: 1 }
/** A story may lack one word of a topic of three or more, if no story has them all. */
const minShare = 2 / 3
/** Of a word that stands everywhere only the latest sentences are looked at. */
const maxRows = 20_000
const maxWords = 12

/** How well stories fit the words of a topic, by id; those that have all words, or if there are none, those that have most. */
export function storiesOnTopic(connection: Connection, words: readonly string[]): ReadonlyMap<string, number> {
  const storyOfArticle = articleStories(connection)
  const asked = [...new Set(words)].slice(0, maxWords)
  const perWord = asked.map((word) => weighStories(connection, word, storyOfArticle))
  const [all, most] = [fitting(perWord, 1), fitting(perWord, minShare)]
  return all.size > 0 ? all : most
}

function fitting(perWord: readonly ReadonlyMap<string, number>[], share: number): ReadonlyMap<string, number> {
  const ids = new Set(perWord.flatMap((weighed) => [...weighed.keys()]))
  const fits = [...ids].map((id) => ({ id, found: perWord.map((weighed) => weighed.get(id) ?? 0) }))
    .filter(({ found }) => found.filter((weight) => weight > 0).length >= perWord.length * share)
  return new Map(fits.map(({ id, found }) => [id, found.reduce((sum, weight) => sum + weight, 0)]))
}

/** For one word: the best place in each story where it stands, and a little more the more of its articles have it. */
function weighStories(connection: Connection, word: string, storyOfArticle: (ord: number) => string | undefined): ReadonlyMap<string, number> {
  const match = matchAny(spellings(connection, word))
  const weighed = new Map<string, number>()
  const articles = new Map<number, number>()
  const note = (ord: number, weight: number) => articles.set(ord, Math.max(articles.get(ord) ?? 0, weight))
  for (const id of matchingRows(connection, 'sentence_fts', `words : (${match})`, maxRows)) note(articleOrdOf(id), weights.sentence)
  for (const ord of matchingRows(connection, 'topic_fts', `persons : (${match})`, maxRows)) note(ord, weights.persons)
  for (const ord of matchingRows(connection, 'topic_fts', `title : (${match})`, maxRows)) note(ord, weights.title)
  for (const [ord, weight] of articles) {
    const storyId = storyOfArticle(ord)
    if (storyId === undefined) continue
    const earlier = weighed.get(storyId)
    weighed.set(storyId, earlier === undefined ? weight : Math.max(Math.floor(earlier), weight) + nextFraction(earlier))
  }
  return weighed
}

/** Each further article adds half of what is missing to one half, so that number never beats place. */
function nextFraction(earlier: number): number {
  const fraction = earlier - Math.floor(earlier)
  return fraction + (0.5 - fraction) / 2
}

function articleStories(connection: Connection): (ord: number) => string | undefined {
  const known = new Map<number, string | undefined>()
  return (ord) => {
    if (!known.has(ord)) {
      const row = connection.get('select story_id from article where ord = ?', ord)
      known.set(ord, row === undefined ? undefined : text(row, 'story_id'))
    }
    return known.get(ord)
  }
}

/** A word that only a headline or a name has counts as known, too. */
function spellings(connection: Connection, word: string): readonly string[] {
  const [inSentences, inTopics] = [sentenceVocabulary(connection), topicVocabulary(connection)]
  const vocabulary: Vocabulary = (words) => summed(inSentences(words), inTopics(words))
  const known = correctSpelling(word, vocabulary) ?? word
  return [...new Set([known, ...knownSpellings(known, vocabulary).keys()])]
}

function summed(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sums = new Map(one)
  for (const [word, count] of other) sums.set(word, (sums.get(word) ?? 0) + count)
  return sums
}
