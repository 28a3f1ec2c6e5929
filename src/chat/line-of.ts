import type { AnyCommand } from './command.ts'
import { quoted } from './quoted.ts'

/** The line that a person would type for these options: the first one as it stands, the others by name; what is missing or off is left out. */
export function lineOf(command: AnyCommand, options: Readonly<Record<string, unknown>>): string {
  const [first] = Object.keys(command.options)
  const parts = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === '' || value === false) return []
    return [name === first ? quoted(String(value)) : `${name}:${quoted(String(value))}`]
  })
  return [`/${command.name}`, ...parts].join(' ')
}
