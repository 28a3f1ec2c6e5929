import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import type { Conversation } from '#chat/conversation.ts'
import type { Surface } from '#chat/surface.ts'
import type { Destination } from '#model/subscription.ts'
import { contractConversation, hostileWords } from './contract-conversation.ts'

/** An answer as the person who asked sees it in the end. */
export interface SeenAnswer {
  /** All the words, as they are read: without escapes and markup, each block on lines of its own. */
  readonly text: string
  readonly isPrivate: boolean
  readonly buttons: readonly SeenButton[]
  /** Whatever in it would notify somebody: live mentions of persons, groups and channels. Empty in every good answer. */
  readonly pings: readonly string[]
  /** Addresses that a click could lead to. */
  readonly links: readonly string[]
  /** From the question to the first sign of life on the platform: an answer, or "thinking". */
  readonly firstResponseMs: number
}

/** A button as the platform keeps it: its label, and the id that comes back. */
export interface SeenButton {
  readonly label: string
  readonly id: string
}

/** Plays the platform and the people on it for one surface; the surface talks to it as to the real one. */
export interface SurfaceDriver {
  readonly surface: Surface
  /** A person runs a command; resolves when the answer stands. */
  command(name: string, options: Readonly<Record<string, string | number | boolean>>): Promise<SeenAnswer>
  /** A person presses a button, of however old a message. */
  press(id: string): Promise<SeenAnswer>
  /** What stands in a channel because the bot posted it unasked, oldest first. */
  posts(channel: string): Promise<readonly SeenAnswer[]>
  /** The bot ends and starts again; the platform and its messages stay. */
  restart(): Promise<void>
  /** Ends the bot and the platform. */
  stop(): Promise<void>
}

type CaseName = 'posts an occasion once' | 'finds a post again after a restart' | 'changes a post in its place' | 'posts under a post' | 'finishes what is under way'

/** The behaviour that every surface keeps; a case that one cannot keep is named in `cannot`, with the reason. */
export function describeSurface(
  name: string,
  start: (conversation: Conversation) => Promise<SurfaceDriver>,
  cannot: Partial<Readonly<Record<CaseName, string>>> = {},
): void {
  describe(`the ${name} surface`, () => {
    let driver: SurfaceDriver
    beforeEach(async () => { driver = await start(contractConversation()) })
    afterEach(async () => { await driver.stop() })

    describeAnswers(() => driver)
    describeButtons(() => driver)
    describeManners(() => driver, cannot)
    describePosts(() => driver, cannot)
  })
}

function describeAnswers(driver: () => SurfaceDriver): void {
  it('answers a command for everybody, with the answer in the first line and the words letter for letter', async () => {
    const answer = await driver().command('harbour', { person: 'mayor', page: 2 })
    expect(answer.text.split('\n')[0]).toContain('Harbour opens Friday, asked about mayor, page 2')
    expect(answer.text).toContain('“would open on Friday”')
    expect(answer.text).toContain('The Lantern')
    expect(answer.links).toContain('https://lantern.example/harbour?id=1')
    expect(answer.isPrivate).toBe(false)
  })

  it('answers privately when asked to', async () => {
    expect((await driver().command('harbour', { private: true })).isPrivate).toBe(true)
  })

  it.each(['nothing', 'refused', 'broken'])('keeps the non-answer of /%s private', async (name) => {
    const answer = await driver().command(name, {})
    expect(answer.text).not.toBe('')
    expect(answer.isPrivate).toBe(true)
  })

  it('answers a command that it does not know, privately and readably', async () => {
    const answer = await driver().command('unheardof', {})
    expect(answer.text).toContain('/unheardof')
    expect(answer.isPrivate).toBe(true)
  })

  it.each([
    ['slow', 'Slow, but here.', false],
    ['slownothing', 'Looked long, found nothing.', true],
  ])('shows that it is at work on /%s within three seconds, then answers', async (name, words, isPrivate) => {
    const answer = await driver().command(name, {})
    expect(answer.text).toContain(words)
    expect(answer.isPrivate).toBe(isPrivate)
    expect(answer.firstResponseMs).toBeLessThan(3_000)
  })
}

function describeButtons(driver: () => SurfaceDriver): void {
  it('runs the command of a button for the one who pressed it, also after a restart', async () => {
    const more = buttonOf(await driver().command('harbour', { person: 'mayor' }), 'More')
    await driver().restart()
    const answer = await driver().press(more)
    expect(answer.text).toContain('asked about mayor, page 2')
    expect(answer.isPrivate).toBe(true)
  })

  it('shares for everybody', async () => {
    const answer = await driver().press(buttonOf(await driver().command('harbour', { person: 'mayor' }), 'Share'))
    expect(answer.text).toContain('asked about mayor')
    expect(answer.isPrivate).toBe(false)
  })

  it.each(['v0|old|id', 'somebody-elses'])('says of the unknown button %j that it is old', async (id) => {
    const answer = await driver().press(id)
    expect(answer.text).toMatch(/old|earlier/)
    expect(answer.isPrivate).toBe(true)
  })
}

function describeManners(driver: () => SurfaceDriver, cannot: Partial<Readonly<Record<CaseName, string>>>): void {
  it('lets no article ping, forge a link or lose its letters', async () => {
    const answer = await driver().command('hostile', {})
    expect(answer.pings).toEqual([])
    expect(answer.links).toEqual([])
    expect(answer.text).toContain(hostileWords)
  })

  const finishes = 'finishes what is under way'
  it(finishes, async (test) => {
    test.skip(cannot[finishes] !== undefined, cannot[finishes])
    const answering = driver().command('slow', {})
    await new Promise((resolve) => { setTimeout(resolve, 300) })
    await driver().surface.stop()
    expect((await answering).text).toContain('Slow, but here.')
  })
}

function describePosts(driver: () => SurfaceDriver, cannot: Partial<Readonly<Record<CaseName, string>>>): void {
  const to = (channel: string): Destination => ({ surface: driver().surface.name, workspaceId: null, channel })
  const wordsIn = async (channel: string) => (await driver().posts(channel)).map(({ text }) => text)

  const postsOnce = 'posts an occasion once'
  it(postsOnce, async (test) => {
    test.skip(cannot[postsOnce] !== undefined, cannot[postsOnce])
    const first = await driver().surface.post(to('1001'), digest, occasion)
    const again = await driver().surface.post(to('1001'), digest, occasion)
    expect(again.messageId).toBe(first.messageId)
    expect(await wordsIn('1001')).toEqual([expect.stringContaining('Wednesday 3 Mar 2021')])
  })

  const findsPost = 'finds a post again after a restart'
  it(findsPost, async (test) => {
    test.skip(cannot[findsPost] !== undefined, cannot[findsPost])
    const sinceMs = Date.now()
    const { messageId } = await driver().surface.post(to('1001'), digest, occasion)
    await driver().restart()
    expect(await driver().surface.findPost(to('1001'), occasion, sinceMs)).toEqual({ messageId })
    expect(await driver().surface.findPost(to('1001'), 'daily|1001|2021-03-04|08:30', sinceMs)).toBe('absent')
    expect(await driver().surface.findPost(to('1002'), occasion, sinceMs)).toBe('absent')
  })

  const changesPost = 'changes a post in its place'
  it(changesPost, async (test) => {
    test.skip(cannot[changesPost] !== undefined, cannot[changesPost])
    const { messageId } = await driver().surface.post(to('1001'), digest, occasion)
    await driver().surface.editPost(to('1001'), messageId, { visibility: 'public', blocks: [{ type: 'answer', text: 'Withdrawn by the publisher' }] })
    expect(await wordsIn('1001')).toEqual([expect.stringContaining('Withdrawn by the publisher')])
  })

  const postsUnder = 'posts under a post'
  it(postsUnder, async (test) => {
    test.skip(cannot[postsUnder] !== undefined, cannot[postsUnder])
    const sinceMs = Date.now()
    const { messageId: under } = await driver().surface.post(to('1001'), digest, occasion)
    const { messageId } = await driver().surface.post(to('1001'), digest, `${occasion}|details`, under)
    expect(messageId).not.toBe(under)
    await driver().restart()
    expect(await driver().surface.findPost(to('1001'), `${occasion}|details`, sinceMs, under)).toEqual({ messageId })
    const corrected: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Withdrawn by the publisher' }] }
    await driver().surface.editPost(to('1001'), messageId, corrected, under)
  })

  it('opens the direct messages with a person, always the same ones, and posts there', async () => {
    const direct = await driver().surface.openDirect('T0001', '4000000000000000001')
    expect((await driver().surface.openDirect('T0001', '4000000000000000001')).channel).toBe(direct.channel)
    await driver().surface.post(direct, digest, 'follow|U0ASK|1')
    expect(await wordsIn(direct.channel)).toEqual([expect.stringContaining('Wednesday 3 Mar 2021')])
  })
}

function buttonOf(answer: SeenAnswer, label: string): string {
  const button = answer.buttons.find((one) => one.label === label)
  if (button === undefined) throw new Error(`there is no button “${label}” among ${answer.buttons.map((one) => one.label).join(', ')}`)
  return button.id
}

const occasion = 'daily|1001|2021-03-03|08:30'
const digest: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021 · 1 story' }] }
