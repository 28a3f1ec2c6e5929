import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { watchFolder } from './watch-folder.ts'

const never = 1e9

interface Timing {
  readonly debounceMs: number
  readonly pollMs: number
}

async function changeOf(folder: string, timing: Timing, act: () => Promise<unknown>): Promise<void> {
  const changed = Promise.withResolvers<void>()
  const watch = watchFolder({ folder, ...timing, onChange: changed.resolve, onFallback: () => undefined })
  // A watch that has just begun may need a moment until it hears.
  const acts = setInterval(() => void act(), 50)
  await changed.promise
  clearInterval(acts)
  watch.stop()
}

it('tells of a file in a folder below', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'watch-'))
  await mkdir(join(folder, 'below'))
  let count = 0
  await changeOf(folder, { debounceMs: 1, pollMs: never }, () => writeFile(join(folder, 'below', 'a.txt'), `${count += 1}`))
  expect(count).toBeGreaterThan(0)
  await rm(folder, { recursive: true })
})

it('looks every so often where the operating system tells nothing', async () => {
  await changeOf(join(tmpdir(), 'a-folder-that-is-not-there'), { debounceMs: never, pollMs: 5 }, async () => undefined)
})
