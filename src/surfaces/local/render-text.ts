import type { Citation } from '#model/citation.ts'
import type { Action } from '#chat/button-action.ts'
import type { Block, Card } from '#chat/card.ts'

/** A card as plain lines for a terminal; every string has lost its control characters, so that no article can steer the terminal. */
export function renderText(card: Card): string {
  return card.blocks.map(renderBlock).filter((text) => text !== '').join('\n')
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case 'answer':
      return plain(block.text)
    case 'quotation':
      return [`> ${plain(block.words)}`, `  ${[source(block.citation), ...notes(block.note)].join(' · ')}`].join('\n')
    case 'event':
      return [`${plain(block.when)}`, `  ${plain(block.words)}`, `  ${[...new Set(block.citations.map(source)), ...notes(block.note)].join(' · ')}`].join('\n')
    case 'list':
      return block.items.map((item) => (
        `- ${[plain(item.text), ...notes(item.detail), ...new Set(item.citations.map(source))].join(' · ')}`
      )).join('\n')
    case 'note':
      return plain(block.text)
    case 'file':
      return `${plain(block.name)}\n${block.text.split('\n').map(plain).join('\n')}`
    case 'buttons':
      return block.buttons.flatMap(({ label, action }) => lineOf(action).map((line) => `[${plain(label)}] ${plain(line)}`)).join('\n')
  }
}

/** What a person may type instead of pressing; sentences stand beside their lines already. */
function lineOf(action: Action): string[] {
  switch (action.type) {
    case 'run':
    case 'share':
    case 'form':
      return [action.line]
    case 'report':
      return [`/report article:${action.articleId} quotation:${action.quotationId}`]
    case 'source':
      return []
  }
}

function notes(text: string | null): string[] {
  return text === null ? [] : [plain(text)]
}

function source({ outlet, url }: Citation): string {
  return url === null ? plain(outlet) : `${plain(outlet)} <${plain(url)}>`
}

function plain(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s*[\n\u2028\u2029]\s*/g, ' ')
}
