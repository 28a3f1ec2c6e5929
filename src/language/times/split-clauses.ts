import type { Span } from '#model/span.ts'

const borders = /;|\s[—–-]{1,2}\s|,\s(?=(?:and|but|while|when|after|before|although|though|because|whereas|which|who|where|so|as|ending|following)\b)|\s(?=(?:after|before|while|when|because|although|whereas|until)\s)/g
/** A clause shorter than this stays with its neighbour. */
const minLength = 12

/** Cuts a sentence into clauses at the marks and joining words where its time may change; together they cover the sentence. */
export function splitClauses(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end)
  const starts = [...words.matchAll(borders)].map((match) => match.index + (match[0].match(/^[;,]/) === null ? match[0].length : 1))
  const clauses: Span[] = []
  let start = 0
  for (const next of [...starts, words.length]) {
    if (next - start < minLength && next < words.length) continue
    clauses.push(trimmed(text, sentence.start + start, sentence.start + next))
    start = next
  }
  return clauses.filter((clause) => clause.end > clause.start)
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && /[\s,;—–-]/.test(text.charAt(start))) start += 1
  while (end > start && /[\s,;—–-]/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
