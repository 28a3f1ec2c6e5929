import 'dotenv/config'

/** What a verb gets: its arguments, without its own name. Resolves to the exit status. */
type Verb = (args: readonly string[]) => Promise<number>

/** Each verb is loaded when it is used, so that `pipe` never waits for a chat library. */
const verbs: Readonly<Record<string, { readonly summary: string, readonly load: () => Promise<Verb> }>> = {
  start: { summary: 'start the bot, as npm start does', load: async () => (await import('../main.ts')).start },
  ask: { summary: 'ask "/whosaid great honour" [--corpus DIR] [--as text|json|discord|slack]', load: async () => (await import('./ask.ts')).ask },
  read: { summary: 'read [--corpus DIR]: reads the articles into the database and says what came of each file', load: async () => (await import('./read.ts')).read },
  pipe: { summary: 'pipe quotes|times|events|stories|copies|timeline|highlights|compare: JSON lines in, JSON lines out', load: async () => (await import('./pipe-verb.ts')).pipe },
  deploy: { summary: 'deploy discord|slack: the invite address, or the manifest', load: async () => (await import('./deploy.ts')).deploy },
  digest: { summary: 'digest --at INSTANT --dry-run: what would be posted where', load: async () => (await import('./digest.ts')).digest },
  slots: { summary: 'slots --cron "30 8 * * *" --tz ZONE --from DAY --to DAY: when digests are due', load: async () => (await import('./slots.ts')).slots },
  'move-ledger': { summary: 'move-ledger: copies the ledger from the file into the empty PostgreSQL of DATABASE_URL', load: async () => (await import('./move-ledger.ts')).moveLedger },
  train: { summary: 'train quotations|stories --data DIR: makes the weights anew', load: async () => (await import('./train.ts')).train },
}

const usage = `Usage: onrecord VERB …\n${Object.values(verbs).map((verb, index) => `  ${Object.keys(verbs)[index] ?? ''}: ${verb.summary}`).join('\n')}`

/** What the person at the command line can put right; by name, since a verb's rooms are loaded only with it. */
const readableErrors = new Set(['UsageError', 'SettingsError', 'CorpusError', 'StoreFileError', 'LedgerError', 'WeightsError'])

/** Runs one verb of the command line; errors that a person can put right are one line on stderr and status 2. */
async function runOnrecord([name = '', ...args]: readonly string[]): Promise<number> {
  const verb = verbs[name]
  if (verb === undefined) {
    console.error(name === '' || name === 'help' || name === '--help' ? usage : `There is no verb “${name}”.\n${usage}`)
    return name === 'help' || name === '--help' ? 0 : 2
  }
  try {
    return await (await verb.load())(args)
  } catch (error) {
    if (!(error instanceof Error) || !readableErrors.has(error.name)) throw error
    console.error(error.message)
    return 2
  }
}

process.exitCode = await runOnrecord(process.argv.slice(2))
