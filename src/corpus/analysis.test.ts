import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { analyzeArticle, loadResources, readableText } from './analysis.ts'
import { analysisKey, rulesHash } from './analysis-key.ts'
import { divideFound } from './divide-found.ts'
import { noMetadata } from './incoming-article.ts'

const text = 'Ferry comes home\n\n“It was a quiet crossing,” said Ann Porter.\n\nRelated: Storm of 4 May 2019'
const article = divideFound('a.txt', { ...noMetadata, key: '', title: 'Ferry comes home', standfirst: null, text }, noMetadata)

describe('loadResources', () => {
  it('loads the tagger that ships with the bot', async () => {
    const { spanTagger, weightsHash, problem } = await loadResources()
    expect(problem).toBeNull()
    expect(spanTagger).not.toBeNull()
    expect(weightsHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('goes on by rules alone when the weights are missing or damaged, and says why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weights-'))
    const file = pathToFileURL(join(folder, 'quotations.weights'))
    const missing = await loadResources(file)
    expect(missing).toMatchObject({ spanTagger: null, weightsHash: '', problem: 'Quotations are found by rules alone: the file quotations.weights cannot be used (it is missing).' })
    await writeFile(file, 'no weights')
    expect((await loadResources(file)).problem).toMatch(/^Quotations are found by rules alone: the file quotations\.weights cannot be used \(.+\)\.$/)
    expect(analyzeArticle(article, missing).quotations).toMatchObject([{ speakerName: 'Ann Porter' }])
    await rm(folder, { recursive: true })
  })
})

describe('readableText', () => {
  it('leaves page furniture out', () => {
    expect(readableText(article)).toBe('Ferry comes home\n“It was a quiet crossing,” said Ann Porter.')
  })
})

describe('analysisKey', () => {
  it('is another for other rules, other weights or another publication date, and the same for the same', async () => {
    const rules = await rulesHash()
    expect(await rulesHash()).toBe(rules)
    const keys = [analysisKey({ rules, weights: 'a' }, null), analysisKey({ rules, weights: 'b' }, null), analysisKey({ rules: 'x', weights: 'a' }, null), analysisKey({ rules, weights: 'a' }, '2021-03-02')]
    expect(new Set(keys).size).toBe(4)
    expect(analysisKey({ rules, weights: 'a' }, null)).toBe(keys[0])
  })
})
