import { type AnyCommand, defineCommand, type Viewer } from '#chat/command.ts'
import { noteBlocks } from '#chat/non-answers.ts'
import { commandCalled, type LocalisedCommand, localisedCommand } from '#chat/words/localised-command.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'help',
  description: 'What I can do, with an example of each command',
  example: 'help',
  options: { command: { type: 'text', description: 'One command, for its options' } },
  async execute({ options, commands, words, viewer }) {
    const { help, locale } = words
    const command = commandCalled(commands, options.command?.replace(/^\//, '').toLowerCase() ?? '', words)
    if (command === undefined) {
      return {
        visibility: 'private',
        blocks: [
          { type: 'answer', text: help.what },
          { type: 'list', items: commands.map((one) => {
            const own = localisedCommand(one, locale)
            return { text: `/${one.example}`, detail: [...nameBeside(one, own, viewer), own.description].join(' · '), citations: [] }
          }) },
          { type: 'note', text: help.how },
          ...noteBlocks(viewer.surface === 'slack' ? help.umbrella : null),
        ],
      }
    }
    const own = localisedCommand(command, locale)
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: `${[`/${command.name}`, ...nameBeside(command, own, viewer)].join(' · ')}: ${own.description}` },
        { type: 'list', items: Object.entries(command.options).map(([name, option]) => ({
          text: option.required === true ? name : help.optional(name), detail: optionWords(name, own, { viewer, words }), citations: [],
        })) },
        { type: 'note', text: help.example(`/${command.example}`) },
      ],
    }
  },
})

/** Discord lists a command under its name in the reader's language; the others have one name for everybody. */
function nameBeside({ name }: AnyCommand, own: LocalisedCommand, { surface }: Viewer): readonly string[] {
  return surface === 'discord' && own.name !== name ? [`/${own.name}`] : []
}

function optionWords(name: string, { options }: LocalisedCommand, { viewer, words }: { readonly viewer: Viewer, readonly words: Words }): string {
  const beside = words.optionNames[name]
  return [...(viewer.surface === 'discord' && beside !== undefined && beside !== name ? [beside] : []), options[name]?.description ?? ''].join(' · ')
}
