import { PassThrough } from 'node:stream'
import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineCommand } from '#chat/command.ts'
import { contractConversation } from '../contract-conversation.ts'
import { createLocalSurface, type LocalSurface } from './create-local-surface.ts'

const asking = defineCommand({
  name: 'asking', description: 'Asks', example: 'asking words', asks: ['words', 'link'],
  options: { words: { type: 'text', required: true, isLong: true, description: 'Some words' }, link: { type: 'text', description: 'A link' } },
  execute: async ({ options }) => ({ visibility: 'private', blocks: [{ type: 'answer', text: `You said ${options.words}` }] }),
})

type Page = ReturnType<typeof parseHTML>['document']
type PageElement = NonNullable<ReturnType<Page['querySelector']>>

let surface: LocalSurface
let page: Page
let loads = 0

beforeEach(async () => {
  const streams = { input: new PassThrough(), output: new PassThrough() }
  surface = createLocalSurface({ conversation: contractConversation([asking]), port: 0, ...streams, onEnd: () => undefined })
  await surface.start()
  await openPage()
})

afterEach(async () => {
  vi.unstubAllGlobals()
  await surface.stop()
})

/** The page as a browser without a screen has it: its own script, over HTTP. */
async function openPage(): Promise<void> {
  const { document, Element } = parseHTML(await (await fetch(surface.address())).text())
  page = document
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  const overHttp = fetch
  vi.stubGlobal('document', document)
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => overHttp(new URL(path, surface.address()), init))
  vi.stubGlobal('EventSource', class { addEventListener(): void { /* Nothing arrives unasked here. */ } })
  vi.stubGlobal('FormData', class { * [Symbol.iterator]() { yield ['words', 'yes'] } })
  // A page that is opened again runs its script again.
  const script: string = `./page/page.js?load=${++loads}`
  await import(/* @vite-ignore */ script)
}

function one(selector: string): PageElement {
  const found = page.querySelector(selector)
  if (found === null) throw new Error(`there is no ${selector}`)
  return found
}

/** What a person does at the keyboard; linkedom makes no events of its own. */
function happen(target: PageElement, type: string, more: object = {}): void {
  const event = Object.assign(page.createEvent('Event'), more)
  event.initEvent(type, true, true)
  target.dispatchEvent(event)
}

async function ask(line: string): Promise<void> {
  one('#line').setAttribute('value', line)
  Object.assign(one('#line'), { value: line })
  happen(one('#form'), 'submit')
}

const text = (selector: string) => one(selector).textContent

it('has one heading, one main part with everything in it that changes, and a name for each control', () => {
  expect(page.querySelectorAll('h1')).toHaveLength(1)
  expect(page.querySelectorAll('main')).toHaveLength(1)
  for (const selector of ['#log', '#form', '#waiting', '#offered', '#choices']) expect(one(selector).closest('main')).not.toBeNull()
  for (const control of page.querySelectorAll('input, textarea')) expect(page.querySelector(`label[for=${control.id}]`)?.textContent).toMatch(/\S/)
  for (const button of page.querySelectorAll('button')) expect(button.textContent).not.toBe('')
})

it('says aloud what arrives, what is offered and that one waits, and points only to what is there', () => {
  expect(one('#log').getAttribute('role')).toBe('log')
  expect(one('#log').getAttribute('aria-live')).toBe('polite')
  // What scrolls can be reached, and left, without a mouse.
  expect(one('#log').getAttribute('tabindex')).toBe('0')
  for (const selector of ['#waiting', '#offered']) expect(one(selector).getAttribute('role')).toBe('status')
  for (const element of page.querySelectorAll('[aria-controls]')) expect(page.querySelector(`#${element.getAttribute('aria-controls') ?? ''}`)).not.toBeNull()
  expect(one('[role=listbox]').getAttribute('aria-label')).toBe('Completions')
})

it('goes from the messages to the line to the button, in the order of reading', () => {
  const stops = [...page.querySelectorAll('[tabindex], input, button')]
  expect(stops.map(({ id, textContent }) => id === '' ? textContent : id)).toEqual(['log', 'line', 'Send'])
  expect(stops.some((stop) => Number(stop.getAttribute('tabindex') ?? 0) > 0)).toBe(false)
})

it('completes from the keyboard, and names the choice that Enter would take', async () => {
  Object.assign(one('#line'), { value: '/har' })
  happen(one('#line'), 'input')
  await vi.waitFor(() => expect(one('#line').getAttribute('aria-expanded')).toBe('true'))
  expect(text('#offered')).toBe('Completions: 1')
  expect(one('#choices li').getAttribute('role')).toBe('option')
  expect(one('#choices li').getAttribute('aria-selected')).toBe('false')
  happen(one('#line'), 'keydown', { key: 'ArrowDown' })
  expect(one('#line').getAttribute('aria-activedescendant')).toBe(one('#choices li').id)
  happen(one('#line'), 'keydown', { key: 'Enter' })
  expect(one('#line')).toMatchObject({ value: '/harbour ' })
  expect(one('#line').getAttribute('aria-expanded')).toBe('false')
  expect(text('#offered')).toBe('')
})

it('puts an answer into the log under a heading, with links and buttons that the keyboard reaches', async () => {
  await ask('/harbour mayor')
  await vi.waitFor(() => expect(text('#log')).toContain('asked about mayor'))
  expect(text('#log article h2')).toBe('/harbour mayor')
  expect(one('#log a').getAttribute('href')).toBe('https://lantern.example/harbour?id=1')
  expect(one('#log summary').getAttribute('aria-label')).toBe('Sentence: The Lantern')
  expect([...page.querySelectorAll('#log button')].map((button) => button.textContent)).toEqual(['More', 'Share'])
  expect(page.querySelectorAll('#log [onclick], #log div[tabindex]')).toHaveLength(0)
})

it('says that it is looking while an answer takes long, and no longer', async () => {
  await ask('/slow')
  expect(text('#waiting')).toBe('')
  await vi.waitFor(() => expect(text('#waiting')).toBe('Looking…'), { timeout: 5_000 })
  await vi.waitFor(() => expect(text('#log')).toContain('Slow, but here.'), { timeout: 5_000 })
  expect(text('#waiting')).toBe('')
})

it('says so, and does not look for ever, when the bot is gone', async () => {
  await surface.stop()
  await ask('/harbour')
  await vi.waitFor(() => expect(text('#log')).toContain('Onrecord does not answer.'))
  expect(text('#waiting')).toBe('')
})

it('asks in a form with a name, labels and hints, which Escape and its button leave', async () => {
  for (const leave of [(form: PageElement) => happen(form, 'keydown', { key: 'Escape' }), () => happen(one('#log form button[type=button]'), 'click')]) {
    await ask('/asking')
    await vi.waitFor(() => expect(page.querySelector('#log form')).not.toBeNull())
    const form = one('#log form')
    expect(text(`#${form.getAttribute('aria-labelledby') ?? ''}`)).not.toBe('')
    for (const field of form.querySelectorAll('input, textarea')) {
      expect(text(`label[for=${field.id}]`)).not.toBe('')
      expect(text(`#${field.getAttribute('aria-describedby') ?? ''}`)).not.toBe('')
    }
    expect(form.querySelector('textarea')).toMatchObject({ required: true })
    leave(form)
    expect(page.querySelector('#log form')).toBeNull()
  }
  await ask('/asking')
  await vi.waitFor(() => expect(page.querySelector('#log form')).not.toBeNull())
  happen(one('#log form'), 'submit')
  await vi.waitFor(() => expect(text('#log')).toContain('You said yes'))
})
