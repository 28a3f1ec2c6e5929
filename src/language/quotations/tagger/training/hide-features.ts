import type { Example } from './training-set.ts'

/** The same example with only a share of its features, drawn anew each time: what is learnt from must not lean on any one of them. */
export function hideFeatures(example: Example, shown: number, random: () => number): Example {
  if (shown >= 1) return example
  const rows = new Int32Array(example.rows.length)
  const starts = new Int32Array(example.starts.length)
  let used = 0
  for (let at = 0; at < example.length; at += 1) {
    for (let entry = example.starts[at] ?? 0; entry < (example.starts[at + 1] ?? 0); entry += 1) {
      if (random() >= shown) continue
      rows[used] = example.rows[entry] ?? 0
      used += 1
    }
    starts[at + 1] = used
  }
  return { ...example, rows, starts }
}
