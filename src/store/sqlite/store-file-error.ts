/** The file of the store cannot be used; the operator can put it right. The message names the file, what is wrong and what to do. */
export class StoreFileError extends Error {
  override readonly name = 'StoreFileError'
}
