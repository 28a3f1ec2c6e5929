import type { Installation as SlackInstallation, InstallationQuery, InstallationStore } from '@slack/bolt'
import type { DeskLedger } from '#store/ledger.ts'
import type { Seal } from './seal.ts'

/** The part of the ledger that keeps installations. */
export type InstallationLedger = Pick<DeskLedger, 'saveInstallation' | 'installation' | 'installations' | 'forgetWorkspace'>

/** Bolt's InstallationStore over the ledger, and what the surface needs of it besides. */
export interface Installations extends InstallationStore {
  /** The installation that serves a workspace: its own, or that of its organisation. */
  read(workspaceId: string): Promise<SlackInstallation | undefined>
  /** Every workspace and organisation that has one of its own. */
  ids(): Promise<readonly string[]>
  /** Deletes all that is kept of a workspace, or of an organisation and its workspaces; the number of rows. */
  forget(id: string): Promise<number>
  /** Opens every stored token; throws a SlackSetupError where the secret does not fit. */
  check(): Promise<void>
}

/** A workspace that the installation of its organisation serves. */
interface Served {
  readonly servedBy: string
}

type Stored = SlackInstallation | Served

const surface = 'slack'

/** Keeps installations in the ledger, sealed; the key is the organisation's id for an installation of the organisation, else the workspace's. */
export function createInstallations(ledger: InstallationLedger, seal: Seal): Installations {
  const contextOf = (id: string) => `the Slack workspace ${id}`
  // It was written below, from a value of this type.
  const openOf = (id: string, sealed: string) => JSON.parse(seal.open(sealed, contextOf(id))) as Stored

  async function save(id: string, stored: Stored): Promise<void> {
    await ledger.saveInstallation({ surface, workspaceId: id, sealed: seal.close(JSON.stringify(stored), contextOf(id)) })
  }

  async function stored(id: string): Promise<Stored | undefined> {
    const row = await ledger.installation(surface, id)
    return row === undefined ? undefined : openOf(id, row.sealed)
  }

  async function read(id: string): Promise<SlackInstallation | undefined> {
    const found = await stored(id)
    return found !== undefined && isServed(found) ? read(found.servedBy) : found
  }

  async function all(): Promise<readonly { readonly id: string, readonly stored: Stored }[]> {
    return (await ledger.installations(surface)).map(({ workspaceId: id, sealed }) => ({ id, stored: openOf(id, sealed) }))
  }

  /** Posts name a workspace: so that its organisation's token is found for them, the workspace is noted when it is first heard of. */
  async function noteServed({ teamId, enterpriseId }: InstallationQuery<boolean>): Promise<void> {
    if (teamId === undefined || enterpriseId === undefined || await stored(teamId) !== undefined) return
    await save(teamId, { servedBy: enterpriseId })
  }

  async function forget(id: string): Promise<number> {
    const served = (await all()).filter(({ stored: one }) => isServed(one) && one.servedBy === id)
    const counts = await Promise.all([id, ...served.map((one) => one.id)].map((one) => ledger.forgetWorkspace(surface, one)))
    return counts.reduce((sum, count) => sum + count, 0)
  }

  return {
    read,
    forget,
    storeInstallation: async (installation) => save(keyOf(installation), installation),
    async fetchInstallation(query) {
      const key = keyOfQuery(query)
      const installation = await read(key)
      if (installation === undefined) throw new Error(`Onrecord is not installed in ${contextOf(key)}`)
      if (query.isEnterpriseInstall) await noteServed(query)
      // Bolt asks for an organisation's installation by its id, and for a workspace's by its own.
      return installation as never
    },
    async deleteInstallation(query) {
      await forget(keyOfQuery(query))
    },
    ids: async () => (await all()).flatMap(({ id, stored: one }) => isServed(one) ? [] : [id]),
    async check() {
      await all()
    },
  }
}

function isServed(stored: Stored): stored is Served {
  return 'servedBy' in stored
}

function keyOf({ isEnterpriseInstall, enterprise, team }: SlackInstallation): string {
  const id = isEnterpriseInstall === true ? enterprise?.id : team?.id
  if (id === undefined) throw new Error('Slack sent an installation without a workspace')
  return id
}

function keyOfQuery({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string {
  const id = isEnterpriseInstall ? enterpriseId : teamId
  if (id === undefined) throw new Error('Slack sent a request without a workspace')
  return id
}
