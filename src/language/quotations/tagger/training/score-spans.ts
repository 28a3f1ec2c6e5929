import type { SpanTagger, TaggedSpan } from '../../span-tagger.ts'
import { labelCount, spanLabels } from '../labels.ts'
import { spansOf } from '../spans-of.ts'
import type { LabelledArticle } from './labelled-article.ts'

/** How many spans of each kind a tagger finds exactly, one line a kind. */
export function scoreSpans(articles: readonly LabelledArticle[], tagger: SpanTagger): string[] {
  const pairs = articles.map(({ tokens, labels }) => ({
    wanted: spansOf(labels, new Float64Array(labels.length * labelCount)).map(nameOf),
    found: tagger(tokens, []).map(nameOf),
  }))
  return spanLabels.map((kind) => {
    const count = (list: readonly string[]): number => list.filter((name) => name.startsWith(kind)).length
    const wanted = pairs.reduce((sum, pair) => sum + count(pair.wanted), 0)
    const found = pairs.reduce((sum, pair) => sum + count(pair.found), 0)
    const right = pairs.reduce((sum, pair) => sum + count(pair.found.filter((name) => pair.wanted.includes(name))), 0)
    const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (100 * part / whole).toFixed(1))
    return `${kind}: precision ${percent(right, found)}, recall ${percent(right, wanted)}, F1 ${percent(2 * right, wanted + found)} (${wanted} spans)`
  })
}

function nameOf({ label, firstToken, lastToken }: TaggedSpan): string {
  return `${label} ${firstToken} ${lastToken}`
}
