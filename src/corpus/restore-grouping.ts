import type { IngestJob } from './run-ingest.ts'

/** How much passes through this thread at a time: more would hold it up. */
const rowsAtOnce = 200

/** Tells the thread, page by page, what is known of the articles of active stories. */
export async function restoreGrouping({ store, analyst }: IngestJob): Promise<void> {
  let rows = await store.groupingFeatures({ after: 0, limit: rowsAtOnce })
  while (rows.length > 0) {
    // The store reads the next page while the thread unpacks this one.
    const next = store.groupingFeatures({ after: rows.at(-1)?.sequence ?? 0, limit: rowsAtOnce })
    const [, following] = await Promise.all([analyst.restore(rows), next])
    rows = following
  }
}
