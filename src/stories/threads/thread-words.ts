import { wordsOf } from '#language/sentences/words.ts'
import type { StoryArticle } from '../story-article.ts'
import { stopWords } from '../wordings/stop-words.ts'

const mostTexts = 5
const mostNames = 20
const fewestLetters = 3

/** Words by which earlier stories of the same topic can be found: those of the headlines, and of the names that the texts dwell on. */
export function threadWords(articles: readonly StoryArticle[]): readonly string[] {
  const texts = articles.filter(({ copyOf }) => copyOf === null).slice(0, mostTexts)
  const titles = texts.flatMap(({ article }) => wordsOf(article.title))
  const names = texts.flatMap(namesDweltOn).slice(0, mostNames).flatMap((name) => wordsOf(name))
  return [...new Set([...names, ...titles])].filter((word) => word.length >= fewestLetters && !stopWords.has(word))
}

/** Persons and organisations that a text names more than once, the most named first. */
function namesDweltOn({ findings }: StoryArticle): readonly string[] {
  const mentions = Map.groupBy(findings.mentions, ({ personId }) => personId)
  const counted = findings.persons.map(({ id, name }) => ({ name, count: mentions.get(id)?.length ?? 0 })).filter(({ count }) => count > 1)
  return counted.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).map(({ name }) => name)
}
