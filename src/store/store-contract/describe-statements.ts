import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { key, view } from './made-record.ts'
import { kremlin, tesla } from './sample-records.ts'

/** What a store promises of statements. */
export function describeStatements(open: () => Store): void {
  describe('statements', () => {
    beforeEach(async () => {
      for (const saved of [kremlin, tesla]) await open().saveArticle(saved)
    })

    it('takes a quotation for a statement of its own until the story says otherwise', async () => {
      const rows = await open().quotations({ limit: 9 })
      expect(new Set(rows.map(({ statementId }) => statementId)).size).toBe(3)
      for (const row of rows) expect(await open().statement(row.statementId)).toEqual([row])
    })

    it('gives all renderings of a statement, the fullest first', async () => {
      await open().saveStoryView(view(['tesla', 'kremlin'], [{ id: 'honour', quotations: [key('tesla', 'q1'), key('kremlin', 'q1')] }]))
      const rows = await open().statement('honour')
      expect(rows.map(({ key: { articleId }, statementId }) => [articleId, statementId])).toEqual([['kremlin', 'honour'], ['tesla', 'honour']])
    })

    it('leads from the id that a quotation had alone to the statement it has joined', async () => {
      const [lone] = await open().quotations({ limit: 1 })
      await open().saveStoryView(view(['tesla', 'kremlin'], [{ id: 'honour', quotations: [key('tesla', 'q1'), key('kremlin', 'q1')] }]))
      expect(await open().statement(lone?.statementId ?? '')).toHaveLength(2)
    })

    it('forgets a statement that the story does not see any more, and one whose article was analysed again', async () => {
      const statements = [{ id: 'honour', quotations: [key('tesla', 'q1'), key('kremlin', 'q1')] }]
      await open().saveStoryView(view(['tesla', 'kremlin'], statements))
      await open().saveStoryView(view(['tesla', 'kremlin'], []))
      expect(await open().statement('honour')).toEqual([])
      await open().saveStoryView(view(['tesla', 'kremlin'], statements))
      await open().saveArticle({ ...kremlin, analysisKey: 'rules 2' })
      expect((await open().statement('honour')).map(({ key: { articleId } }) => articleId)).toEqual(['tesla'])
    })
  })
}
