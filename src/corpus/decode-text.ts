import { readFile } from 'node:fs/promises'
import { reasonOf } from './list-files.ts'

/** The largest file that is read. */
export const maxFileBytes = 10 * 1024 * 1024

/** The text of a file, or why there is none. */
export type Decoded = { readonly text: string } | { readonly reason: string }

/** Reads a file as text in UTF-8; a page or a feed may declare another encoding. Line ends become "\n". */
export async function readTextFile(path: string, sizeBytes: number): Promise<Decoded> {
  if (sizeBytes > maxFileBytes) return { reason: tooLarge(sizeBytes) }
  try {
    const bytes = await readFile(path)
    return bytes.length > maxFileBytes ? { reason: tooLarge(bytes.length) } : decodeText(bytes, /\.(?:html?|xml)$/i.test(path))
  } catch (cause) {
    return { reason: `This file cannot be read: ${reasonOf(cause)}.` }
  }
}

function tooLarge(sizeBytes: number): string {
  return `This file has ${(sizeBytes / 1024 / 1024).toFixed(1)} MB; the limit is 10 MB. Split it, or take it out of the folder.`
}

/** Decodes a file's bytes; markup may declare another encoding than UTF-8. */
export function decodeText(bytes: Uint8Array, isMarkup: boolean): Decoded {
  if (bytes.length === 0) return { reason: 'This file is empty.' }
  const declared = isMarkup ? declaredEncoding(bytes) : undefined
  const decoded = decodeAs(bytes, encodingByMark(bytes) ?? 'utf-8') ?? (declared === undefined ? undefined : decodeAs(bytes, declared))
  if (decoded === undefined || decoded.includes('\0')) return { reason: looksBinary(bytes) ? binary : badUtf8(bytes) }
  const text = decoded.replace(/\r\n?/g, '\n')
  return text.trim() === '' ? { reason: 'This file is empty.' } : { text }
}

const binary = 'This file is binary, not text; only text, pages, JSON and feeds are read.'

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // A TypeError is what the decoder throws for bytes that do not fit, a RangeError for an encoding that it does not know.
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  return /(?:charset\s{0,3}=\s{0,3}|encoding=)["']?([\w-]{2,20})/i.exec(head)?.[1]
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192)
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  return head.includes(0) || controls > head.length / 20
}

function badUtf8(bytes: Uint8Array): string {
  const valid = new TextDecoder('utf-8').decode(bytes)
  const line = valid.slice(0, Math.max(valid.indexOf('\uFFFD'), 0)).split('\n').length
  return `This file is not valid UTF-8 (first bad byte in line ${line}); save it as UTF-8.`
}
