import { createIngest } from '#corpus/ingest.ts'
import { createEmbedder } from '../embeddings/create-embedder.ts'
import { createLog } from '../log.ts'
import { openStore } from '../open-database.ts'
import { readSettings } from '../settings.ts'
import { readArguments } from './arguments.ts'

const usage = 'Usage: onrecord read [--corpus DIR]'

/** Reads the corpus into the bot's database, with progress on a terminal, and names each broken file; status 1 if there was one. */
export async function read(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, { corpus: { type: 'string' } }, usage)
  const corpus = typeof values['corpus'] === 'string' ? { ONRECORD_CORPUS: values['corpus'] } : {}
  const settings = readSettings({ ...process.env, ...corpus })
  const store = await openStore(settings)
  const log = createLog(process.stderr)
  const embedder = settings.embeddings === null ? null : createEmbedder({ ...settings.embeddings, cache: store, log })
  const ingest = createIngest({ folder: settings.corpus, store, log, embedder })
  process.once('SIGINT', () => void ingest.stop())
  try {
    const report = await ingest.run(showProgress)
    for (const { file, reason } of report.broken) console.error(`${file}: ${reason}`)
    const withdrawn = report.withdrawn === 0 ? '' : `${report.withdrawn} withdrawn, `
    console.log(`${report.added} added, ${report.changed} changed, ${withdrawn}${report.analysedAgain} analysed again, ${report.unchanged} unchanged, ${report.broken.length} broken`)
    return report.broken.length === 0 ? 0 : 1
  } finally {
    await ingest.stop()
    await store.close()
  }
}

function showProgress({ done, total }: { readonly done: number, readonly total: number }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total}${done === total ? '\n' : ''}`)
}
