/** The PostgreSQL of the ledger cannot be used; an operator can put it right, and the message names the setting and the remedy. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'
}
