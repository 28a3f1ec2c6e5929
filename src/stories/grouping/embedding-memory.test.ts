import { describe, expect, it } from 'vitest'
import { createEmbeddingMemory } from './embedding-memory.ts'
import { createGrouping } from './grouping.ts'
import { learnedKnowledge } from './story-knowledge.ts'
import type { Expert } from './story-model.ts'
import { packVector, unpackVector } from './pack-vector.ts'

/** A direction of its own for every number, with a little of one that all share, as the vectors of real models have. */
function direction(number: number): Float32Array {
  return Float32Array.from({ length: 64 }, (_, at) => Math.sin(number * 12.9898 + at * 78.233 * (number + 1)) + 0.5)
}

function near(vector: Float32Array): Float32Array {
  return vector.map((value, at) => value + (at % 2) / 10)
}

function filled(): ReturnType<typeof createEmbeddingMemory> {
  const memory = createEmbeddingMemory()
  for (let at = 0; at < 60; at += 1) memory.remember(`s${at}`, direction(at))
  return memory
}

describe('createEmbeddingMemory', () => {
  it('speaks for the story whose vectors point the same way, and against one whose do not', () => {
    const memory = filled()
    expect(memory.bonus(near(direction(7)), 's7')).toBeGreaterThan(0.2)
    expect(memory.bonus(near(direction(7)), 's8')).toBeLessThan(-0.5)
    expect(memory.bonus(near(direction(7)), 's8')).toBeGreaterThanOrEqual(-1)
  })

  it.each([
    ['no vector', undefined, 's7'],
    ['a story without vectors', direction(7), 's99'],
    ['a vector of another model', Float32Array.of(1, 2, 3), 's7'],
    ['a vector of nothing', new Float32Array(3), 's7'],
  ])('says nothing of %s', (_, vector, storyId) => {
    expect(filled().bonus(vector, storyId)).toBe(0)
  })

  it('says nothing before it knows what cosines mean, and where all vectors are alike', () => {
    const [young, flat] = [createEmbeddingMemory(), createEmbeddingMemory()]
    young.remember('s7', direction(7))
    for (let at = 0; at < 60; at += 1) flat.remember(`s${at}`, direction(1))
    expect([young.bonus(direction(7), 's7'), flat.bonus(direction(1), 's7')]).toEqual([0, 0])
  })
})

describe('packVector', () => {
  it('keeps the direction, and packs again what it unpacked to the same', () => {
    const vector = direction(3)
    const again = unpackVector(packVector(vector))
    const highest = Math.max(...vector.map(Math.abs))
    for (const [at, value] of vector.entries()) expect(again[at]).toBeCloseTo(value / highest, 1)
    expect(packVector(again)).toBe(packVector(vector))
    expect(packVector(Float32Array.of(0, 0))).toHaveLength(2)
  })
})

describe('a grouping with vectors', () => {
  const words = ['quay', 'harbour', 'mill', 'choir', 'tram', 'bakery', 'school', 'ferry']
  const filler = (at: number) => ({
    articleId: `f${at}`, publishedAt: '2024-05-01', title: `Item ${at}`, text: `${words.map((word) => `${word}${at}`).join(' ')} ended.`, embedding: direction(at),
  })
  const first = { articleId: 'a', publishedAt: '2024-05-02', title: 'Ferry aground off Skomer', text: 'The Branwen hit rocks off Skomer early on Thursday. Lifeboats came.' }
  const second = { articleId: 'b', publishedAt: '2024-05-02', title: 'Captain blames steering', text: 'Steering failed on the Branwen off Skomer, her captain said on Friday.' }

  /** Where the second report goes when its words alone are as sure as this, and .4 is needed. */
  function storyOfSecond(sureness: number, embedding: Float32Array | undefined): string {
    const bias = Math.log(sureness / (1 - sureness))
    const expert: Expert = { bias, trees: [], timeWeight: 0, sizeWeight: 0, threshold: 0.4, undatedThreshold: 0.4 }
    const grouping = createGrouping({ ...learnedKnowledge, model: { texts: expert, headlines: expert } })
    for (let at = 0; at < 60; at += 1) grouping.place({ ...filler(at), publishedAt: `19${10 + at}-01-01` })
    grouping.place({ ...first, embedding: direction(100) })
    return grouping.place(embedding === undefined ? second : { ...second, embedding }).storyId
  }

  it.each([
    ['by the words where there is no vector', 0.3, undefined, 's-b'],
    ['into the story that its vector points to', 0.3, near(direction(100)), 's-a'],
    ['not against what the words have settled', 0.05, near(direction(100)), 's-b'],
    ['not into a story that its vector points away from', 0.45, direction(7), 's-b'],
    ['into what the words have settled, wherever its vector points', 0.9, direction(7), 's-a'],
  ])('puts an article %s', (_, sureness, embedding, storyId) => {
    expect(storyOfSecond(sureness, embedding)).toBe(storyId)
  })

  it('goes on after a restart as if there had been none', () => {
    const [before, after] = [createGrouping(), createGrouping()]
    for (let at = 0; at < 60; at += 1) {
      const { storyId, features } = before.place(filler(at))
      after.restore({ articleId: `f${at}`, storyId, features })
    }
    const next = { ...second, embedding: direction(4) }
    expect(after.place(next)).toEqual(before.place(next))
  })
})
