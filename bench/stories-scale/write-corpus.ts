import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const places = ['Osterby', 'Norhaven', 'Milford', 'Harwell', 'Skomer', 'Castleton', 'Northgate', 'Abbeyfield']
const things = ['bridge', 'ferry', 'library', 'harbour', 'market', 'school', 'mill', 'tram']

/** The text of a made article. */
export function madeText(count: number): string {
  const [place, thing] = [places[count % places.length] ?? '', things[Math.floor(count / places.length) % things.length] ?? '']
  return `${place} ${thing} ${count} closes

The ${thing} of ${place} was closed after inspector number${count} found fault${count % 977}. Councillor Ada Lind${count % 499} said that repairs would cost ${count} crowns.`
}

/** The day of a made article: three hundred a day. */
export function madeDay(count: number): string {
  return new Date(Date.UTC(2020, 0, 1) + Math.floor(count / 300) * 86_400_000).toISOString().slice(0, 10)
}

/** Writes made articles, each with its metadata, and one that no store has yet. */
export async function writeCorpus(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let at = 0; at <= count; at += 1) {
    await writeFile(join(folder, `${at}.txt`), madeText(at))
    await writeFile(join(folder, `${at}.meta.json`), JSON.stringify({ publishedAt: madeDay(at) }))
  }
}
