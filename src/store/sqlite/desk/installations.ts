import type { Installation } from '#store/ledger.ts'
import type { Destination } from '#model/subscription.ts'
import { surfaceOf, text } from '../../rows/columns.ts'
import type { Connection, Row } from '../connection.ts'

/** See DeskLedger.saveInstallation. */
export function saveInstallation(connection: Connection, { surface, workspaceId, sealed }: Installation): void {
  connection.run('insert or replace into installation (surface, workspace, sealed) values (?, ?, ?)', surface, workspaceId, sealed)
}

/** See DeskLedger.installation. */
export function installation(connection: Connection, surface: Destination['surface'], workspaceId: string): Installation | undefined {
  const row = connection.get('select * from installation where surface = ? and workspace = ?', surface, workspaceId)
  return row === undefined ? undefined : installationOf(row)
}

/** See DeskLedger.installations. */
export function installations(connection: Connection, surface: Destination['surface']): readonly Installation[] {
  return connection.all('select * from installation where surface = ? order by workspace', surface).map(installationOf)
}

function installationOf(row: Row): Installation {
  return { surface: surfaceOf(row), workspaceId: text(row, 'workspace'), sealed: text(row, 'sealed') }
}
