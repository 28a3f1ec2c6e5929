import type { Destination } from '#model/subscription.ts'
import type { Desk } from './desk.ts'

interface Lane {
  readonly name: string
  readonly gapMs: number
}

/** Discord takes 50 requests a second from a bot in all; a tenth is left for answers. */
const discordGapMs = 1000 / 45
/** Slack takes a message a second in a channel, several hundred a minute in a workspace, and some fifty edits a minute. */
const slackGapMs = 1000 / 7
const slackChannelGapMs = 1000
const slackEditGapMs = 1250

/** Waits until a message may be sent or edited there; all processes of the bot stand in the same queues. */
export async function takeTurn({ ledger, now, sleep }: Pick<Desk, 'ledger' | 'now' | 'sleep'>, to: Destination, what: 'post' | 'edit'): Promise<void> {
  for (const { name, gapMs } of lanesTo(to, what)) {
    const nowMs = now().getTime()
    const waitMs = await ledger.takeTurns(name, { count: 1, gapMs, nowMs }) - nowMs
    if (waitMs > 0) await sleep(waitMs)
  }
}

function lanesTo({ surface, workspaceId, channel }: Destination, what: 'post' | 'edit'): readonly Lane[] {
  switch (surface) {
    case 'discord':
      return [{ name: 'discord', gapMs: discordGapMs }]
    case 'slack':
      return [
        { name: `slack|${workspaceId ?? ''}|${channel}`, gapMs: slackChannelGapMs },
        what === 'edit' ? { name: `slack|${workspaceId ?? ''}|edits`, gapMs: slackEditGapMs } : { name: `slack|${workspaceId ?? ''}`, gapMs: slackGapMs },
      ]
    case 'local':
      return []
  }
}
