import { defineCommand } from '#chat/command.ts'
import { noteBlocks } from '#chat/non-answers.ts'
import { localisedCommand } from '#chat/words/localised-command.ts'

export default defineCommand({
  name: 'help',
  description: 'What I can do, with an example of each command',
  example: 'help',
  options: { command: { type: 'text', description: 'One command, for its options' } },
  async execute({ options, commands, words, viewer }) {
    const { help, locale } = words
    const wanted = options.command?.replace(/^\//, '').toLowerCase()
    const command = commands.find((one) => one.name === wanted)
    if (command === undefined) {
      return {
        visibility: 'private',
        blocks: [
          { type: 'answer', text: help.what },
          { type: 'list', items: commands.map((one) => ({ text: `/${one.example}`, detail: localisedCommand(one, locale).description, citations: [] })) },
          { type: 'note', text: help.how },
          ...noteBlocks(viewer.surface === 'slack' ? help.umbrella : null),
        ],
      }
    }
    const own = localisedCommand(command, locale)
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: `/${command.name}: ${own.description}` },
        {
          type: 'list',
          items: Object.entries(command.options).map(([name, option]) => ({
            text: option.required === true ? name : help.optional(name), detail: own.options[name]?.description ?? option.description, citations: [],
          })),
        },
        { type: 'note', text: help.example(`/${command.example}`) },
      ],
    }
  },
})
