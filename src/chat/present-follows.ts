import type { Follow } from '#model/subscription.ts'
import type { Button, Card, ListItem } from './card.ts'
import { dateWords } from './date-words.ts'
import { buttonBlocks, nonAnswer } from './non-answers.ts'
import { pageOf } from './pages.ts'
import { quoted } from './quoted.ts'
import { nameSubject } from './terms/name-subject.ts'
import type { Words } from './words/words.ts'

const followsOnPage = 3

interface FollowsView {
  readonly words: Words
  readonly page: number | undefined
}

/** What somebody follows, with a button to end each. */
export function presentFollows(follows: readonly Follow[], { words, page: wanted }: FollowsView): Card {
  if (follows.length === 0) return nonAnswer(words.follow.none, words.follow.whatHint)
  const page = pageOf(follows, wanted, { words, lineOf: (number) => `/follow page:${number}`, size: followsOnPage })
  const buttons: readonly Button[] = page.items.map((follow) => (
    { label: words.follow.unfollowOne(shortName(follow)), action: { type: 'run', line: `/unfollow ${quoted(follow.id)}` } }
  ))
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: words.follow.count(follows.length) },
      { type: 'list', items: page.items.map((follow) => presentFollow(follow, words)) },
      ...buttonBlocks([...buttons, ...page.buttons]),
    ],
  }
}

/** What is followed, and until when. */
export function presentFollow({ subject, untilItEnds, snoozedUntil }: Follow, words: Words): ListItem {
  const details = [
    ...(untilItEnds ? [words.follow.untilItEnds] : []),
    ...(snoozedUntil === null ? [] : [words.follow.snoozedUntil(dateWords(snoozedUntil.slice(0, 10), words))]),
  ]
  return { text: nameSubject(subject, words), detail: details.join(' · ') || null, citations: [] }
}

/** The first words of what is followed, as a button has room for. */
function shortName({ subject }: Follow): string {
  const name = subject.type === 'person' ? subject.name : subject.title
  return name.length <= 30 ? name : `${name.slice(0, name.lastIndexOf(' ', 30))}…`
}
