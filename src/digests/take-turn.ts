import type { Destination } from '#model/subscription.ts'
import type { Desk } from './desk.ts'

interface Lane {
  readonly name: string
  readonly gapMs: number
}

/** Discord takes 50 requests a second from a bot in all; a tenth is left for answers. */
const discordGapMs = 1000 / 45
/** Slack takes a message a second in a channel, and several hundred a minute in a workspace. */
const slackGapMs = 1000 / 6
const slackChannelGapMs = 1000

/** Waits until a message may be sent there; all processes of the bot stand in the same queues. */
export async function takeTurn({ ledger, now, sleep }: Pick<Desk, 'ledger' | 'now' | 'sleep'>, to: Destination): Promise<void> {
  for (const { name, gapMs } of lanesTo(to)) {
    const nowMs = now().getTime()
    const waitMs = await ledger.takeTurns(name, { count: 1, gapMs, nowMs }) - nowMs
    if (waitMs > 0) await sleep(waitMs)
  }
}

function lanesTo({ surface, workspaceId, channel }: Destination): readonly Lane[] {
  switch (surface) {
    case 'discord':
      return [{ name: 'discord', gapMs: discordGapMs }]
    case 'slack':
      return [
        { name: `slack|${workspaceId ?? ''}|${channel}`, gapMs: slackChannelGapMs },
        { name: `slack|${workspaceId ?? ''}`, gapMs: slackGapMs },
      ]
    case 'local':
      return []
  }
}
