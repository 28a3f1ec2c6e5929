import type { Story } from '#model/story.ts'
import type { QuotationRow, StoreReader } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { findPerson } from '#chat/find-person.ts'
import { findStory, topicOf } from '#chat/find-story.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { plural } from '#chat/plural.ts'
import { quoted } from '#chat/quoted.ts'

const mostQuotations = 500

export default defineCommand({
  name: 'people',
  description: 'Who speaks in a story, or who somebody is in the articles',
  example: 'people story:clubhouse',
  options: {
    name: { type: 'text', completes: 'person', description: 'A person or an organisation' },
    story: { type: 'text', completes: 'story', description: 'A story, or a word from its headline' },
    page: pageOption,
  },
  async execute({ options, store }) {
    if (options.name !== undefined) {
      const found = await findPerson(store, options.name, (name) => `/people ${name}`)
      if ('card' in found) return (await speakersOnTopic(store, options.name, options.page)) ?? found.card
      const { person } = found
      const otherNames = person.aliases.filter((alias) => alias !== person.name)
      return {
        visibility: 'private',
        blocks: [
          { type: 'answer', text: [person.name, person.role].filter((part) => part !== null).join(', ') },
          { type: 'note', text: `${plural(person.quotationCount, 'quote')} · named in ${plural(person.articleCount, 'article')}` },
          ...(otherNames.length === 0 ? [] : [{ type: 'note', text: `Also as: ${otherNames.slice(0, 5).join(', ')}` } as const]),
          ...buttonBlocks([{ label: 'Quotes', action: { type: 'run', line: `/quote ${quoted(person.name)}` } }]),
        ],
      }
    }
    if (options.story === undefined) throw new UserError('Whom, or of which story?', 'Give a name: /people peskov. Or a story: /people story:clubhouse.')
    const found = await findStory(store, options.story, (story) => `/people story:${quoted(story)}`)
    if ('card' in found) return found.card
    return presentSpeakers(store, found.story, options.page)
  },
})

/** Somebody who types a word of a headline wants that story's people. */
async function speakersOnTopic(store: StoreReader, topic: string, page: number | undefined): Promise<Card | undefined> {
  const [story, another] = await store.stories({ topic, limit: 2 })
  return story === undefined || another !== undefined ? undefined : presentSpeakers(store, story, page)
}

async function presentSpeakers(store: StoreReader, story: Story, wanted: number | undefined): Promise<Card> {
  const speakers = speakersOf(await store.quotations({ storyId: story.id, limit: mostQuotations }))
  if (speakers.length === 0) return nonAnswer(`Nobody is quoted by name in “${story.title}”.`, 'Try /timeline for this story.')
  const page = pageOf(speakers, wanted, (number) => `/people story:${quoted(topicOf(story))} page:${number}`)
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: `${plural(speakers.length, 'speaker')} · ${story.title}` },
      { type: 'list', items: page.items.map(([first, ...others]) => ({
        text: [first?.speakerName, first?.speakerRole].filter((part) => part !== null && part !== undefined).join(', '),
        detail: plural(others.length + 1, 'quote'),
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
