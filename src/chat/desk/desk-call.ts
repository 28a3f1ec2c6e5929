import type { StoreReader } from '#store/store.ts'
import type { OperatorActions } from '../actions.ts'
import type { Viewer } from '../command.ts'
import type { Words } from '../words/words.ts'

/** What an operator's deed needs. */
export interface DeskCall {
  readonly store: StoreReader
  readonly desk: OperatorActions
  readonly viewer: Viewer
  readonly words: Words
}
