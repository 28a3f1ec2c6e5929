/** The tables of a ledger, with the same columns in either database; those with `ord` are in its order, which the target counts anew. */
export const ledgerTables: readonly string[] = [
  'subscription', 'follow', 'post', 'post_use', 'posted_article', 'correction', 'seen_article', 'lane', 'fact', 'quotation_report', 'quotation_verdict',
  'installation', 'audit_entry',
]

/** A table on its way from one database to another. */
export interface MovedTable {
  readonly name: string
  readonly columns: readonly string[]
  /** Values in the order of the columns. */
  readonly rows: Iterable<readonly unknown[]>
}
