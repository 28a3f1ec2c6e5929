import type { OperatorActions, SourceHealth } from '#chat/actions.ts'
import type { Viewer } from '#chat/command.ts'
import type { OutletRow } from '#store/store.ts'
import { pausedSources, setSourcePaused } from '../paused-sources.ts'
import { isSameName, personAliases, setPersonAlias } from '../person-aliases.ts'
import type { Deed } from './deeds.ts'
import { type DeskPorts, requireRole } from './desk-ports.ts'

type CorpusActions = Pick<OperatorActions, 'aliases' | 'setAlias' | 'removeAlias' | 'sources' | 'pauseSource'>

/** Checks that the viewer may change what all servers see, does the deed, and notes it unless it came to nothing (false). */
export type Doing = <Result>(viewer: Viewer, what: Deed, work: () => Promise<Result>) => Promise<Result>

const dayMs = 24 * 60 * 60 * 1000

/** What operators say of the articles' persons and outlets. */
export function createCorpusActions({ store, ledger, now }: DeskPorts, deed: Doing): CorpusActions {
  async function tellStore(): Promise<void> {
    await store.setAliases(await personAliases(ledger))
  }

  return {
    async aliases(viewer) {
      requireRole(viewer, 'operator')
      return personAliases(ledger)
    },

    setAlias: (alias, personId, viewer) => deed(viewer, { type: 'named', alias, personId }, async () => {
      const namesakes = new Set((await store.persons(alias, 5)).filter(({ name }) => isSameName(name, alias)).map(({ id }) => id))
      // Whoever was meant by this very person is meant by the one that it is taken for.
      for (const one of await personAliases(ledger)) {
        if (namesakes.has(one.personId)) await setPersonAlias(ledger, one.alias, personId)
      }
      await setPersonAlias(ledger, alias, personId)
      await tellStore()
    }),

    removeAlias: (alias, viewer) => deed(viewer, { type: 'unnamed', alias }, async () => {
      if (!(await personAliases(ledger)).some((one) => isSameName(one.alias, alias))) return false
      await setPersonAlias(ledger, alias, null)
      await tellStore()
      return true
    }),

    async sources(viewer) {
      requireRole(viewer, 'operator')
      const paused = await pausedSources(ledger)
      return (await store.outlets()).map((row) => healthOf(row, paused, now()))
    },

    pauseSource: (outlet, isPaused, viewer) => deed(viewer, { type: isPaused ? 'paused-source' : 'resumed-source', outlet }, async () => {
      // One that has no articles any more can still be let go on.
      const isKnown = (await store.outlets()).some((one) => one.outlet === outlet) || (await pausedSources(ledger)).has(outlet)
      if (isKnown) await setSourcePaused(ledger, outlet, isPaused ? now() : null)
      return isKnown
    }),
  }
}

function healthOf(row: OutletRow, paused: ReadonlySet<string>, now: Date): SourceHealth {
  return { ...row, isPaused: paused.has(row.outlet), daysSilent: daysSince(row.lastPublishedOn, now) }
}

function daysSince(day: string | null, now: Date): number | null {
  return day === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(day)) / dayMs))
}
