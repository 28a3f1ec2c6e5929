import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCommands } from '#chat/load-commands.ts'
import { botScopes, slackManifest } from './manifest.ts'

const file = resolve(import.meta.dirname, '../../../config/slack-manifest.json')

describe('config/slack-manifest.json', () => {
  it('is what the commands ask for (write it anew with: npm test -- -u src/surfaces/slack/manifest.test.ts)', async () => {
    await expect(`${JSON.stringify(slackManifest(await loadCommands()), null, 2)}\n`).toMatchFileSnapshot(file)
  })
})

describe('slackManifest', () => {
  it('names where Slack comes, in HTTP mode, and has the same commands, scopes and events', async () => {
    const commands = await loadCommands()
    const [socket, http] = [slackManifest(commands), slackManifest(commands, 'https://news.example')]
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false, event_subscriptions: { request_url: 'https://news.example/slack/events' },
      interactivity: { request_url: 'https://news.example/slack/events', message_menu_options_url: 'https://news.example/slack/events' },
    })
    expect(http.oauth_config.redirect_urls).toEqual(['https://news.example/slack/oauth_redirect'])
    expect(http.features.slash_commands.map(({ url, ...command }) => url === 'https://news.example/slack/events' ? command : url)).toEqual(socket.features.slash_commands)
    expect(http.oauth_config.scopes).toEqual(socket.oauth_config.scopes)
    expect(http.settings.event_subscriptions.bot_events).toEqual(socket.settings.event_subscriptions.bot_events)
  })

  it('asks for no scope without saying what it is for, in the README too', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8')
    for (const scope of botScopes) expect(readme).toContain(`\`${scope}\``)
  })

  it('has every entry of the message menu whose command there is, within Slack’s sizes', async () => {
    const { features: { shortcuts } } = slackManifest(await loadCommands())
    expect(shortcuts.map(({ callback_id: id }) => id)).toEqual(expect.arrayContaining(['whosaid', 'checkquote']))
    expect(shortcuts.every(({ name, description }) => name.length <= 24 && description.length <= 150)).toBe(true)
  })

  it('keeps Slack’s sizes, with room for the umbrella', async () => {
    const { features, display_information: display } = slackManifest(await loadCommands())
    expect(features.slash_commands.length).toBeLessThanOrEqual(50)
    expect(features.slash_commands.every(({ command }) => /^\/[a-z-]{1,31}$/.test(command))).toBe(true)
    expect(display.name.length).toBeLessThanOrEqual(35)
    expect(display.description.length).toBeLessThanOrEqual(140)
    expect(features.slash_commands.map(({ command }) => command)).toContain('/onrecord')
  })

  it('says how a command is used', () => {
    const { features } = slackManifest([{
      name: 'quote', description: 'What somebody said', example: 'quote lind', execute: async () => ({ visibility: 'private', blocks: [] }),
      options: { person: { type: 'text', description: 'Who', required: true }, about: { type: 'text', description: 'About what' } },
    }])
    expect(features.slash_commands[1]).toEqual({ command: '/quote', description: 'What somebody said', usage_hint: 'person [about:]', should_escape: false })
    expect(features.shortcuts).toEqual([])
  })

  it('leaves out names that Slack keeps for itself', () => {
    const command = { description: 'Words', example: 'search ships', options: {}, execute: async () => ({ visibility: 'private' as const, blocks: [] }) }
    const { features } = slackManifest([{ name: 'search', ...command }, { name: 'latest', ...command }])
    expect(features.slash_commands.map((one) => one.command)).toEqual(['/onrecord', '/latest'])
  })
})
