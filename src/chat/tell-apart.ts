import type { PersonRow } from '#store/store.ts'
import type { Completion } from './options.ts'

const maxChars = 100

/** Everybody of that name, with the role beside it; where several have the name, the role is a part of what finds the person. */
export function tellApart(name: string, persons: readonly PersonRow[]): readonly Completion[] {
  const own = persons.filter((person) => person.name === name)
  if (own.length === 0) return [{ label: name, value: name }]
  return own.map(({ role }) => {
    const full = role === null ? name : `${name} · ${role}`
    return { label: full, value: own.length === 1 || full.length > maxChars ? name : full }
  })
}

/** What a person typed or chose, taken apart again: "Anna Berg · mayor of Ostrava" is a name and a role. */
export function nameAndRole(typed: string): { readonly name: string, readonly role: string | undefined } {
  const [name = '', role] = typed.split(' · ')
  return { name, role }
}
