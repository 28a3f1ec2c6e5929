import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'

/** What a ledger promises of reports. */
export function describeReports(open: () => DeskLedger): void {
  describe('reports', () => {
    const quotation = { articleId: 'a1', quotationId: 'q1' }
    const at = { surface: 'discord', workspaceId: 'server' } as const
    const elsewhere = [{ ...at, workspaceId: 'other' }, { ...at, surface: 'slack' }, { ...at, workspaceId: null }] as const
    const by = (userId: string, atMs: number) => ({ quotation, ...at, userId, remark: `wrong, says ${userId}`, atMs } as const)

    it('count different people', async () => {
      expect(await open().report(by('ada', 1))).toEqual({ count: 1, isNew: true })
      expect(await open().report(by('ada', 2))).toEqual({ count: 1, isNew: false })
      expect(await open().report(by('ben', 3))).toEqual({ count: 2, isNew: true })
      expect(await open().openReports(at, 5)).toEqual([by('ben', 3), by('ada', 1)])
    })

    it('count the people of one server or workspace alone', async () => {
      await open().report(by('ada', 1))
      for (const [index, place] of elsewhere.entries()) {
        expect(await open().report({ ...by('ada', 2), ...place, userId: `cy${index}` })).toEqual({ count: 1, isNew: true })
        expect(await open().openReports(place, 5)).toMatchObject([{ userId: `cy${index}` }])
      }
      expect(await open().openReports(at, 5)).toEqual([by('ada', 1)])
      expect(await open().report(by('ben', 3))).toEqual({ count: 2, isNew: true })
      expect(await open().reportedQuotations(at, 2)).toEqual([quotation])
      expect(await open().reportedQuotations(at, 3)).toEqual([])
      for (const place of elsewhere) expect(await open().reportedQuotations(place, 2)).toEqual([])
      expect(await open().reportedQuotations({ surface: 'discord' }, 2)).toEqual([quotation])
      expect(await open().reportedQuotations({ surface: 'discord' }, 3)).toEqual([])
    })

    it('hide nothing for everybody, and stay open', async () => {
      await open().report(by('ada', 1))
      expect(await open().hiddenQuotations()).toEqual([])
      expect(await open().reportedQuotations(at, 1)).toEqual([quotation])
      expect(await open().openReports(at, 5)).toHaveLength(1)
    })

    it.each(['hide', 'restore'] as const)('begin anew after an operator’s word “%s”', async (verdict) => {
      await open().report(by('ada', 1))
      await open().setQuotationVerdict(quotation, verdict, 2)
      expect(await open().hiddenQuotations()).toEqual(verdict === 'hide' ? [quotation] : [])
      expect(await open().openReports(at, 5)).toEqual([])
      expect(await open().reportedQuotations(at, 1)).toEqual([])
      expect(await open().report(by('ada', 3))).toEqual({ count: 1, isNew: true })
      expect(await open().reportedQuotations(at, 1)).toEqual([quotation])
      expect(await open().openReports(at, 5)).toHaveLength(1)
    })
  })
}
