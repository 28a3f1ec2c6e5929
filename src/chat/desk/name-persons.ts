import type { PersonAlias } from '#store/store.ts'
import type { Card } from '../card.ts'
import { UserError } from '../errors.ts'
import { findPerson } from '../find-person.ts'
import { buttonBlocks, nonAnswer } from '../non-answers.ts'
import type { Completer } from '../options.ts'
import { pageOf } from '../pages.ts'
import { quoted } from '../quoted.ts'
import type { DeskCall } from './desk-call.ts'

export interface Naming {
  readonly person: string | undefined
  readonly alias: string | undefined
  readonly page: number | undefined
}

/** Each has a button of its own, and there are four at most. */
const aliasesOnPage = 3
const mostAliasChars = 80
const mostOffered = 25

/** Gives a person another name; without person and name the card shows those that were given. */
export async function namePerson({ person: typed, alias, page }: Naming, call: DeskCall): Promise<Card> {
  const { store, desk, viewer, words } = call
  if (typed === undefined && alias === undefined) return showAliases(await desk.aliases(viewer), page, call)
  const name = alias?.trim().replace(/\s+/g, ' ')
  if (typed === undefined || name === undefined || !/\p{L}/u.test(name)) throw new UserError(words.admin.whichAlias, words.admin.whichAliasHint)
  if (name.length > mostAliasChars) throw new UserError(words.admin.longAlias(mostAliasChars), words.admin.whichAliasHint)
  const found = await findPerson(typed, { store, words, lineOf: (full) => `/news-admin alias person:${full} alias:${quoted(name)}` })
  if ('card' in found) return found.card
  const { person } = found
  if (person.aliases.includes(name)) return nonAnswer(words.admin.aliasKnown(name, person.name))
  await desk.setAlias(name, person.id, viewer)
  return nonAnswer(words.admin.aliasSet(name, person.name), null, [{ label: words.people.quotes, action: { type: 'run', line: `/quote ${quoted(name)}` } }])
}

/** Takes a name back that an operator gave. */
export async function unnamePerson(alias: string | undefined, { desk, viewer, words }: DeskCall): Promise<Card> {
  if (alias === undefined) throw new UserError(words.admin.whichAliasOff, words.admin.seeAliases)
  const isRemoved = await desk.removeAlias(alias, viewer)
  return isRemoved ? nonAnswer(words.admin.aliasRemoved(alias)) : nonAnswer(words.admin.noSuchAlias(alias), words.admin.seeAliases)
}

/** The names that were given, for whoever may see them. */
export const completeAlias: Completer = async ({ typed, actions, viewer }) => {
  const wanted = typed.toLowerCase()
  const aliases = (await actions.desk.aliases(viewer)).filter(({ alias }) => alias.toLowerCase().includes(wanted))
  return aliases.slice(0, mostOffered).map(({ alias }) => ({ label: alias, value: alias }))
}

async function showAliases(aliases: readonly PersonAlias[], wanted: number | undefined, { store, words }: DeskCall): Promise<Card> {
  const { admin } = words
  if (aliases.length === 0) return nonAnswer(admin.noAliases, admin.whichAliasHint)
  const page = pageOf(aliases, wanted, { words, lineOf: (number) => `/news-admin alias page:${number}`, size: aliasesOnPage })
  const items = await Promise.all(page.items.map(async ({ alias, personId }) => {
    const person = (await store.persons(alias, 1)).find(({ id }) => id === personId)
    const detail = person === undefined ? admin.nobodyNow : words.counts.quotes(person.quotationCount)
    return { text: admin.aliasMeans(alias, person?.name ?? personId), detail, citations: [] }
  }))
  const buttons = page.items.map(({ alias }) => ({ label: admin.takeBack(alias), action: { type: 'run', line: `/news-admin unalias alias:${quoted(alias)}` } } as const))
  return {
    visibility: 'private',
    blocks: [{ type: 'answer', text: admin.aliases(aliases.length) }, { type: 'list', items }, ...buttonBlocks([...buttons, ...page.buttons])],
  }
}
