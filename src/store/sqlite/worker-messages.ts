import type { DeskLedger } from '#store/ledger.ts'
import type { Store } from '#store/store.ts'
import { StoreFileError } from './store-file-error.ts'

/** One file holds both: the articles, and the ledger of the desk. */
export type SqliteStore = Store & DeskLedger

/** What the worker can be asked: the whole store, but closing. */
export type Method = Exclude<keyof SqliteStore, 'close'>

/** The same store without promises, as it stands inside the worker. */
export type Answers = {
  readonly [Name in Method]: (...values: Parameters<SqliteStore[Name]>) => Awaited<ReturnType<SqliteStore[Name]>>
}

export type Request =
  | { readonly id: number, readonly type: 'ask', readonly method: Method, readonly values: readonly unknown[] }
  | { readonly id: number, readonly type: 'close' }

export type Reply =
  | { readonly id: number, readonly type: 'value', readonly value: unknown }
  | { readonly id: number, readonly type: 'error', readonly error: CarriedError }

/** An error in a form that survives the way between two threads. */
export interface CarriedError {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
}

/** Packs an error up for the other thread. */
export function carryError(error: unknown): CarriedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined }
  return { name: error.name, message: error.message, stack: error.stack }
}

/** Unpacks an error that the other thread threw: the same message, the other thread's trace as its cause. */
export function unpackError(carried: CarriedError): Error {
  const cause = carried.stack
  return carried.name === 'StoreFileError' ? new StoreFileError(carried.message, { cause }) : new Error(carried.message, { cause })
}
