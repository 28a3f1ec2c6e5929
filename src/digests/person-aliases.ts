import type { DeskLedger } from '#store/ledger.ts'
import type { PersonAlias } from '#store/store.ts'

const prefix = 'alias|'

/** The names that operators gave persons, in the order of their letters. */
export async function personAliases(ledger: Pick<DeskLedger, 'facts'>): Promise<readonly PersonAlias[]> {
  // Written below.
  return [...(await ledger.facts(prefix)).values()].map((value) => JSON.parse(value) as PersonAlias)
}

/** Gives a person another name, or takes one back (null); a name means one person, in whatever case it is written. */
export async function setPersonAlias(ledger: Pick<DeskLedger, 'setFact'>, alias: string, personId: string | null): Promise<void> {
  const value: PersonAlias | null = personId === null ? null : { alias, personId }
  await ledger.setFact(`${prefix}${keyOf(alias)}`, value === null ? null : JSON.stringify(value))
}

/** Whether both are one name. */
export function isSameName(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf(name: string): string {
  return name.normalize().toLowerCase().trim().replace(/\s+/g, ' ')
}
