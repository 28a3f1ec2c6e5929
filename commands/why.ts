import type { PostExplanation } from '#chat/actions.ts'
import type { ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { instantWords } from '#chat/instant-words.ts'
import { nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { describeTerms } from '#chat/terms/describe-terms.ts'
import { ruleName } from '#chat/words/rules.ts'
import type { Words } from '#chat/words/words.ts'

const mostArticles = 5

export default defineCommand({
  name: 'why',
  description: 'Why one of my posts stands here: the rule, who set it, and the articles behind it',
  example: 'why message:https://discord.com/channels/1/2/3',
  options: {
    message: { type: 'text', required: true, description: 'The link of the post, or its id' },
  },
  async execute({ options, actions, viewer, words }) {
    const explanation = await actions.explainPost(messageIdOf(options.message), viewer)
    if (explanation === undefined) return nonAnswer(words.why.notOurs, words.why.notOursHint)
    const { subscription, slotKey, articles, corrections, postedAt } = explanation
    const zone = subscription?.timeZone ?? 'UTC'
    const more = articles.length - mostArticles
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: words.why.posted(ruleWords(explanation, words), instantWords(postedAt, zone, words)) },
        ...noteBlocks(subscription === null ? null : words.why.setBy(describeTerms(subscription, words), setterOf(subscription.createdBy, words))),
        { type: 'list', items: articles.slice(0, mostArticles).map((article) => presentArticle(article, words)) },
        ...noteBlocks(more > 0 ? words.why.moreArticles(more) : null),
        ...corrections.map(({ at, note }) => ({ type: 'note' as const, text: words.why.corrected(instantWords(at, zone, words), note) })),
        ...noteBlocks(words.why.slot(slotKey)),
      ],
    }
  },
})

/** Discord's and Slack's links end in the message's id; Slack leaves out the point in it. */
function messageIdOf(typed: string): string {
  const last = typed.trim().replace(/[?#].*$/, '').split('/').at(-1) ?? ''
  const slack = /^p(\d{10})(\d{6})$/.exec(last)
  return slack === null ? last : `${slack[1] ?? ''}.${slack[2] ?? ''}`
}

/** Breaking news are said with the number of sources that they needed. */
function ruleWords({ rule, subscription }: PostExplanation, words: Words): string {
  return rule === 'breaking' && subscription !== null ? words.why.breakingSources(subscription.leastSources) : ruleName(rule, words)
}

function setterOf(createdBy: string, { why }: Words): string {
  return createdBy === 'config' ? why.config : why.user(createdBy)
}

function presentArticle({ articleId, version, headline, outlet }: PostExplanation['articles'][number], { why }: Words): ListItem {
  return { text: headline, detail: [outlet, why.version(version), articleId].join(' · '), citations: [] }
}
