import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'
import { elsewhere, news, subscription } from './sample-desk.ts'

/** What a ledger promises of subscriptions. */
export function describeSubscriptions(open: () => DeskLedger): void {
  describe('subscriptions', () => {
    it('come back as they were saved, in the order of creation, whatever was changed since', async () => {
      const later = { ...subscription, id: 's0', to: elsewhere }
      await open().saveSubscription(subscription)
      await open().saveSubscription(later)
      await open().saveSubscription({ ...subscription, mostItems: 3 })
      expect(await open().subscriptions()).toEqual([{ ...subscription, mostItems: 3 }, later])
      expect(await open().subscription('s0')).toEqual(later)
      await open().removeSubscription('s0')
      expect(await open().subscription('s0')).toBeUndefined()
    })

    it('are kept apart by workspace; a channel also has those that the config names', async () => {
      const ofConfig = { ...subscription, id: 'config', to: { ...news, workspaceId: null } }
      const ofOthers = { ...subscription, id: 'others', to: { ...news, workspaceId: 'other server' } }
      for (const one of [subscription, ofConfig, ofOthers]) await open().saveSubscription(one)
      const at = async (place: Parameters<DeskLedger['subscriptions']>[0]) => (await open().subscriptions(place)).map(({ id }) => id)
      expect(await at(news)).toEqual(['s1', 'config'])
      expect(await at({ surface: 'discord', workspaceId: 'server' })).toEqual(['s1'])
      expect(await at({ ...news, surface: 'slack' })).toEqual([])
    })
  })
}
