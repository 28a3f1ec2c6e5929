import { PassThrough } from 'node:stream'
import type { Block, Button, Card } from '#chat/card.ts'
import type { Conversation } from '#chat/conversation.ts'
import type { SeenAnswer, SurfaceDriver } from '#surfaces/surface-contract.ts'
import { createLocalSurface, type LocalSurface } from '../create-local-surface.ts'

type PageBlock = Exclude<Block, { type: 'buttons' }> | { readonly type: 'buttons', readonly buttons: readonly (Pick<Button, 'label'> & { readonly id: string })[] }

interface PageCard extends Omit<Card, 'blocks'> {
  readonly blocks: readonly PageBlock[]
}

/** Plays the page in a browser: speaks HTTP to the server, and keeps what arrives unasked. */
export async function startLocalDriver(conversation: Conversation): Promise<SurfaceDriver> {
  let surface: LocalSurface
  let arrived: SeenAnswer[] = []
  let hangUp = new AbortController()

  async function open(): Promise<void> {
    surface = createLocalSurface({ conversation, port: 0, input: new PassThrough(), output: new PassThrough(), onEnd: () => undefined })
    await surface.start()
    hangUp = new AbortController()
    const events = await fetch(`${surface.address()}events`, { signal: hangUp.signal })
    void keepCards(events, (card) => arrived.push(seen(card, 0)))
  }

  async function ask(path: string, body: object): Promise<SeenAnswer> {
    const startedAt = performance.now()
    const response = await fetch(`${surface.address()}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return seen(await response.json() as PageCard, performance.now() - startedAt)
  }

  await open()
  return {
    get surface() { return surface },
    command: (name, options) => ask('ask', { line: `/${name} ${Object.entries(options).map(([key, value]) => `${key}:${value}`).join(' ')}` }),
    press: (id) => ask('act', { id }),
    async posts() {
      await new Promise((resolve) => { setTimeout(resolve, 50) })
      return arrived
    },
    async restart() {
      hangUp.abort()
      await surface.stop()
      arrived = []
      await open()
    },
    async stop() {
      hangUp.abort()
      await surface.stop()
    },
  }
}

async function keepCards(events: Response, keep: (card: PageCard) => void): Promise<void> {
  let rest = ''
  try {
    for await (const chunk of events.body ?? []) {
      const messages = `${rest}${new TextDecoder().decode(chunk)}`.split('\n\n')
      rest = messages.pop() ?? ''
      for (const message of messages) keep(JSON.parse(message.replace(/^event: card\ndata: /, '')) as PageCard)
    }
  } catch {
    // The page was closed.
  }
}

/** The page puts every string in as text, so what is read is what was sent, and nothing in it can ping. */
function seen(card: PageCard, firstResponseMs: number): SeenAnswer {
  return {
    text: card.blocks.map(wordsOf).join('\n'),
    isPrivate: card.visibility === 'private',
    buttons: card.blocks.flatMap((block) => block.type === 'buttons' ? block.buttons : []),
    pings: [],
    links: card.blocks.flatMap(linksOf),
    firstResponseMs,
  }
}

function wordsOf(block: PageBlock): string {
  switch (block.type) {
    case 'answer':
    case 'note':
      return block.text
    case 'quotation':
      return [block.words, block.citation.outlet, block.note].join('\n')
    case 'event':
      return [block.when, block.words, ...block.citations.map(({ outlet }) => outlet), block.note].join('\n')
    case 'list':
      return block.items.flatMap((item) => [item.text, item.detail, ...item.citations.map(({ outlet }) => outlet)]).join('\n')
    case 'file':
      return `${block.name}\n${block.text}`
    case 'buttons':
      return ''
  }
}

/** As page.js makes them: http and https only. */
function linksOf(block: PageBlock): string[] {
  const citations = block.type === 'quotation' ? [block.citation] : block.type === 'event' ? block.citations : []
  return citations.flatMap(({ url }) => url !== null && /^https?:\/\//i.test(url) ? [url] : [])
}
