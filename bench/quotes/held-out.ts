// Quotations of articles that the tagger did not learn from: divides labelled articles into five parts, trains on four, finds the
// quotations of the fifth, in turn (three minutes each; a part that is trained already is not trained again):
// node bench/quotes/held-out.ts --data train-polnear.jsonl --dir DIR
// then score DIR/found.jsonl against DIR/gold.jsonl as any other set.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadResources } from '#corpus/analysis.ts'
import { pipeQuotes } from '../../src/cli/pipe/quotes.ts'
import { trainQuotations } from '../../src/cli/train-quotations.ts'

const parts = 5
const { values: { data, dir } } = parseArgs({ options: { data: { type: 'string' }, dir: { type: 'string' } } })
if (data === undefined || dir === undefined) throw new Error('Name a file of labelled articles with --data and a folder with --dir.')
const lines = readFileSync(data, 'utf8').split('\n').filter((line) => line !== '')
const gold: string[] = []
const found: string[] = []
for (let part = 0; part < parts; part += 1) {
  const folder = join(dir, String(part))
  const weights = join(folder, 'quotations.weights')
  const heldOut = lines.filter((_, index) => index % parts === part)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'train-polnear.jsonl'), lines.filter((_, index) => index % parts !== part).join('\n'))
  writeFileSync(join(folder, 'held-out.jsonl'), heldOut.join('\n'))
  if (!existsSync(weights)) await trainQuotations({ data: folder, out: weights })
  const resources = await loadResources(pathToFileURL(weights))
  if (resources.problem !== null) throw new Error(resources.problem)
  for (const line of heldOut) {
    gold.push(line)
    found.push(JSON.stringify(pipeQuotes(JSON.parse(line), resources)))
  }
}
writeFileSync(join(dir, 'gold.jsonl'), `${gold.join('\n')}\n`)
writeFileSync(join(dir, 'found.jsonl'), `${found.join('\n')}\n`)
console.log(`${found.length} articles found in ${dir}`)
