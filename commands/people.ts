import type { QuotationRow } from '#store/store.ts'
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
      if ('card' in found) return found.card
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
    const speakers = speakersOf(await store.quotations({ storyId: found.story.id, limit: mostQuotations }))
    if (speakers.length === 0) return nonAnswer(`Nobody is quoted by name in “${found.story.title}”.`, 'Try /timeline for this story.')
    const page = pageOf(speakers, options.page, (number) => `/people story:${quoted(topicOf(found.story))} page:${number}`)
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: `${plural(speakers.length, 'speaker')} · ${found.story.title}` },
        { type: 'list', items: page.items.map(([first, ...others]) => ({
          text: [first?.speakerName, first?.speakerRole].filter((part) => part !== null && part !== undefined).join(', '),
          detail: plural(others.length + 1, 'quote'),
          citations: first === undefined ? [] : [first.citation],
        })) },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

/** One group a speaker, the most quoted first. */
function speakersOf(rows: readonly QuotationRow[]): readonly (readonly QuotationRow[])[] {
  const named = rows.filter(({ speakerName, level }) => speakerName !== null && level !== 'unclear')
  return [...Map.groupBy(named, ({ speakerName }) => speakerName).values()].sort((left, right) => right.length - left.length)
}
