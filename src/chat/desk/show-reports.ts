import type { QuotationKey } from '#store/store.ts'
import type { ReportRow } from '../actions.ts'
import type { Button, Card } from '../card.ts'
import { UserError } from '../errors.ts'
import { excerpt } from '../excerpt.ts'
import { buttonBlocks, nonAnswer } from '../non-answers.ts'
import { pageOf } from '../pages.ts'
import type { Words } from '../words/words.ts'
import type { DeskCall } from './desk-call.ts'

export interface ReportsView {
  readonly words: Words
  readonly page: number | undefined
}

/** One report a page: its words, its remark, and a button for each verdict. */
export function showReports(reports: readonly ReportRow[], { words, page: wanted }: ReportsView): Card {
  const { admin } = words
  if (reports.length === 0) return nonAnswer(admin.noReports)
  const page = pageOf(reports, wanted, { words, lineOf: (number) => `/news-admin reports page:${number}`, size: 1 })
  const items = page.items.map(({ words: said, speakerName, count, isHidden, newestRemark }) => ({
    text: [speakerName, excerpt(said)].filter((part) => part !== null).join(': '),
    detail: [admin.reportDetail(count, newestRemark), ...(isHidden ? [admin.isHidden] : [])].join(' · '),
    citations: [],
  }))
  const buttons: readonly Button[] = page.items.flatMap(({ key }) => [
    { label: admin.hide, action: { type: 'run', line: `/news-admin hide quotation:"${key.articleId}/${key.quotationId}"` } },
    { label: admin.restore, action: { type: 'run', line: `/news-admin restore quotation:"${key.articleId}/${key.quotationId}"` } },
  ])
  return {
    visibility: 'private',
    blocks: [{ type: 'answer', text: admin.reports(reports.length) }, { type: 'list', items }, ...buttonBlocks([...buttons, ...page.buttons])],
  }
}

/** An operator's word on a reported quotation; it is final until the next one. */
export async function settleReport(quotation: string | undefined, verdict: 'hide' | 'restore', { desk, viewer, words }: DeskCall): Promise<Card> {
  const key = keyOf(quotation)
  if (key === undefined) throw new UserError(words.admin.whichQuotation, words.admin.whichQuotationHint)
  const isSettled = await desk.settleReport(key, verdict, viewer)
  if (!isSettled) return nonAnswer(words.admin.noSuchReport, words.admin.whichQuotationHint)
  return nonAnswer(verdict === 'hide' ? words.admin.hiddenNow : words.admin.restoredNow)
}

function keyOf(typed: string | undefined): QuotationKey | undefined {
  const [articleId = '', quotationId = ''] = typed?.split('/') ?? []
  return articleId === '' || quotationId === '' ? undefined : { articleId, quotationId }
}
