import type { Actions, OperatorActions } from './actions.ts'
import type { Viewer } from './command.ts'
import { UserError } from './errors.ts'
import { wordsFor } from './words/words-for.ts'

/** Every action is told last who asks. */
function refuse(...given: readonly unknown[]): Promise<never> {
  const viewer = given.at(-1) as Viewer | undefined
  const { refusals } = wordsFor(viewer?.locale ?? 'en')
  return Promise.reject(new UserError(refusals.nothingToSet, refusals.askTheBot))
}

const desk: OperatorActions = {
  health: refuse, reports: refuse, settleReport: refuse, retract: refuse, mergeStories: refuse, splitFromStory: refuse,
  aliases: refuse, setAlias: refuse, removeAlias: refuse, sources: refuse, pauseSource: refuse, pauseEverything: refuse,
  audit: refuse, exportWorkspace: refuse, forgetWorkspace: refuse,
}

/** The actions of a place where one can only ask, such as `onrecord ask`: each refuses in words. */
export const readOnlyActions: Actions = {
  subscriptions: refuse, previewSubscription: refuse, subscribe: refuse, unsubscribe: refuse, changeSubscription: refuse,
  digestNow: refuse, testDigest: refuse,
  follows: refuse, follow: refuse, unfollow: refuse, snooze: refuse, tip: refuse, reportQuotation: refuse, explainPost: refuse, desk,
  reportedHere: async () => [], pausedSources: async () => new Set(),
}
