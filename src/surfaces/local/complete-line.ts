import type { Conversation } from '#chat/conversation.ts'
import type { Viewer } from '#chat/command.ts'
import { quoted } from '#chat/quoted.ts'
import { commandCalled, localisedCommand, typedOptionNames } from '#chat/words/localised-command.ts'
import { wordsFor } from '#chat/words/words-for.ts'

/** One way to go on with a typed line: what is shown, and the whole line if it is taken. */
export interface Offer {
  readonly label: string
  readonly line: string
}

/** What may follow a typed line: command names first, then option values and option names; [] where nothing fits. */
export async function completeLine(conversation: Conversation, line: string, viewer: Viewer): Promise<readonly Offer[]> {
  const match = /^\/?([\p{L}-]*)( ?)(.*)$/su.exec(line)
  const [, name = '', blank = '', rest = ''] = match ?? []
  if (blank === '') return commandOffers(conversation, name.toLowerCase(), viewer)
  const words = wordsFor(viewer.locale)
  const command = commandCalled(conversation.commands, name.toLowerCase(), words)
  if (command === undefined) return []
  const named = /^(.*?)(?<![\p{L}_-])([\p{L}_-]{1,32}):["“]?([^":]*)$/su.exec(rest)
  const [first] = Object.keys(command.options)
  const option = named === null ? first : typedOptionNames(command, words).get(named[2]?.toLowerCase() ?? '')
  if (option === undefined) return []
  const typed = named?.[3] ?? rest
  const values = await conversation.complete({ name: command.name, option, typed, viewer })
  const before = named === null ? `/${command.name} ` : `/${command.name} ${named[1] ?? ''}${option}:`
  return values.slice(0, 10).map(({ label, value }) => ({ label, line: `${before}${quoted(value)} ` }))
}

function commandOffers(conversation: Conversation, typed: string, { locale }: Viewer): Offer[] {
  return conversation.commands
    .map((command) => ({ command, own: localisedCommand(command, locale) }))
    .filter(({ command, own }) => command.name.startsWith(typed) || own.name.startsWith(typed))
    .map(({ command, own }) => ({ label: `/${command.name}  ${own.description}`, line: `/${command.name} ` }))
}
