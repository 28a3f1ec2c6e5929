/** Gives texts vectors that say what they are about; the vectors of one embedder can be compared with each other. */
export interface Embedder {
  /** In the order of the texts; null where there is none. Never rejects: without vectors everything goes on as if nobody had asked. */
  embed(texts: readonly string[]): Promise<readonly (Float32Array | null)[]>
}
