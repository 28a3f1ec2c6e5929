import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'

/** What a ledger promises of reports. */
export function describeReports(open: () => DeskLedger): void {
  describe('reports', () => {
    const quotation = { articleId: 'a1', quotationId: 'q1' }
    const by = (userId: string, atMs: number) => ({ quotation, surface: 'discord', workspaceId: 'server', userId, remark: `wrong, says ${userId}`, atMs } as const)

    it('count different people', async () => {
      expect(await open().report(by('ada', 1))).toEqual({ count: 1, isNew: true })
      expect(await open().report(by('ada', 2))).toEqual({ count: 1, isNew: false })
      expect(await open().report(by('ben', 3))).toEqual({ count: 2, isNew: true })
      expect(await open().openReports(5)).toEqual([by('ben', 3), by('ada', 1)])
    })

    it('stay open while only they hide a quotation', async () => {
      await open().report(by('ada', 1))
      await open().setQuotationVerdict(quotation, 'hidden', 2)
      expect(await open().hiddenQuotations()).toEqual([quotation])
      expect(await open().openReports(5)).toHaveLength(1)
    })

    it.each(['hide', 'restore'] as const)('begin anew after an operator’s word “%s”', async (verdict) => {
      await open().report(by('ada', 1))
      await open().setQuotationVerdict(quotation, verdict, 2)
      expect(await open().hiddenQuotations()).toEqual(verdict === 'hide' ? [quotation] : [])
      expect(await open().openReports(5)).toEqual([])
      expect(await open().report(by('ada', 3))).toEqual({ count: 1, isNew: true })
      await open().setQuotationVerdict(quotation, 'hidden', 4)
      expect(await open().openReports(5)).toHaveLength(1)
    })
  })
}
