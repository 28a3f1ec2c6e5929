import type { Background } from './rarity.ts'

/** How often stems stand in news at large. */
export const background: Background = { articleCount: 0, counts: {} }
