import { describe, expect, it } from 'vitest'
import type { ActiveStory } from './active-story.ts'
import { openStory, withMember } from './active-story.ts'
import type { ArticleFeatures } from './article-features.ts'
import { articleFeatures, articleTerms } from './article-features.ts'
import { chooseStory, daysApart } from './choose-story.ts'
import { pairFeatureNames } from './pair-features.ts'
import type { Expert } from './story-model.ts'

/** Surest of what says the same, sure of what shares some words, and sure that the rest is another story. */
function expertWith(sizeWeight: number): Expert {
  const lead = pairFeatureNames.indexOf('leadToMember')
  const tree: Expert['trees'][number] = [[lead, 0.2, 1, 2], [-3], [lead, 0.95, 3, 4], [2], [3]]
  return { bias: 0, trees: [tree], timeWeight: 0, sizeWeight, threshold: 0.5, undatedThreshold: 0.5 }
}

function headline(title: string): ArticleFeatures {
  const input = { articleId: title, publishedAt: null, title, text: '' }
  return articleFeatures(input, articleTerms(input), () => 1)
}

function storyOf(id: string, ...titles: readonly string[]): ActiveStory {
  return titles.map(headline).reduce(withMember, openStory(id))
}

const small = storyOf('small', 'Skomer ferry hits rocks')
const large = storyOf('large', 'Skomer ferry captain blames steering', 'Ferry runs onto Skomer rocks', 'Rocks off Skomer: ferry aground', 'Tug pulls Skomer ferry free')
const other = storyOf('other', 'Council closes library', 'Library to close, council says', 'Petition for the library', 'Library closes', 'Last day of the library')

describe('chooseStory', () => {
  it.each([
    // weight of size, headline, story
    [0, 'Skomer ferry hits rocks', 'small'],
    [1, 'Skomer ferry hits rocks', 'large'],
    [9, 'Skomer ferry hits rocks', 'large'],
    [9, 'Choir wins valley cup', undefined],
  ])('where size counts %d, puts “%s” into %s: the larger of those that are sure enough', (sizeWeight, title, expected) => {
    const judge = { headlines: expertWith(sizeWeight), texts: expertWith(0) }
    expect(chooseStory(headline(title), [small, large, other], judge)).toBe(expected)
  })
})

describe('daysApart', () => {
  it.each([
    [19_000, 19_002, 2],
    [19_002, 19_000, 2],
    [null, 19_000, 3],
    [19_000, null, 3],
  ])('of %s and %s is %d', (one, another, days) => {
    expect(daysApart(one, another)).toBe(days)
  })
})
