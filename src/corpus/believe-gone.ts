import type { Notes } from '#store/store.ts'
import type { Gone } from './gone-files.ts'

/** Since when most of the corpus has been missing (milliseconds since the epoch); "" while it is not. */
const missingSince = 'ingest.missing-since'
const dayMs = 86_400_000
const fewFiles = 20

/**
 * Whether files that are missing are believed to be gone. Single ones are at once. When most of the corpus is missing it is rather a drive that
 * is not there, or the wrong folder: that is believed only when it is still so a day later.
 */
export async function believeGone(notes: Notes, { files, knownCount }: Gone, nowMs: number): Promise<boolean> {
  const isMost = files.length === knownCount || (files.length > fewFiles && files.length * 2 > knownCount)
  const since = await notes.note(missingSince) ?? ''
  if (!isMost || files.length === 0) {
    if (since !== '') await notes.setNote(missingSince, '')
    return true
  }
  if (since !== '' && nowMs - Number(since) >= dayMs) return true
  if (since === '') await notes.setNote(missingSince, String(nowMs))
  return false
}
