import { expect, it } from 'vitest'
import { createGrouping } from './grouping.ts'
import { packFeatures, unpackFeatures } from './pack-features.ts'

const title = 'Ferry runs aground off Skomer, 84 passengers taken ashore'
const text = 'The ferry Branwen ran aground on rocks off Skomer early on Thursday, the coastguard of St. Brides Bay said. Ieuan Probert was her captain.'
const kept = createGrouping().place({ articleId: 'a1', publishedAt: '2024-05-02', title, text }).features

it('keeps every term in its place with its weight', () => {
  const { features, copyOf } = unpackFeatures(kept)
  expect([packFeatures(features, copyOf), [...features.names.keys()].includes('ieuan probert')]).toEqual([kept, true])
})

it('reads what was kept as pairs of a term and its weight', () => {
  const { features } = unpackFeatures(kept)
  const { title: one, lead, body, names } = features
  const asPairs = JSON.stringify({ ...JSON.parse(kept) as object, title: [...one], lead: [...lead], body: [...body], names: [...names] })
  expect(unpackFeatures(asPairs).features).toEqual(features)
})
