import type { Story } from '#model/story.ts'
import type { ListItem } from '../card.ts'
import { citeHeadline } from '../cite-headline.ts'
import { dateWords } from '../date-words.ts'
import { wordsOf } from '#language/sentences/words.ts'
import { filterOf, type Finder, isOfOutlet, mostFound, type Searching } from './searching.ts'

const mostStories = 20

/** Stories on the words, each under its headline and with its last day. */
export const findStories: Finder = async (searching) => {
  const { store, words } = searching
  const items = await Promise.all((await storiesOf(searching)).map(async (story): Promise<ListItem | undefined> => {
    const headlines = (await Promise.all(story.articleIds.map((id) => citeHeadline(store, id)))).filter((headline) => headline !== null)
    const own = headlines.filter((headline) => isOfOutlet(searching, headline))
    if (own.length === 0) return undefined
    const headline = own.find((each) => each.words === story.title) ?? own[0]
    const detail = [dateWords(story.lastDay, words), words.counts.sources(story.sourceCount)].join(' · ')
    return { text: headline?.words ?? story.title, detail, citations: own.slice(0, 1) }
  }))
  return items.filter((item) => item !== undefined)
}

/** Dated events that a sentence with all the words tells of, in the order of time within their story. */
export const findEvents: Finder = async (searching) => {
  const { store, wanted, words } = searching
  const views = await Promise.all((await storiesOf(searching)).map(({ id }) => store.storyView(id)))
  return views.flatMap((view) => (view?.timeline ?? []).flatMap(({ date, evidence }): readonly ListItem[] => {
    const citations = evidence.map(({ citation }) => citation).filter((citation) => isOfOutlet(searching, citation) && hasAll(citation.words, wanted))
    const [first] = citations
    return first === undefined ? [] : [{ text: first.words, detail: dateWords(date, words), citations }]
  }))
}

/** People and organisations of that name; where an outlet or a day is given, only those whom it quotes since. */
export const findPeople: Finder = async (searching) => {
  const { store, text, words, outlet, since } = searching
  const persons = await store.persons(text, mostFound)
  const items = await Promise.all(persons.map(async ({ id, name, role, quotationCount, articleCount }): Promise<ListItem | undefined> => {
    const [first] = await store.quotations({ personIds: [id], limit: 1, ...filterOf(searching) })
    if (first === undefined && (outlet !== undefined || since !== undefined)) return undefined
    const detail = [role, words.counts.quotes(quotationCount), words.people.namedIn(articleCount)].filter((part) => part !== null).join(' · ')
    return { text: name, detail, citations: [] }
  }))
  return items.filter((item) => item !== undefined)
}

async function storiesOf({ store, text, since }: Searching): Promise<readonly Story[]> {
  return store.stories({ topic: text, limit: mostStories, ...(since === undefined ? {} : { since }) })
}

function hasAll(sentence: string, wanted: readonly string[]): boolean {
  const standing = new Set(wordsOf(sentence))
  return wanted.every((word) => standing.has(word))
}
