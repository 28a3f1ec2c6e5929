import { type Arbitrary, assert, asyncProperty, boolean, constantFrom, integer, oneof, record, string } from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decodeAction, encodeAction } from '#chat/button-action.ts'
import type { AnyCommand } from '#chat/command.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

beforeAll(async () => { room = await openRoom() })
afterAll(() => room.close())

const commands = await loadCommands()

/** What people, and those who mean harm, type. */
const typed = oneof(
  constantFrom(
    'harbour', 'berg', 'Tom Berg', 'all', 'id:', 'id:zebra', '', ' ', ' · ', 'Tom Berg · ', '@everyone', '<@1>', '"', '«', '»', '~', '=', '|', 'v1|run|/help', '../..', "'; drop table story; --",
    '\u202e', '\u0000', '🙂', '9'.repeat(40), '-1', 'NaN', '1e9', '2022-13-45', '2022-05-30', 'tomorrow', 'constructor', '__proto__', 'toString', '61 25 * * *', '* * * * *', '0 0 31 2 *',
    'Europe/Berlin', '22:00-07:00', 'x'.repeat(999), 'wort '.repeat(150), 'https://example.org/', 'javascript:alert(1)', '/report of:«/help»', '%', '_', '\\', '(?:', '[a-z',
  ),
  string({ maxLength: 60 }),
  string({ unit: 'grapheme', maxLength: 30 }),
)

function optionsFor({ options }: AnyCommand): Arbitrary<Record<string, unknown>> {
  const given = Object.entries(options).map(([name, option]) => (
    [name, option.type === 'choice' ? oneof({ weight: 4, arbitrary: constantFrom(...option.choices) }, typed) : oneof(typed, boolean(), integer())] as const
  ))
  return record(Object.fromEntries(given), { requiredKeys: [] })
}

it.each(commands.map((command) => [command.name, command] as const))('/%s answers whatever is given, with words and with buttons that lead somewhere', async (name, command) => {
  await assert(asyncProperty(optionsFor(command), constantFrom('reader', 'manager', 'operator'), constantFrom('en', 'de'), async (options, role, locale) => {
    const viewer = room.viewer({ role, locale })
    const card = await room.conversation.run({ name, options, viewer })
    expect(renderText(card)).not.toMatch(/Something broke|ist etwas kaputtgegangen/)
    expect(renderText(card)).not.toBe('')
    expect(renderText(card)).not.toMatch(/undefined|\[object/)
    for (const { action, label } of card.blocks.flatMap((block) => block.type === 'buttons' ? block.buttons : [])) {
      expect(label).not.toBe('')
      expect(decodeAction(encodeAction(action) ?? '')).toEqual(action)
    }
    for (const option of Object.keys(command.options)) {
      const given = await room.conversation.complete({ name, option, typed: String(options[option] ?? ''), viewer })
      expect(given.every((one) => one.label.length <= 100 && one.value.length <= 100 && one.value !== '')).toBe(true)
      expect(given.length).toBeLessThanOrEqual(25)
    }
    room.conversation.formFor({ name, options, viewer })
  }), { numRuns: 25 })
})

it('answers whatever line is typed', async () => {
  await assert(asyncProperty(constantFrom(...commands.map(({ name }) => name), 'zebra', ''), typed, typed, async (name, one, other) => {
    expect(renderText(await room.card(`/${name} ${one} ${other}`, { role: 'operator' }))).not.toMatch(/Something broke/)
  }), { numRuns: 200 })
})
