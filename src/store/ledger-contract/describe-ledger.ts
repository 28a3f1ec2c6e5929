import { afterEach, beforeEach, describe } from 'vitest'
import type { OpenLedger } from '#store/ledger.ts'
import { describeChannels } from './describe-channels.ts'
import { describeClaims } from './describe-claims.ts'
import { describeCorrections } from './describe-corrections.ts'
import { describeFollows } from './describe-follows.ts'
import { describeHousekeeping } from './describe-housekeeping.ts'
import { describeReports } from './describe-reports.ts'
import { describeSharedFacts } from './describe-shared-facts.ts'
import { describeSteps } from './describe-steps.ts'
import { describeSubscriptions } from './describe-subscriptions.ts'

/** The promises of a DeskLedger, the same for every database that keeps it; each test begins with an empty one. */
export function describeLedger(name: string, create: () => Promise<OpenLedger>): void {
  describe(`ledger in ${name}`, () => {
    let ledger: OpenLedger
    beforeEach(async () => { ledger = await create() })
    afterEach(() => ledger.close())
    const open = () => ledger

    describeSubscriptions(open)
    describeFollows(open)
    describeClaims(open)
    describeSteps(open)
    describeChannels(open)
    describeCorrections(open)
    describeSharedFacts(open)
    describeReports(open)
    describeHousekeeping(open)
  })
}
