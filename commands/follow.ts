import type { FollowedSubject } from '#model/subscription.ts'
import type { StoreReader } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { findPerson } from '#chat/find-person.ts'
import { findStory } from '#chat/find-story.ts'
import { presentFollows } from '#chat/present-follows.ts'
import { buttonBlocks, noteBlocks } from '#chat/non-answers.ts'
import { pageOption } from '#chat/pages.ts'
import { quoted } from '#chat/quoted.ts'
import { nameSubject } from '#chat/terms/name-subject.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'follow',
  description: 'Follow a person or a story: I write to you directly when there is something new',
  example: 'follow peskov',
  options: {
    person: { type: 'text', completes: 'person', description: 'A person or an organisation; without any, I show what you follow' },
    story: { type: 'text', completes: 'story', description: 'A story, or a word from its headline' },
    until_it_ends: { type: 'flag', description: 'Only until the story has been quiet for a week' },
    page: pageOption,
  },
  async execute({ options, store, actions, viewer, words }) {
    const { person, story } = options
    if (person === undefined && story === undefined) return presentFollows(await actions.follows(viewer), { words, page: options.page })
    if (person !== undefined && story !== undefined) throw new UserError(words.follow.onlyOne, words.follow.whatHint)
    const found = person === undefined ? await storySubject(story ?? '', { store, words }) : await personSubject(person, { store, words })
    if ('card' in found) return found.card
    const follow = await actions.follow(found.subject, options.until_it_ends, viewer)
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: words.follow.following(nameSubject(follow.subject, words)) },
        ...noteBlocks(words.follow.how),
        ...buttonBlocks([{ label: words.follow.unfollow, action: { type: 'run', line: `/unfollow ${quoted(follow.id)}` } }]),
      ],
    }
  },
})

interface Search {
  readonly store: StoreReader
  readonly words: Words
}

type FoundSubject = { readonly subject: FollowedSubject } | { readonly card: Card }

async function personSubject(name: string, search: Search): Promise<FoundSubject> {
  const found = await findPerson(name, { ...search, lineOf: (full) => `/follow ${full}` })
  return 'card' in found ? found : { subject: { type: 'person', personId: found.person.id, name: found.person.name } }
}

async function storySubject(topic: string, search: Search): Promise<FoundSubject> {
  const found = await findStory(topic, { ...search, lineOf: (story) => `/follow story:${story}` })
  return 'card' in found ? found : { subject: { type: 'story', storyId: found.story.id, title: found.story.title } }
}
