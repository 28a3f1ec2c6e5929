import 'dotenv/config'
import { resolve } from 'node:path'
import { createIngest } from '#corpus/ingest.ts'
import { createConversation } from '#chat/create-conversation.ts'
import type { Conversation } from '#chat/conversation.ts'
import { loadCommands } from '#chat/load-commands.ts'
import type { Surface } from '#chat/surface.ts'
import { createActions } from '#digests/create-actions.ts'
import { startDigests, type Digests, type Distributor } from '#digests/start-digests.ts'
import { createLocalSurface } from '#surfaces/local/create-local-surface.ts'
import { createEmbedder } from './embeddings/create-embedder.ts'
import { createLog } from './log.ts'
import { openDatabases, type Databases } from './open-database.ts'
import { readSettings, type Settings } from './settings.ts'

type Log = ReturnType<typeof createLog>

/** How long a stopped bot waits for what its libraries have left to do. */
const lingerMs = 1000

interface Opening {
  readonly settings: Settings
  readonly databases: Databases
  readonly conversation: Conversation
  readonly log: Log
  readonly stop: (status: number) => void
  /** Resolves when the articles are read for the first time. */
  readonly whenRead: Promise<void>
}

/** Starts what the settings ask for, in order, and stops it again in the other order on Ctrl-C, SIGTERM, or when a surface is lost for good. */
export async function start(): Promise<number> {
  const { promise: stopped, resolve: resolveStopped } = Promise.withResolvers<number>()
  const { promise: whenRead, resolve: resolveRead } = Promise.withResolvers<void>()
  const settings = readSettings(process.env)
  const log = createLog(process.stderr)
  const commands = await loadCommands()
  const databases = await openDatabases(settings)
  const { store, ledger } = databases
  let progress: number | null = 0
  const embedder = settings.embeddings === null ? null : createEmbedder({ ...settings.embeddings, cache: store, log })
  const ingest = createIngest({ folder: settings.corpus, store, log, embedder })
  const { editors, language, reportsToHide: reportThreshold, operators } = settings
  const actions = createActions({
    store, ledger, language, reportThreshold, operators,
    editors: editors === null ? null : { surface: editors.surface, workspaceId: editors.workspace ?? null, channel: editors.channel },
    wake: () => digests?.wake(),
    refreshStories: (storyIds) => ingest.rebuild(storyIds),
  })
  const conversation = createConversation({ store, actions, commands, log, reading: () => progress })
  const started: Surface[] = []
  let digests: Digests | undefined
  let isStopping = false

  async function readCorpus(): Promise<void> {
    const report = await ingest.run(({ done, total }) => { progress = total === 0 ? 1 : done / total })
    progress = null
    resolveRead()
    for (const { file, reason } of report.broken) log.warn({ file }, reason)
    log.info({ added: report.added, changed: report.changed, withdrawn: report.withdrawn, unchanged: report.unchanged, broken: report.broken.length }, 'articles read')
    if (!isStopping) ingest.watch()
  }

  function stop(status: number): void {
    isStopping = true
    resolveStopped(status)
  }

  process.once('SIGINT', () => stop(0))
  process.once('SIGTERM', () => stop(0))
  try {
    for (const surface of await createSurfaces({ settings, databases, conversation, log, stop, whenRead })) {
      await surface.start()
      started.push(surface)
      log.info({ surface: surface.name }, 'surface started')
    }
    await Promise.race([stopped, readCorpus()])
    const distributor = await openDistributor(settings, log)
    if (!isStopping) digests = startDigests({ subscriptions: settings.digests, reportThreshold, surfaces: started, store, ledger, log, distributor })
    return await stopped
  } finally {
    await digests?.stop()
    await Promise.all(started.map((surface) => surface.stop()))
    await ingest.stop()
    await databases.close()
    endSoon()
  }
}

/** Everything is closed; but discord.js, cut off and told to stop, goes on trying to reconnect, and would hold the process for ever. */
function endSoon(): void {
  setTimeout(() => process.exit(), lingerMs).unref()
}

/** Several processes share the work through their database; one alone does everything itself. */
async function openDistributor({ databaseUrl }: Settings, log: Log): Promise<Distributor | undefined> {
  if (databaseUrl === null) return undefined
  const { createDistributor } = await import('#digests/distribute-work.ts')
  return createDistributor(databaseUrl, log)
}

/** Every surface that has credentials, else the local one; a platform's library is loaded only when it is needed. */
async function createSurfaces({ settings, databases: { store, ledger }, conversation, log, stop, whenRead }: Opening): Promise<readonly Surface[]> {
  const surfaces: Surface[] = []
  const onFatal = (error: Error) => {
    log.fatal({ err: error }, error.message)
    stop(1)
  }
  if (settings.discord !== null) {
    const { createDiscordSurface } = await import('#surfaces/discord/create-discord-surface.ts')
    const { api, ...credentials } = settings.discord
    const forget = async (guildId: string) => ledger.forgetWorkspace('discord', guildId)
    surfaces.push(createDiscordSurface({ ...credentials, apiBase: api, conversation, notes: store, forget, log, onFatal }))
  }
  if (settings.slack !== null) {
    const { createSlackSurface } = await import('#surfaces/slack/create-slack-surface.ts')
    const { api, ...credentials } = settings.slack
    const { port, host, managers } = settings
    surfaces.push(createSlackSurface({ ...credentials, apiUrl: api, port, host, managers, ledger, conversation, log, onFatal }))
  }
  if (surfaces.length > 0) return surfaces
  return [createLocalSurface({ conversation, port: settings.port, input: process.stdin, output: process.stdout, whenRead, onEnd: () => stop(0) })]
}

/** By name: the platforms' rooms are loaded only when they are needed. */
const operatorErrors = new Set(['SettingsError', 'CorpusError', 'CommandFileError', 'StoreFileError', 'LedgerError', 'PageError', 'DiscordError', 'SlackSetupError'])

/** What an operator can put right ends in one line; anything else keeps its stack. */
function explain(error: unknown): number {
  const isKnown = error instanceof Error && operatorErrors.has(error.name)
  console.error(isKnown ? error.message : error)
  return isKnown ? 2 : 1
}

const isMain = process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename

if (isMain) {
  process.exitCode = await start().catch(explain)
}
