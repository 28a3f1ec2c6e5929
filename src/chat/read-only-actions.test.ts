import { expect, it } from 'vitest'
import type { Viewer } from './command.ts'
import { readOnlyActions } from './read-only-actions.ts'

const viewer: Viewer = { surface: 'local', workspaceId: null, userId: 'rob', role: 'reader', channelId: null, locale: 'en' }

it.each([['en', 'Nothing can be set here.'], ['de', 'Hier lässt sich nichts einstellen.']])('refuses in the language of who asks: %s', async (locale, words) => {
  const asker = { ...viewer, locale }
  await expect(readOnlyActions.testDigest(asker)).rejects.toThrow(words)
  await expect(readOnlyActions.desk.audit(5, asker)).rejects.toThrow(words)
  expect(await readOnlyActions.reportedHere(asker)).toEqual([])
})
