import type { Reading } from '#language/sentences/read-document.ts'
import type { Draft } from './span.ts'

/** Whether a draft only says that something was not said, or asked for: "declined to comment", "asked not to be named". */
export function isNoQuotation(reading: Reading, { cue, contents }: Draft): boolean {
  const content = contents[0]
  if (cue === null || content === undefined || contents.some((span) => reading.tokens[span.firstToken]?.mark !== 'outside')) return false
  const words = reading.lower.slice(Math.max(0, cue.firstToken - 1), cue.lastToken + 1).join(' ')
  const start = reading.lower.slice(content.firstToken, content.firstToken + 5).join(' ')
  if (silence.test(words) || /^(?:not to be (?:named|identified|quoted)|to (?:comment|remain anonymous|speak))/.test(start)) return true
  if (/\bposted$/.test(words) && start.startsWith('what ')) return true
  return isAskedFirst(reading, cue.firstToken) || /^that said$/.test(reading.lower.slice(cue.firstToken, cue.lastToken + 1).join(' ')) || hearsay.test(words)
}

const silence = /\b(?:declined|refused|unavailable|unwilling) to (?:comment|say|answer|respond|discuss|elaborate|speak)|\b(?:not|n't|never) (?:issued?|immediately|yet|commented|responded)\b|\b(?:no|further) comment/
const hearsay = /\b(?:abuzz|rife|speculation|rumou?red|worth noting|without saying|needless to say)\b/

/** "Asked whether a strike was near, she said": the question is nobody's whom the sentence names. */
function isAskedFirst({ tokens, lower, firstTokens }: Reading, cue: number): boolean {
  return cue === firstTokens[tokens[cue]?.sentence ?? 0] && /^(?:asked|pressed|questioned)$/.test(lower[cue] ?? '')
}
