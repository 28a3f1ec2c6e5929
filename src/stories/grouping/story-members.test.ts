import { expect, it } from 'vitest'
import { createStoryMembers } from './story-members.ts'

it('knows the story of an article, after a move and a merge as well', () => {
  const members = createStoryMembers()
  for (const [articleId, storyId] of [['a', 's1'], ['b', 's1'], ['c', 's2'], ['a', 's2']] as const) members.put(articleId, storyId)
  members.move('s2', 's3')
  expect(['a', 'b', 'c', 'd'].map((id) => members.storyOf(id))).toEqual(['s3', 's1', 's3', undefined])
})

it('forgets a story with all its articles, and no others', () => {
  const members = createStoryMembers()
  for (const [articleId, storyId] of [['a', 's1'], ['b', 's1'], ['c', 's2'], ['a', 's2']] as const) members.put(articleId, storyId)
  members.forget('s1')
  expect(['a', 'b', 'c'].map((id) => members.storyOf(id))).toEqual(['s2', undefined, 's2'])
})

it('keeps the latest thousand articles of a story', () => {
  const members = createStoryMembers()
  for (let at = 0; at < 1_500; at += 1) members.put(`a${at}`, 's')
  expect([members.storyOf('a499'), members.storyOf('a500')]).toEqual([undefined, 's'])
})
