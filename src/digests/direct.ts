import type { Destination } from '#model/subscription.ts'

const mark = '@'

/** The direct messages with a person, before the platform has opened them. */
export function directTo({ surface, workspaceId }: Pick<Destination, 'surface' | 'workspaceId'>, userId: string): Destination {
  return { surface, workspaceId, channel: `${mark}${userId}` }
}

/** The person whose direct messages are meant; undefined for a channel. */
export function personOf({ channel }: Destination): string | undefined {
  return channel.startsWith(mark) ? channel.slice(mark.length) : undefined
}
