import type { webApi } from '@slack/bolt'
import type { Form } from '#chat/form.ts'
import { isManaging, oldAnswer } from './answer-slack.ts'
import { answerVisibly, wordAside } from './answer-visibly.ts'
import { filledIn, formId, formView, readFilling } from './form-view.ts'
import { acknowledge, answerUnlessStopping, type ListenerOptions, once } from './listeners.ts'

export interface FormOpening {
  readonly form: Form | undefined
  readonly triggerId: string
  readonly channelId: string
}

/** Opens a form; false where there is none, or Slack did not open it, because more than three seconds had gone by. */
export async function openForm(client: webApi.WebClient, { form, triggerId, channelId }: FormOpening): Promise<boolean> {
  const view = form === undefined ? undefined : formView(form, channelId)
  if (view === undefined) return false
  return client.views.open({ trigger_id: triggerId, view }).then(() => true, () => false)
}

/** Answers what a form was filled with, for the one who filled it, where it was opened. */
export function listenToForms(options: ListenerOptions): void {
  const { app, conversation, deliver, profiles, log } = options

  app.view(formId, async ({ ack, body, view, client, context }) => {
    await acknowledge(ack, log)
    const sinceMs = performance.now()
    const filling = readFilling(view.private_metadata)
    const asker = { workspaceId: context.teamId ?? null, userId: body.user.id, channelId: filling?.channelId ?? body.user.id }
    await once(options, [context['envelopeId']], async () => {
      const isLate = options.isStopping()
      const viewer = await profiles.viewerFor(asker, { isManaging: filling !== undefined && 'line' in filling.action && isManaging(conversation, filling.action.line) })
      const { locale } = viewer
      const answer = async () => filling === undefined ? oldAnswer(locale)
        : answerUnlessStopping(isLate, locale, () => conversation.act(filling.action, viewer, filledIn(view)))
      const { card } = await answerVisibly({ sinceMs, locale, word: wordAside(client, asker, null) }, answer)
      await deliver({ ...card, visibility: 'private' }, { ...asker, locale, threadTs: null, respond: null, commandLine: undefined })
    })
  })
}
