import { expect, it } from 'vitest'
import type { PersonRow } from '#store/store.ts'
import { nameAndRole, tellApart } from './tell-apart.ts'

const person = (name: string, role: string | null): PersonRow => ({ id: `${name} ${role ?? ''}`, name, aliases: [name], kind: 'person', role, quotationCount: 1, articleCount: 1 })

it('tells two of one name apart by their roles, and finds exactly the one', () => {
  const found = tellApart('Anna Berg', [person('Anna Berg', 'mayor of Ostrava'), person('Anna Bergman', 'dentist'), person('Anna Berg', 'skier')])
  expect(found).toEqual([
    { label: 'Anna Berg · mayor of Ostrava', value: 'Anna Berg · mayor of Ostrava' }, { label: 'Anna Berg · skier', value: 'Anna Berg · skier' },
  ])
  expect(nameAndRole(found[0]?.value ?? '')).toEqual({ name: 'Anna Berg', role: 'mayor of Ostrava' })
})

it('shows the role of a single one, whom the name alone finds', () => {
  expect(tellApart('Tom Lund', [person('Tom Lund', 'harbour master')])).toEqual([{ label: 'Tom Lund · harbour master', value: 'Tom Lund' }])
  expect(tellApart('Tom Lund', [person('Tom Lund', null)])).toEqual([{ label: 'Tom Lund', value: 'Tom Lund' }])
  expect(tellApart('Tom Lund', [])).toEqual([{ label: 'Tom Lund', value: 'Tom Lund' }])
})

it('makes no value that is longer than a platform takes', () => {
  const role = 'deputy '.repeat(20)
  expect(tellApart('Tom Lund', [person('Tom Lund', role), person('Tom Lund', null)]).map(({ value }) => value)).toEqual(['Tom Lund', 'Tom Lund'])
})
