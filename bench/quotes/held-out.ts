// Quotations of articles that the tagger did not learn from: divides labelled articles into parts, trains on all but one, finds the
// quotations of that one, in turn (three minutes each; a part that is trained already is not trained again):
// node bench/quotes/held-out.ts --data train-polnear.jsonl --dir DIR [--by publisher [--unseen dev-polnear.jsonl]] [--runs 1]
// then score DIR/found.jsonl against DIR/gold.jsonl as any other set, or each part's own two files. Five parts, or one for each
// publisher, who then has in it what nobody learns from as well. Each tagger is the mean of three runs, or of as many as --runs says.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadResources } from '#corpus/analysis.ts'
import { pipeQuotes } from '../../src/cli/pipe/quotes.ts'
import { trainQuotations } from '../../src/cli/train-quotations.ts'

const fifths = 5
const { values: { data, dir, by = 'fifths', unseen, runs = '3' } } = parseArgs({
  options: { data: { type: 'string' }, dir: { type: 'string' }, by: { type: 'string' }, unseen: { type: 'string' }, runs: { type: 'string' } },
})
if (data === undefined || dir === undefined) throw new Error('Name a file of labelled articles with --data and a folder with --dir.')
if (by !== 'fifths' && by !== 'publisher') throw new Error(`Articles are divided by "fifths" or by "publisher", not by "${by}".`)
const lines = linesOf(data)
const seeds = Array.from({ length: Number(runs) }, (_, index) => index + 1)
const parts = Map.groupBy(lines, partOf)
const others = Map.groupBy(unseen === undefined ? [] : linesOf(unseen), partOf)
const all: { readonly gold: string[], readonly found: string[] } = { gold: [], found: [] }
for (const [part, learnable] of parts) {
  const folder = join(dir, part)
  const gold = [...learnable, ...others.get(part) ?? []]
  const found = await findIn(folder, gold, lines.filter((line) => !learnable.includes(line)))
  writeBoth(folder, gold, found)
  all.gold.push(...gold)
  all.found.push(...found)
}
writeBoth(dir, all.gold, all.found)
console.log(`${all.found.length} articles found in ${dir}, parts: ${[...parts.keys()].join(', ')}`)

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '')
}

function partOf(line: string, index: number): string {
  // A line of a labelled set; whoever names the file vouches for its shape.
  return by === 'publisher' ? (JSON.parse(line) as { source: string }).source : String(index % fifths)
}

/** What is found in the part by a tagger that learned from the rest. */
async function findIn(folder: string, part: readonly string[], rest: readonly string[]): Promise<string[]> {
  const weights = join(folder, 'quotations.weights')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'train-polnear.jsonl'), rest.join('\n'))
  if (!existsSync(weights)) await trainQuotations({ data: folder, out: weights, seeds })
  const resources = await loadResources(pathToFileURL(weights))
  if (resources.problem !== null) throw new Error(resources.problem)
  return part.map((line) => JSON.stringify(pipeQuotes(JSON.parse(line), resources)))
}

function writeBoth(folder: string, gold: readonly string[], found: readonly string[]): void {
  writeFileSync(join(folder, 'gold.jsonl'), `${gold.join('\n')}\n`)
  writeFileSync(join(folder, 'found.jsonl'), `${found.join('\n')}\n`)
}
