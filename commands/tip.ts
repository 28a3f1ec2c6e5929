import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { noteBlocks } from '#chat/non-answers.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'tip',
  description: 'Tell the editors something, with a link if there is one',
  example: 'tip "The bridge is closed" link:https://example.org/bridge',
  asks: ['text', 'link', 'named'],
  options: {
    text: { type: 'text', required: true, isLong: true, description: 'What you know' },
    link: { type: 'text', description: 'A link to it, beginning with https://' },
    named: { type: 'flag', description: 'The editors may name you' },
  },
  async execute({ options, actions, viewer, words }) {
    const { text, named: mayName } = options
    const { reference } = await actions.tip({ text, link: readLink(options.link, words), mayName }, viewer)
    return {
      visibility: 'private',
      blocks: [{ type: 'answer', text: words.tip.thanks(reference) }, ...noteBlocks(mayName ? words.tip.named : words.tip.unnamed)],
    }
  },
})

/** Only what a browser opens, and without a name and password in it. */
function readLink(typed: string | undefined, { tip }: Words): string | undefined {
  if (typed === undefined) return undefined
  const url = URL.parse(typed)
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (!isWeb) throw new UserError(tip.badLink(typed.slice(0, 60)), tip.badLinkHint)
  return url.href
}
