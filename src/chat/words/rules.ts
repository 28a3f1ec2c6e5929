/** Why something was posted, as the ledger keeps it. */
export type AnyRule = 'digest' | 'breaking' | 'every' | 'follow' | 'correction' | 'details' | 'notice' | 'test' | 'tip'
