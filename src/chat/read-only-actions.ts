import type { Actions, OperatorActions } from './actions.ts'
import { UserError } from './errors.ts'

function refuse(): Promise<never> {
  return Promise.reject(new UserError('Nothing can be set here.', 'Ask in a channel of the running bot.'))
}

const desk: OperatorActions = {
  health: refuse, reports: refuse, settleReport: refuse, retract: refuse, mergeStories: refuse, splitFromStory: refuse,
  pauseEverything: refuse, audit: refuse, exportWorkspace: refuse, forgetWorkspace: refuse,
}

/** The actions of a place where one can only ask, such as `onrecord ask`: each refuses in words. */
export const readOnlyActions: Actions = {
  subscriptions: refuse, previewSubscription: refuse, subscribe: refuse, unsubscribe: refuse, changeSubscription: refuse,
  digestNow: refuse, testDigest: refuse,
  follows: refuse, follow: refuse, unfollow: refuse, snooze: refuse, tip: refuse, reportQuotation: refuse, explainPost: refuse, desk,
  reportedHere: async () => [],
}
