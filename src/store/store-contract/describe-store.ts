import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { describeArticles } from './describe-articles.ts'
import { describeChanges } from './describe-changes.ts'
import { describeDesk } from './describe-desk.ts'
import { describePersons } from './describe-persons.ts'
import { describeQuotations } from './describe-quotations.ts'
import { describeSearch } from './describe-search.ts'
import { describeStatements } from './describe-statements.ts'
import { describeStories } from './describe-stories.ts'
import { describeThreads } from './describe-threads.ts'
import { describeVerdicts } from './describe-verdicts.ts'
import { describeWithdrawal } from './describe-withdrawal.ts'
import { kremlin } from './sample-records.ts'

/** Every promise of the store as a test; each implementation runs them all. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    describeArticles(() => store)
    describeQuotations(() => store)
    describePersons(() => store)
    describeStatements(() => store)
    describeSearch(() => store)
    describeStories(() => store)
    describeWithdrawal(() => store)
    describeChanges(() => store)
    describeVerdicts(() => store)
    describeThreads(() => store)
    describeDesk(() => store)

    it('answers everything that was asked before it was closed, and refuses what comes after', async () => {
      const asked = [store.saveArticle(kremlin), store.overview(), store.setNote('hash', 'abc')]
      const closed = store.close()
      await expect(Promise.all(asked)).resolves.toHaveLength(3)
      await closed
      await store.close()
      await expect(store.overview()).rejects.toThrow('The store is closed.')
    })
  })
}
