import type { Destination, SubscriptionTerms } from '#model/subscription.ts'
import { instantWords } from '#chat/instant-words.ts'
import { describeTerms, stopWords } from '#chat/terms/describe-terms.ts'
import type { Words } from '#chat/words/words.ts'

/** Something that was done, as the audit keeps it: without words, so that everybody reads it in their own language. */
export type Deed =
  | { readonly type: 'subscribed' | 'ended' | 'changed', readonly channel: string, readonly terms: SubscriptionTerms }
  | { readonly type: 'paused', readonly channel: string, readonly terms: SubscriptionTerms, readonly until: string | null }
  | { readonly type: 'stopped', readonly to: Destination, readonly terms: SubscriptionTerms, readonly reason: string }
  | { readonly type: 'hid' | 'restored', readonly articleId: string, readonly quotationId: string }
  | { readonly type: 'retracted' | 'split', readonly articleId: string }
  | { readonly type: 'merged', readonly from: string, readonly into: string }
  | { readonly type: 'named', readonly alias: string, readonly personId: string }
  | { readonly type: 'unnamed', readonly alias: string }
  | { readonly type: 'paused-source' | 'resumed-source', readonly outlet: string }
  | { readonly type: 'paused-all' | 'resumed-all' }
  | { readonly type: 'corrected', readonly channel: string, readonly note: string, readonly key: string }
  | { readonly type: 'takes-no-messages', readonly userId: string }

/** A deed as a text for the ledger. */
export function writeDeed(deed: Deed): string {
  return JSON.stringify(deed)
}

/** What was done, in words; what an earlier version wrote stays as it is. */
export function deedWords(written: string, words: Words): string {
  if (!written.startsWith('{"type":')) return written
  // Written above.
  return sayDeed(JSON.parse(written) as Deed, words)
}

function sayDeed(deed: Deed, words: Words): string {
  const { deeds } = words
  switch (deed.type) {
    case 'subscribed':
    case 'ended':
    case 'changed':
      return deeds[deed.type](deed.channel, describeTerms(deed.terms, words))
    case 'paused': {
      const what = describeTerms(deed.terms, words)
      return deed.until === null ? deeds.paused(deed.channel, what) : deeds.pausedUntil(deed.channel, what, instantWords(new Date(deed.until), 'UTC', words))
    }
    case 'stopped':
      return deeds.stopped(deed.to.channel, describeTerms(deed.terms, words), stopWords({ to: deed.to, stopReason: deed.reason }, words))
    case 'hid':
    case 'restored':
      return deeds[deed.type](deed.quotationId, deed.articleId)
    case 'retracted':
    case 'split':
      return deeds[deed.type](deed.articleId)
    case 'merged':
      return deeds.merged(deed.from, deed.into)
    case 'named':
      return deeds.named(deed.alias, deed.personId)
    case 'unnamed':
      return deeds.unnamed(deed.alias)
    case 'paused-source':
      return deeds.pausedSource(deed.outlet)
    case 'resumed-source':
      return deeds.resumedSource(deed.outlet)
    case 'paused-all':
      return deeds.pausedAll
    case 'resumed-all':
      return deeds.resumedAll
    case 'corrected':
      return deeds.corrected(deed.channel, deed.note, deed.key)
    case 'takes-no-messages':
      return deeds.takesNoMessages(deed.userId)
  }
}
