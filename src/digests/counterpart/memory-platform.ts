import type { Card } from '#chat/card.ts'
import type { FoundPost, PostFailure, PostTrouble, Surface } from '#chat/surface.ts'
import type { Destination } from '#model/subscription.ts'

/** A message as it stands in a channel. */
export interface KeptMessage {
  readonly id: string
  readonly channel: string
  readonly key: string
  readonly atMs: number
  readonly under: string | undefined
  card: Card
  /** Every card that it has shown. */
  readonly cards: Card[]
}

/** What happens to the next request. */
export type Accident = PostTrouble | 'lost-reply'

/** A chat platform in memory: it keeps messages, knows a nonce for some minutes where it is Discord, and refuses on demand. */
export interface MemoryPlatform extends Surface {
  readonly messages: readonly KeptMessage[]
  /** Messages of a channel, threads left out. */
  textsIn(channel: string): readonly string[]
  /** Happen to the next posts or edits, in order; a channel's own come first. */
  readonly accidents: Accident[]
  readonly refused: Map<string, PostTrouble>
  readonly requests: () => number
  /** Whether the bot may read what stands in the channels. */
  mayLook: boolean
}

class PlatformError extends Error implements PostFailure {
  override readonly name = 'PlatformError'
  readonly isSurelyUnsent: boolean
  readonly trouble: PostTrouble

  constructor(message: string, { isSurelyUnsent, trouble }: PostFailure) {
    super(message)
    this.isSurelyUnsent = isSurelyUnsent
    this.trouble = trouble
  }
}

const nonceMs = 4 * 60 * 1000

/** Opens an empty platform. */
export function createMemoryPlatform(name: Destination['surface'], now: () => Date): MemoryPlatform {
  const messages: KeptMessage[] = []
  const accidents: Accident[] = []
  const refused = new Map<string, PostTrouble>()
  let requests = 0
  let mayLook = true

  function meetAccident(channel: string): boolean {
    requests += 1
    const accident = refused.get(channel) ?? accidents.shift()
    if (accident === undefined || accident === 'lost-reply') return accident === 'lost-reply'
    throw new PlatformError(`refused: ${accident}`, { isSurelyUnsent: true, trouble: accident })
  }

  function keep({ channel }: Destination, card: Card, key: string, under?: string): KeptMessage {
    const atMs = now().getTime()
    const known = name === 'discord' ? messages.find((one) => one.key === key && atMs - one.atMs < nonceMs) : undefined
    if (known !== undefined) return known
    const message = { id: `m${messages.length + 1}`, channel, key, atMs, under, card, cards: [card] }
    messages.push(message)
    return message
  }

  return {
    name, messages, accidents, refused,
    requests: () => requests,
    get mayLook() { return mayLook },
    set mayLook(may) { mayLook = may },
    textsIn: (channel) => messages.filter((one) => one.channel === channel && one.under === undefined).map(({ card }) => textOf(card)),
    start: async () => undefined,
    stop: async () => undefined,
    async post(to, card, key, under) {
      const isReplyLost = meetAccident(to.channel)
      const { id } = keep(to, card, key, under)
      if (isReplyLost) throw new PlatformError('no reply', { isSurelyUnsent: false, trouble: 'other' })
      return { messageId: id }
    },
    async findPost({ channel }, key, sinceMs): Promise<FoundPost> {
      if (!mayLook) return 'unknowable'
      const found = messages.find((one) => one.channel === channel && one.key === key && one.atMs >= sinceMs)
      return found === undefined ? 'absent' : { messageId: found.id }
    },
    async editPost({ channel }, messageId, card, under) {
      meetAccident(channel)
      const message = messages.find(({ id }) => id === messageId)
      if (message === undefined || (name === 'discord' && message.under !== under)) throw new PlatformError('gone', { isSurelyUnsent: true, trouble: 'no-such-message' })
      message.card = card
      message.cards.push(card)
    },
    openDirect: async (workspaceId, userId) => ({ surface: name, workspaceId, channel: `dm-${userId}` }),
  }
}

/** All words of a card, one block a line. */
export function textOf({ blocks }: Card): string {
  return blocks.map((block) => {
    switch (block.type) {
      case 'list':
        return block.items.map(({ text, detail, citations }) => [text, ...citations.map(({ outlet }) => outlet), detail].filter((part) => part !== null).join(' · ')).join('\n')
      case 'quotation':
        return `${block.words} ${block.note ?? ''}`
      case 'answer':
      case 'note':
        return block.text
      case 'event':
        return block.words
      case 'file':
      case 'buttons':
        return ''
    }
  }).join('\n')
}
