import type { Destination } from '#model/subscription.ts'
import { withoutQuotations } from '#chat/without-quotations.ts'
import type { DeskLedger } from '#store/ledger.ts'
import type { StoreReader } from '#store/store.ts'
import { reportedIn, type ReportsDesk } from './hide-quotations.ts'
import { createNews, type News } from './news.ts'

/** The news as a channel may have it: without what its own readers have hidden. */
export async function newsIn(
  desk: ReportsDesk & { readonly store: StoreReader, readonly ledger: Pick<DeskLedger, 'seenArticles' | 'facts'> }, news: News, to: Destination,
): Promise<News> {
  const reported = await reportedIn(desk, to)
  return reported.length === 0 ? news : createNews(withoutQuotations(desk.store, reported), desk.ledger)
}
