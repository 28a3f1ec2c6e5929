import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const program = resolve(import.meta.dirname, 'onrecord.ts')

interface Ended {
  readonly status: number | null
  readonly output: string
  readonly errors: string
}

/** Runs the real program as a process of its own. */
async function onrecord(args: readonly string[], input = '', environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...environment } })
  child.stdin.end(input)
  const ended = new Promise<number | null>((done) => { child.on('close', done) })
  const [output, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, output, errors }
}

const corpus = mkdtempSync(join(tmpdir(), 'onrecord-'))
writeFileSync(join(corpus, 'ferry.txt'), 'Ferry stays in port\n\n“The ferry will not sail tonight,” said harbour master Ana Brandt. She said on Monday that the engine had failed.\n')
writeFileSync(join(corpus, 'ferry.meta.json'), '{ "publisher": "Harbour Post", "url": "https://harbour.example/ferry", "publishedAt": "2022-05-10" }')

it('answers a command from a folder of articles', async () => {
  const { status, output } = await onrecord(['ask', '/whosaid ferry will not sail tonight', '--corpus', corpus])
  expect(output).toContain('> “The ferry will not sail tonight,”')
  expect(output).toContain('Harbour Post <https://harbour.example/ferry>')
  expect(status).toBe(0)
})

it('prints the card as JSON, with a citation that is the exact sentence', async () => {
  const { output } = await onrecord(['ask', '/whosaid ferry will not sail tonight', '--corpus', corpus, '--as', 'json'])
  const card = JSON.parse(output) as { blocks: { type: string, citation?: { words: string } }[] }
  expect(card.blocks.find(({ type }) => type === 'quotation')?.citation?.words).toBe('“The ferry will not sail tonight,” said harbour master Ana Brandt.')
})

it.each(['discord', 'slack'])('prints what %s would be sent', async (form) => {
  const { output } = await onrecord(['ask', '/help', '--corpus', corpus, '--as', form])
  expect(JSON.stringify(JSON.parse(output))).toContain('whosaid')
})

it.each([
  [['ask', '/help', '--corpus', '/no/such/folder'], '/no/such/folder'],
  [['ask', '/help', '--as', 'paper'], 'There is no form “paper”.'],
  [['ask'], 'What do you want to ask?'],
  [['ask', '/help', '--colour'], '--colour'],
  [['pipe', 'dreams'], 'There is no pipe “dreams”.'],
  [['pipe', 'copies'], 'pipe copies needs the articles that its pairs name.'],
  [['pipe', 'copies', '--articles', '/no/such/file'], '“/no/such/file” cannot be read.'],
  [['train', 'quotations', '--data', '/no/such/folder'], '“/no/such/folder/train-polnear.jsonl” cannot be read.'],
  [['train', 'stories', '--data', '/no/such/folder'], '“/no/such/folder/dev-cluster-mixed.jsonl” cannot be read.'],
  [['train', 'patience'], 'Usage: onrecord train quotations|stories --data DIR'],
  [['slots', '--cron', 'often', '--tz', 'UTC', '--from', '2027-01-01', '--to', '2027-01-02'], '“often” is no cron time of five fields.'],
  [['digest', '--at', '2021-03-03T08:30Z'], 'add --dry-run'],
  [['digest', '--at', 'yesterday', '--dry-run'], '“yesterday” is no instant.'],
  [['move-ledger'], 'DATABASE_URL is not set'],
  [['dance'], 'There is no verb “dance”.'],
])('refuses %j in one readable line', async (args, message) => {
  const { status, errors } = await onrecord(args)
  expect(errors).toContain(message)
  expect(errors).not.toContain('    at ')
  expect(status).toBe(2)
})

it('streams lines through a pipe, names a bad one by its number, and goes on', async () => {
  const lines = ['{"id":"a","text":"The ferry failed on Monday.","published":"2022-05-10"}', 'not json', '{"id":7}', '', '{"id":"b","text":"Nothing."}']
  const { status, output, errors } = await onrecord(['pipe', 'times'], lines.join('\n'))
  const answers = output.trim().split('\n').map((line) => JSON.parse(line) as { id: string, timexes: { span: number[], value: string }[] })
  expect(answers.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(answers[0]?.timexes).toEqual([expect.objectContaining({ span: [20, 26], type: 'DATE', value: '2022-05-09', precision: 'day', basis: 'computed' })])
  expect(errors).toMatch(/^line 2: /m)
  expect(errors).toMatch(/^line 3: /m)
  expect(status).toBe(1)
})

it('lets no bad line steer the terminal', async () => {
  const { errors } = await onrecord(['pipe', 'times'], '\u001b[2J\u0007\u202enot json')
  expect(errors).toMatch(/^line 1: /)
  expect(errors).not.toMatch(/[\u0000-\u0009\u001b\u202e]/)
})

it('reads a corpus into the database, and names the broken files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  writeFileSync(join(folder, 'good.txt'), 'A headline\n\nA sentence that says something of interest.\n')
  writeFileSync(join(folder, 'broken.json'), '{ "title": ')
  const { status, output, errors } = await onrecord(['read', '--corpus', folder], '', { ONRECORD_DATA: mkdtempSync(join(tmpdir(), 'onrecord-')) })
  expect(output).toContain('1 added, 0 changed, 0 analysed again, 0 unchanged, 1 broken')
  expect(errors).toContain('broken.json')
  expect(status).toBe(1)
})

it('says what a digest would post, and changes nothing', async () => {
  const data = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const config = join(data, 'onrecord.jsonc')
  writeFileSync(config, '{ "digests": [{ "surface": "local", "channel": "news", "cron": "30 8 * * *", "timeZone": "Europe/Berlin" }] }')
  const environment = { ONRECORD_DATA: data, ONRECORD_CONFIG: config, ONRECORD_CORPUS: corpus }
  await onrecord(['read'], '', environment)
  const runs = [0, 1].map(() => onrecord(['digest', '--at', '2022-05-11T06:45:00Z', '--dry-run'], '', environment))
  for (const { output, status } of await Promise.all(runs)) {
    expect(output).toContain('local news, due 2022-05-11T06:30:00.000Z')
    expect(output).toContain('Ferry stays in port')
    expect(status).toBe(0)
  }
})

it('lists the instants at which a digest is due', async () => {
  const { output } = await onrecord(['slots', '--cron', '30 2 * * *', '--tz', 'Europe/Berlin', '--from', '2027-03-27', '--to', '2027-03-29'])
  expect(output).toBe('2027-03-27T01:30:00Z\n2027-03-28T01:00:00Z\n2027-03-29T00:30:00Z\n')
})

it('says under an old Node which one it needs, before anything else', async () => {
  const guard = resolve(import.meta.dirname, '../require-node.mjs')
  const fake = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' }); await import(${JSON.stringify(guard)})`
  const { promise, resolve: done } = Promise.withResolvers<string>()
  execFile(process.execPath, ['--input-type=module', '--eval', fake], (_, __, errors) => done(errors))
  expect(await promise).toContain('Onrecord needs Node 24 or newer, and this is 20.1.0.')
})
