import { afterEach, expect } from 'vitest'
import { contractConversation } from '../../contract-conversation.ts'
import { createDiscordDriver, type DiscordDriver } from './create-discord-driver.ts'

type Start = (...given: Partial<Parameters<typeof createDiscordDriver>>) => Promise<DiscordDriver>

/** Gives a test file its Discord: stopped after each test, which fails if any body that the bot sent was not as Discord wants it. */
export function useDiscord(): Start {
  let driver: DiscordDriver | undefined
  afterEach(async () => {
    const ended = driver
    driver = undefined
    await ended?.stop()
    expect(ended?.counterpart.faults ?? []).toEqual([])
  })
  return async (conversation = contractConversation(), ...rest) => {
    driver = await createDiscordDriver(conversation, ...rest)
    return driver
  }
}
