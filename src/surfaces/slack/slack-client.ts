import { webApi } from '@slack/bolt'
import { createFetch } from './send-request.ts'
import { boltLogger, type SlackLog } from './slack-log.ts'

const timeoutMs = 10_000

/** Slack's Web API, where nobody configured another base. */
export const realApiUrl = 'https://slack.com/api/'

/**
 * Options for every client of Slack's Web API: the base, a time limit, and no retries of the library's own,
 * which would go on for half an hour; who calls decides what is worth a second try.
 */
export function clientOptions(apiUrl: string | undefined, log: SlackLog): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl ?? realApiUrl,
    logger: boltLogger(log, 'debug'),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Also used for response_urls, which have no time limit of their own.
    fetch: createFetch(timeoutMs),
  }
}

/** A client with the bot's token. */
export function createClient(botToken: string, options: webApi.WebClientOptions): webApi.WebClient {
  return new webApi.WebClient(botToken, options)
}
