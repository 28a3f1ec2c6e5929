import type { english } from './english.ts'

/** Everything that people read, in one language. English shows which words there are; the compiler misses none of them in another one. */
export type Words = typeof english
