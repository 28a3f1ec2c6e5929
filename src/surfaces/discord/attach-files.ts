import type { RawFile } from 'discord.js'
import type { APIFileComponent } from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'
import type { Card, FileBlock } from '#chat/card.ts'
import { discordLimits } from './limits.ts'

/** The files of a card as Discord takes them, with names that it does not change; those that are too big are left out. */
export function filesOf({ blocks }: Card): readonly RawFile[] {
  const files = blocks.filter((block) => block.type === 'file').map(fileOf)
  const isFirst = ({ name }: RawFile, index: number) => files.findIndex((file) => file.name === name) === index
  return files.filter((file, index) => isFirst(file, index) && file.data.length <= discordLimits.fileBytes).slice(0, discordLimits.filesPerMessage)
}

/** Where the message shows a file: Discord draws its name and its size. */
export function fileComponent({ name }: RawFile): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } }
}

function fileOf({ name, mediaType, text }: FileBlock): RawFile & { readonly data: Buffer } {
  const safe = name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '').slice(-discordLimits.fileNameChars)
  return { name: safe === '' ? 'file.txt' : safe, contentType: mediaType, data: Buffer.from(text) }
}
