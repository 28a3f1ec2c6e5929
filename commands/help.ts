import { defineCommand } from '#chat/command.ts'

export default defineCommand({
  name: 'help',
  description: 'What I can do, with an example of each command',
  example: 'help',
  options: { command: { type: 'text', description: 'One command, for its options' } },
  async execute({ options, commands }) {
    const wanted = options.command?.replace(/^\//, '').toLowerCase()
    const command = commands.find((one) => one.name === wanted)
    if (command === undefined) {
      return {
        visibility: 'private',
        blocks: [
          { type: 'answer', text: 'I find who said what, when it happened, and which articles tell the same story.' },
          { type: 'list', items: commands.map((one) => ({ text: `/${one.example}`, detail: one.description, citations: [] })) },
          { type: 'note', text: 'Every line leads to the sentence it came from. Put several words of an option in quotation marks: about:"great honour".' },
        ],
      }
    }
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: `/${command.name}: ${command.description}` },
        {
          type: 'list',
          items: Object.entries(command.options).map(([name, option]) => ({
            text: `${name}${option.required === true ? '' : ' (optional)'}`, detail: option.description, citations: [],
          })),
        },
        { type: 'note', text: `For example: /${command.example}` },
      ],
    }
  },
})
