import { REST } from 'discord.js'

/** Each late answer has a queue of its own in discord.js, which is kept for an hour unless told otherwise: a crowd's would fill the memory. */
const sweepMs = 30_000

/**
 * The way of answers to interactions. Discord does not count them towards the bot's 50 requests a second, but discord.js would:
 * a crowd whose answers come late would wait for one another, and for every digest.
 */
export function openAnswerRest(apiBase: string | undefined): REST {
  return new REST({ globalRequestsPerSecond: Infinity, handlerSweepInterval: sweepMs, ...(apiBase === undefined ? {} : { api: apiBase }) })
}
