import type { Story } from '#model/story.ts'
import type { QuotationRow, StoreReader } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { findPerson } from '#chat/find-person.ts'
import { findStory, topicOf } from '#chat/find-story.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { quoted } from '#chat/quoted.ts'
import type { Words } from '#chat/words/words.ts'

const mostQuotations = 500

export default defineCommand({
  name: 'people',
  description: 'Who speaks in a story, or who somebody is in the articles',
  example: 'people story:clubhouse',
  answersPrivately: true,
  options: {
    name: { type: 'text', completes: 'person', description: 'A person or an organisation' },
    story: { type: 'text', completes: 'story', description: 'A story, or a word from its headline' },
    page: pageOption,
  },
  async execute({ options, store, words }) {
    const reading = { store, words, page: options.page }
    if (options.name !== undefined) {
      const found = await findPerson(options.name, { store, words, lineOf: (name) => `/people ${name}` })
      if ('card' in found) return found.isNobody ? await speakersOnTopic(options.name, reading) ?? found.card : found.card
      const { person } = found
      const otherNames = person.aliases.filter((alias) => alias !== person.name)
      return {
        visibility: 'public',
        blocks: [
          { type: 'answer', text: [person.name, person.role].filter((part) => part !== null).join(', ') },
          { type: 'note', text: `${words.counts.quotes(person.quotationCount)} · ${words.people.namedIn(person.articleCount)}` },
          ...(otherNames.length === 0 ? [] : [{ type: 'note', text: words.people.alsoAs(otherNames.slice(0, 5).join(', ')) } as const]),
          ...buttonBlocks([{ label: words.people.quotes, action: { type: 'run', line: `/quote ${quoted(person.name)}` } }]),
        ],
      }
    }
    if (options.story === undefined) throw new UserError(words.people.whom, words.people.whomHint)
    const found = await findStory(options.story, { store, words, lineOf: (story) => `/people story:${quoted(story)}` })
    if ('card' in found) return found.card
    return presentSpeakers(found.story, reading)
  },
})

interface Reading {
  readonly store: StoreReader
  readonly words: Words
  readonly page: number | undefined
}

/** Somebody who types a word of a headline wants that story's people. */
async function speakersOnTopic(topic: string, reading: Reading): Promise<Card | undefined> {
  const [story, another] = await reading.store.stories({ topic, limit: 2 })
  return story === undefined || another !== undefined ? undefined : presentSpeakers(story, reading)
}

async function presentSpeakers(story: Story, { store, words, page: wanted }: Reading): Promise<Card> {
  const speakers = speakersOf(await store.quotations({ storyId: story.id, limit: mostQuotations }))
  if (speakers.length === 0) return nonAnswer(words.people.nobody(story.title), words.people.nobodyHint)
  const page = pageOf(speakers, wanted, { words, lineOf: (number) => `/people story:${quoted(topicOf(story))} page:${number}` })
  return {
    visibility: 'public',
    blocks: [
      { type: 'answer', text: `${words.counts.speakers(speakers.length)} · ${story.title}` },
      { type: 'list', items: page.items.map(([first, ...others]) => ({
        text: [first?.speakerName, first?.speakerRole].filter((part) => part !== null && part !== undefined).join(', '),
        detail: words.counts.quotes(others.length + 1),
        citations: first === undefined ? [] : [first.citation],
      })) },
      ...buttonBlocks(page.buttons),
    ],
  }
}

/** One group a speaker, the most quoted first. */
function speakersOf(rows: readonly QuotationRow[]): readonly (readonly QuotationRow[])[] {
  const named = rows.filter(({ speakerName, level }) => speakerName !== null && level !== 'unclear')
  return [...Map.groupBy(named, ({ speakerName }) => speakerName).values()].sort((left, right) => right.length - left.length)
}
