import type { Conversation } from '#chat/conversation.ts'
import type { Viewer } from '#chat/command.ts'
import { quoted } from '#chat/quoted.ts'
import { localisedCommand } from '#chat/words/localised-command.ts'

/** One way to go on with a typed line: what is shown, and the whole line if it is taken. */
export interface Offer {
  readonly label: string
  readonly line: string
}

/** What may follow a typed line: command names first, then option values and option names; [] where nothing fits. */
export async function completeLine(conversation: Conversation, line: string, viewer: Viewer): Promise<readonly Offer[]> {
  const match = /^\/?([a-z-]*)( ?)(.*)$/is.exec(line)
  const [, name = '', blank = '', rest = ''] = match ?? []
  if (blank === '') return commandOffers(conversation, name.toLowerCase(), viewer)
  const command = conversation.commands.find((one) => one.name === name.toLowerCase())
  if (command === undefined) return []
  const named = /^(.*?)\b([a-z_-]{1,32}):["“]?([^":]*)$/is.exec(rest)
  const [first] = Object.keys(command.options)
  const option = named?.[2] ?? first
  if (option === undefined) return []
  const typed = named?.[3] ?? rest
  const values = await conversation.complete({ name: command.name, option, typed, viewer })
  const before = named === null ? `/${command.name} ` : `/${command.name} ${named[1] ?? ''}${option}:`
  return values.slice(0, 10).map(({ label, value }) => ({ label, line: `${before}${quoted(value)} ` }))
}

function commandOffers(conversation: Conversation, typed: string, { locale }: Viewer): Offer[] {
  return conversation.commands
    .filter(({ name }) => name.startsWith(typed))
    .map((command) => ({ label: `/${command.name}  ${localisedCommand(command, locale).description}`, line: `/${command.name} ` }))
}
