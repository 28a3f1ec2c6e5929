// The ledger of either database reads its columns alike.
export { json, number, text, textOrNull } from '../rows/columns.ts'
