import type { Installation } from '#store/ledger.ts'
import type { InstallationLedger } from '../installations.ts'

/** The part of a ledger that keeps installations, in memory. */
export function createMemoryLedger(): InstallationLedger & { readonly rows: ReadonlyMap<string, Installation> } {
  const rows = new Map<string, Installation>()
  return {
    rows,
    saveInstallation: async (installation) => { rows.set(installation.workspaceId, installation) },
    installation: async (_, id) => rows.get(id),
    installations: async () => [...rows.values()],
    forgetWorkspace: async (_, id) => rows.delete(id) ? 1 : 0,
  }
}
