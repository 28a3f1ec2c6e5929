// Runs the tests and adds up what the counterparts of Discord and Slack saw: node bench/bodies.ts [FOLDER…]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeenBodies } from '../src/surfaces/counterpart/note-bodies.ts'

const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'bodies.jsonl')
writeFileSync(file, '')
const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=dot', ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, ONRECORD_BODIES: file } })
// Written by note-bodies.ts, line by line.
const seen = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as SeenBodies)
for (const platform of ['discord', 'slack'] as const) {
  const own = seen.filter((one) => one.platform === platform)
  const sum = (count: (one: SeenBodies) => number) => own.reduce((total, one) => total + count(one), 0)
  console.log(`${platform}: bodies checked ${sum(({ checked }) => checked)}, invalid ${sum(({ invalid }) => invalid)}, over ${own.length} bots`)
}
process.exitCode = status ?? 1
