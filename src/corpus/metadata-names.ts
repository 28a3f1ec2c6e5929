/** The names that a metadata file beside an article may have, best first: "a.txt.meta.json", "a.meta.json". */
export function metadataNames(name: string): readonly string[] {
  return [`${name}.meta.json`, `${name.replace(/\.[^./]+$/, '')}.meta.json`]
}
