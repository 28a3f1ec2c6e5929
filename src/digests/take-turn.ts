import type { Destination } from '#model/subscription.ts'
import type { Desk } from './desk.ts'

/** What is sent: a message of its own, one in a thread, or an edit. */
export type Sending = 'post' | 'thread' | 'edit'

interface Lane {
  readonly name: string
  readonly gapMs: number
  readonly count: number
}

/** Discord takes 50 requests a second from a bot in all; a tenth is left for answers. */
const discordGapMs = 1000 / 45
/** Slack takes a message a second in a channel, several hundred a minute in a workspace, and some fifty edits a minute. */
const slackGapMs = 1000 / 7
const slackChannelGapMs = 1000
const slackEditGapMs = 1250
const latestMs = 300
const mostTries = 4

/** Waits until a message may be sent or edited there; all processes of the bot stand in the same queues. */
export async function takeTurn({ ledger, now, sleep }: Pick<Desk, 'ledger' | 'now' | 'sleep'>, to: Destination, sending: Sending): Promise<void> {
  for (const lane of lanesTo(to, sending)) {
    let lateMs = Infinity
    // A process that was held up missed its turns; it takes new ones, lest all that it wanted to send goes out at once.
    for (let tries = 0; lateMs > latestMs && tries < mostTries; tries++) lateMs = await takeOne(lane)
  }

  async function takeOne({ name, gapMs, count }: Lane): Promise<number> {
    const turnMs = await ledger.takeTurns(name, { count, gapMs, nowMs: now().getTime() })
    const waitMs = turnMs - now().getTime()
    if (waitMs > 0) await sleep(waitMs)
    return now().getTime() - turnMs
  }
}

function lanesTo({ surface, workspaceId, channel }: Destination, sending: Sending): readonly Lane[] {
  const workspace = workspaceId ?? ''
  switch (surface) {
    case 'discord':
      // A thread is opened first.
      return [{ name: 'discord', gapMs: discordGapMs, count: sending === 'thread' ? 2 : 1 }]
    case 'slack':
      if (sending === 'edit') return [{ name: `slack|${workspace}|edits`, gapMs: slackEditGapMs, count: 1 }]
      return [
        { name: `slack|${workspace}|${channel}`, gapMs: slackChannelGapMs, count: 1 },
        { name: `slack|${workspace}`, gapMs: slackGapMs, count: 1 },
      ]
    case 'local':
      return []
  }
}
