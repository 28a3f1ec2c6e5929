import { foldText } from './fold-words.ts'

/** A number that is the same for the same words of the same speaker, so that copies can be told without reading them (FNV-1a, 32 bits). */
export function copyKey(words: string, speakerName: string | null): number {
  const key = `${foldText(words)}|${foldText(speakerName ?? '')}`
  let hash = 2166136261
  for (let place = 0; place < key.length; place++) hash = Math.imul(hash ^ key.charCodeAt(place), 16777619)
  return hash >>> 0
}
