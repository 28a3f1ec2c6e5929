import type { RawFile } from 'discord.js'
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIMessageTopLevelComponent, APITextDisplayComponent } from 'discord-api-types/v10'
import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import type { Card } from '#chat/card.ts'
import type { Words } from '#chat/words/words.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { fileComponent, filesOf } from './attach-files.ts'
import { discordLimits } from './limits.ts'
import { type Piece, renderBlock, renderNote } from './render-block.ts'

/** A message as Discord's API takes it: text and buttons as components, no pings, no link previews. */
export interface DiscordMessage {
  readonly flags: number
  readonly components: APIMessageTopLevelComponent[]
  readonly allowed_mentions: { readonly parse: [] }
  /** Only in the plain layout. */
  readonly content?: string
  /** Beside the body, which says where they are shown. */
  readonly files?: readonly RawFile[]
}

/** How a card is laid out: as components, or as plain content where components are refused. */
export type DiscordLayout = 'components' | 'content'

export interface DiscordRendering {
  readonly layout?: DiscordLayout
  readonly locale?: string
}

interface Drawing {
  readonly layout: DiscordLayout
  /** Each of them is a component of its own. */
  readonly fileCount: number
  readonly words: Words['surface']
}

/** Draws a card for Discord, always within Discord's limits; a private card has the flag that only the one who asked sees it. */
export function renderDiscordCard(card: Card, { layout = 'components', locale = 'en' }: DiscordRendering = {}): DiscordMessage {
  const flags = MessageFlags.SuppressEmbeds | (card.visibility === 'private' ? MessageFlags.Ephemeral : 0)
  const files = filesOf(card)
  const attached = files.length === 0 ? {} : { files }
  const pieces = fittingPieces(card, { layout, words: wordsFor(locale).surface, fileCount: files.length })
  switch (layout) {
    case 'components':
      return {
        flags: flags | MessageFlags.IsComponentsV2, components: [...layOut(pieces), ...files.map(fileComponent)],
        allowed_mentions: { parse: [] }, ...attached,
      }
    case 'content':
      return { flags, content: contentOf(pieces), components: pieces.flatMap(rowOf), allowed_mentions: { parse: [] }, ...attached }
  }
}

function fittingPieces(card: Card, drawing: Drawing): readonly Piece[] {
  const { words } = drawing
  const draw = (wordsChars: number) => withUniqueIds(card.blocks.flatMap((block) => renderBlock(block, { wordsChars, words })))
  const pieces = firstThatFits(draw, drawing) ?? leaveOut(draw(discordLimits.shortestWordsChars), drawing)
  return pieces.some((piece) => piece.type === 'text') ? pieces : [...renderNote({ text: words.nothingToShow }), ...pieces]
}

/** All lines, with their words cut only as short as the message asks for; undefined where even the shortest are too long. */
function firstThatFits(draw: (wordsChars: number) => readonly Piece[], drawing: Drawing): readonly Piece[] | undefined {
  for (const wordsChars of discordLimits.wordsChars) {
    const pieces = draw(wordsChars)
    if (fits(pieces, drawing)) return pieces
  }
  return undefined
}

/** Discord refuses a message with the same id twice; the buttons under a card come before those beside its lines. */
function withUniqueIds(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<string>()
  const isNew = (button: { readonly custom_id: string }) => !seen.has(button.custom_id) && seen.add(button.custom_id).size > 0
  const rows = new Map(pieces.flatMap((piece) => piece.type === 'buttons' ? [[piece, piece.buttons.filter(isNew)]] : []))
  return pieces.flatMap((piece): Piece[] => {
    if (piece.type === 'text') return [{ ...piece, button: piece.button !== null && isNew(piece.button) ? piece.button : null }]
    if (piece.type === 'select') return isNew(piece.select) ? [piece] : []
    const buttons = rows.get(piece) ?? []
    return buttons.length === 0 ? [] : [{ type: 'buttons', buttons }]
  })
}

/** Keeps the first pieces that fit, and the last row of buttons, and says how many lines were left out. */
function leaveOut(pieces: readonly Piece[], drawing: Drawing): readonly Piece[] {
  const { words } = drawing
  const moreNote = (count: number) => renderNote({ text: words.leftOut(count, 'Discord') })
  const last = pieces.at(-1)
  const tail = last === undefined || last.type === 'text' ? [] : [last]
  const body = pieces.slice(0, pieces.length - tail.length)
  const overflowing = body.findIndex((_, index) => !fits([...body.slice(0, index + 1), ...moreNote(body.length), ...tail], drawing))
  const kept = overflowing < 0 ? body : body.slice(0, overflowing)
  const left = body.slice(kept.length).filter((piece) => piece.type === 'text').length
  return [...kept, ...(left === 0 ? [] : moreNote(left)), ...tail]
}

function fits(pieces: readonly Piece[], { layout, fileCount }: Drawing): boolean {
  if (layout === 'content') {
    return contentOf(pieces).length <= discordLimits.contentChars && pieces.flatMap(rowOf).length <= discordLimits.rowsPerMessage
  }
  const components = layOut(pieces)
  return countComponents(components) + fileCount <= discordLimits.components && textOf(components).length <= discordLimits.textChars
}

/** Neighbouring lines share one text; a line with a button of its own is a section. */
function layOut(pieces: readonly Piece[]): APIMessageTopLevelComponent[] {
  const components: APIMessageTopLevelComponent[] = []
  for (const piece of pieces) {
    const before = components.at(-1)
    if (piece.type !== 'text') components.push(...rowOf(piece))
    else if (piece.button !== null) components.push({ type: ComponentType.Section, components: [text(piece.markdown)], accessory: piece.button })
    else if (before?.type === ComponentType.TextDisplay) components[components.length - 1] = text(`${before.content}\n${piece.markdown}`)
    else components.push(text(piece.markdown))
  }
  return components
}

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

function rowOf(piece: Piece): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  switch (piece.type) {
    case 'text':
      return []
    case 'buttons':
      return [{ type: ComponentType.ActionRow, components: [...piece.buttons] }]
    case 'select':
      return [{ type: ComponentType.ActionRow, components: [piece.select] }]
  }
}

function contentOf(pieces: readonly Piece[]): string {
  return pieces.flatMap((piece) => piece.type === 'text' ? [piece.markdown] : []).join('\n')
}

function textOf(components: readonly APIMessageTopLevelComponent[]): string {
  return components.flatMap((component) => {
    if (component.type === ComponentType.TextDisplay) return [component.content]
    return component.type === ComponentType.Section ? component.components.map(({ content }) => content) : []
  }).join('')
}

function countComponents(components: readonly APIMessageTopLevelComponent[]): number {
  return components.reduce((count, component) => count + 1
    + ('components' in component ? component.components.length : 0)
    + (component.type === ComponentType.Section ? 1 : 0), 0)
}
