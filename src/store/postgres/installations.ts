import type { DeskLedger, Installation } from '#store/ledger.ts'
import { surfaceOf, text } from '../rows/columns.ts'
import type { Row, Sql } from './sql.ts'

/** Installations in PostgreSQL. */
export function installationsIn(sql: Sql): Pick<DeskLedger, 'saveInstallation' | 'installation' | 'installations'> {
  return {
    async saveInstallation({ surface, workspaceId, sealed }) {
      await sql.run(
        'insert into installation (surface, workspace, sealed) values ($1, $2, $3) on conflict (surface, workspace) do update set sealed = excluded.sealed',
        surface, workspaceId, sealed)
    },

    async installation(surface, workspaceId) {
      const row = await sql.get('select * from installation where surface = $1 and workspace = $2', surface, workspaceId)
      return row === undefined ? undefined : installationOf(row)
    },

    installations: async (surface) => (await sql.all('select * from installation where surface = $1 order by workspace', surface)).map(installationOf),
  }
}

function installationOf(row: Row): Installation {
  return { surface: surfaceOf(row), workspaceId: text(row, 'workspace'), sealed: text(row, 'sealed') }
}
