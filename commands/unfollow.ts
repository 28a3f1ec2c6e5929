import type { Actions } from '#chat/actions.ts'
import { defineCommand, type Viewer } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { presentFollows } from '#chat/present-follows.ts'
import { completeOwn, findOwn } from '#chat/terms/find-own.ts'
import { nameSubject } from '#chat/terms/name-subject.ts'
import { readFutureDay } from '#chat/terms/read-future-day.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'unfollow',
  description: 'Hear no more of a person or a story, or nothing until a day',
  example: 'unfollow peskov',
  options: {
    follow: { type: 'text', completes: async ({ typed, ...call }) => completeOwn(await ownOf(call), typed), description: 'Whom or what; without any, I show what you follow' },
    until: { type: 'text', description: 'Silent only until this day: “monday”, “in 3 days”, 2031-03-02' },
  },
  async execute({ options, actions, viewer, words, now }) {
    if (options.follow === undefined) return presentFollows(await actions.follows(viewer), { words, page: undefined })
    const meant = findOwn(await ownOf({ actions, viewer, words }), options.follow)
    if (meant === undefined) return nonAnswer(words.follow.notFollowed(options.follow), words.follow.seeThem)
    const until = options.until === undefined ? null : readFutureDay(options.until, { now, words }).toISOString()
    const follow = until === null ? await actions.unfollow(meant.id, viewer) : await actions.snooze(meant.id, until, viewer)
    if (follow === undefined) return nonAnswer(words.follow.notFollowed(options.follow), words.follow.seeThem)
    const name = nameSubject(follow.subject, words)
    return nonAnswer(until === null ? words.follow.unfollowed(name) : words.follow.snoozed(name, dateWords(until.slice(0, 10), words)))
  },
})

async function ownOf({ actions, viewer, words }: { readonly actions: Actions, readonly viewer: Viewer, readonly words: Words }) {
  return (await actions.follows(viewer)).map(({ id, subject }) => ({ id, label: nameSubject(subject, words) }))
}
