import { randomBytes } from 'node:crypto'
import type { Follow, FollowedSubject } from '#model/subscription.ts'
import type { Actions } from '#chat/actions.ts'
import type { Viewer } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { languageOf, wordsFor } from '#chat/words/words-for.ts'
import type { DeskPorts } from './desk-ports.ts'

type FollowActions = Pick<Actions, 'follows' | 'follow' | 'unfollow' | 'snooze'>

const mostPerPerson = 50

/** What a person follows by direct message. */
export function createFollowActions({ ledger, now }: DeskPorts): FollowActions {
  async function ofViewer(id: string, viewer: Viewer): Promise<Follow | undefined> {
    return (await ledger.follows(viewer)).find((one) => one.id === id)
  }

  async function save(follow: Follow): Promise<Follow> {
    await ledger.saveFollow(follow)
    return follow
  }

  return {
    follows: (viewer) => ledger.follows(viewer),

    async follow(subject, untilItEnds, viewer) {
      const before = await ledger.follows(viewer)
      const same = before.find((one) => idOf(one.subject) === idOf(subject))
      if (same !== undefined) return save({ ...same, untilItEnds, snoozedUntil: null, isResting: false, language: languageOf(viewer.locale) })
      const { surface, workspaceId, userId, locale } = viewer
      const { refusals } = wordsFor(locale)
      if (before.length >= mostPerPerson) throw new UserError(refusals.tooManyFollows(mostPerPerson), refusals.unfollowFirst)
      return save({
        id: randomBytes(4).toString('hex'), surface, workspaceId, userId, subject, untilItEnds, snoozedUntil: null, language: languageOf(locale), createdAt: now().toISOString(),
      })
    },

    async unfollow(id, viewer) {
      const follow = await ofViewer(id, viewer)
      if (follow !== undefined) await ledger.removeFollow(id)
      return follow
    },

    async snooze(id, until, viewer) {
      const follow = await ofViewer(id, viewer)
      return follow === undefined ? undefined : save({ ...follow, snoozedUntil: until })
    },
  }
}

function idOf(subject: FollowedSubject): string {
  return subject.type === 'person' ? `person ${subject.personId}` : `story ${subject.storyId}`
}
