import { setTimeout as sleep } from 'node:timers/promises'
import { ApplicationCommandType, ApplicationIntegrationType, ComponentType, InteractionContextType, InteractionType } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { defineCommand } from '#chat/command.ts'
import { loadCommands } from '#chat/load-commands.ts'
import type { CompletionRequest, Conversation } from '#chat/conversation.ts'
import { contractConversation, slowMs } from '../contract-conversation.ts'
import { describeSurface } from '../surface-contract.ts'
import { isObject } from './counterpart/check-body.ts'
import { allComponents } from './counterpart/check-message.ts'
import { testToken } from './counterpart/create-discord-counterpart.ts'
import type { DiscordDriver } from './counterpart/create-discord-driver.ts'
import { type Place, testAppId, testGuildId } from './counterpart/interaction-event.ts'
import { useDiscord } from './counterpart/use-discord.ts'

const start = useDiscord()

describeSurface('Discord', start)

describe('registration', () => {
  it('puts all commands once, with the places where they may be used', async () => {
    const { counterpart, restart } = await start(contractConversation())
    await restart()
    const puts = counterpart.requests.filter(({ method }) => method === 'PUT')
    expect(puts).toHaveLength(1)
    expect(puts[0]).toMatchObject({ path: `/applications/${testAppId}/commands`, authorization: `Bot ${testToken}` })
    expect(counterpart.commands().find(({ name }) => name === 'harbour')).toMatchObject({
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
      integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      options: [
        { name: 'person', type: 3, max_length: 6000, autocomplete: true, required: false },
        { name: 'since', type: 3 },
        { name: 'order', type: 3, choices: [{ name: 'latest', value: 'latest' }, { name: 'random', value: 'random' }] },
        { name: 'page', type: 4, min_value: 1, max_value: 50 },
        { name: 'private', type: 5 },
      ],
    })
  })

  const changesTo = ({ requests }: DiscordDriver['counterpart']) => requests
    .filter(({ path }) => path.startsWith('/applications/')).map(({ method, body }) => [method, isObject(body) ? body['name'] : undefined])

  it('sends only what has changed, was added or is gone', async () => {
    const commands = [...contractConversation().commands]
    const { counterpart, restart } = await start({ ...contractConversation(), commands })
    const [first, ...rest] = commands
    if (first === undefined) throw new Error('there are no commands')
    commands.splice(0, commands.length, { ...first, description: 'Another description' }, ...rest.slice(0, -1), { ...first, name: 'new' })
    await restart()
    expect(changesTo(counterpart)).toEqual([['PUT', undefined], ['DELETE', undefined], ['POST', first.name], ['POST', 'new']])
    expect(counterpart.commands().map(({ name }) => name).toSorted()).toEqual(commands.map(({ name }) => name).toSorted())
    await restart()
    expect(changesTo(counterpart)).toHaveLength(4)
  })

  it('puts the whole list when much has changed, or Discord does not take a single change', async () => {
    const commands = [...contractConversation().commands]
    const { counterpart, restart } = await start({ ...contractConversation(), commands })
    commands.splice(0, 4)
    await restart()
    counterpart.accidents.push({ method: 'DELETE', path: /commands/, status: 404, code: 10_063, times: 1 })
    commands.pop()
    await restart()
    expect(changesTo(counterpart).map(([method]) => method)).toEqual(['PUT', 'PUT', 'DELETE', 'PUT'])
    expect(counterpart.commands()).toHaveLength(commands.length)
  })

  it('says who may use what, and where', async () => {
    const command = (name: string, role?: 'manager' | 'operator') => defineCommand({
      name, description: 'Something', example: name, options: {}, ...(role === undefined ? {} : { role }),
      execute: async () => ({ visibility: 'private', blocks: [] }),
    })
    const commands = [command('subscribe', 'manager'), command('news-admin', 'operator'), command('digest'), command('latest')]
    const { counterpart } = await start(contractConversation(commands))
    const guild = [InteractionContextType.Guild]
    const everywhere = [...guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel]
    expect(counterpart.commands().flatMap(({ name, default_member_permissions: right, contexts }) => (
      ['subscribe', 'news-admin', 'digest', 'latest'].includes(String(name)) ? [[name, right, contexts]] : []
    ))).toEqual([['subscribe', '16', guild], ['news-admin', '32', guild], ['digest', undefined, guild], ['latest', undefined, everywhere]])
  })

  it('has its words in German too', async () => {
    const { counterpart } = await start({ ...contractConversation(), commands: await loadCommands() })
    const commands = counterpart.commands()
    expect(commands.find(({ name }) => name === 'Who said this?')).toMatchObject({ name_localizations: { de: 'Wer hat das gesagt?' } })
    const untranslated = commands.filter(({ type, description, description_localizations: words }) => type === 1 && isObject(words) && words['de'] === description)
    expect(untranslated.map(({ name }) => name)).toEqual([])
    expect(commands.find(({ name }) => name === 'quote')).toMatchObject({ name_localizations: { de: 'zitat' } })
    const names = commands.filter(({ type }) => type === 1).flatMap(({ name, name_localizations: words }) => isObject(words) ? [name, words['de']] : [])
    expect(new Set(names).size).toBe(names.length)
  })

  it('sends a command that is new together with its name in German, alone', async () => {
    const commands = [...contractConversation().commands]
    const { counterpart, restart } = await start({ ...contractConversation(), commands })
    const [first] = commands
    if (first === undefined) throw new Error('there are no commands')
    commands.splice(0, 0, { ...first, name: 'people' })
    await restart()
    expect(counterpart.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/applications/')).map(({ body }) => body))
      .toMatchObject([{ name: 'people', name_localizations: { de: 'personen' } }])
  })

  it('puts them into one server only when one is named, and asks Discord for the application', async () => {
    const { counterpart } = await start(contractConversation(), { appId: null, guildId: testGuildId })
    expect(counterpart.requests.find(({ method }) => method === 'PUT')?.path).toBe(`/applications/${testAppId}/guilds/${testGuildId}/commands`)
    expect(counterpart.commands()[0]).not.toHaveProperty('contexts')
  })

  it('takes them away from where they were, so that none stands twice', async () => {
    const { counterpart, restart, change } = await start(contractConversation(), { guildId: testGuildId })
    change({ guildId: null })
    await restart()
    const puts = counterpart.requests.filter(({ method }) => method === 'PUT').map(({ path, body }) => [path, Array.isArray(body) && body.length > 0])
    expect(puts).toEqual([
      [`/applications/${testAppId}/guilds/${testGuildId}/commands`, true],
      [`/applications/${testAppId}/commands`, true],
      [`/applications/${testAppId}/guilds/${testGuildId}/commands`, false],
    ])
  })

  it('starts even when Discord does not take them, and tells the operator', async () => {
    const { lines, command } = await start(contractConversation(), { appId: '5000000000000000009' })
    expect((await command('harbour', {})).text).toContain('Harbour')
    expect(lines).toContainEqual(['error', expect.stringContaining('DISCORD_APP_ID')])
  })
})

describe('completion', () => {
  const typing = (discord: DiscordDriver, name: string, option: string, value: string, place?: Place) => discord.counterpart.interact(
    InteractionType.ApplicationCommandAutocomplete,
    { id: '9', name, type: ApplicationCommandType.ChatInput, options: [{ name: option, type: 3, value, focused: true }] }, undefined, place,
  )

  it.each([
    ['none', [], 0],
    ['26', Array.from({ length: 26 }, (_, index) => `Name ${index}`), 25],
    ['10,000 with repeats, controls and values that are too long', [...Array.from({ length: 10_000 }, (_, index) => `Name ${index % 30}`), '\u202e', 'x'.repeat(101)], 25],
  ])('offers at most 25 of %s', async (_, values, count) => {
    const discord = await start(completing(async () => values))
    const dialogue = typing(discord, 'harbour', 'person', 'na')
    await dialogue.answered.promise
    expect(dialogue.choices).toHaveLength(count)
  })

  it.each<Place>(['server', 'private'])('passes on what was typed, and who typed it where, in a %s channel', async (place) => {
    const discord = await start(completing(async ({ name, option, typed, viewer }) => [name, option, typed, viewer.userId, viewer.locale, viewer.channelId ?? '']))
    const dialogue = typing(discord, 'harbour', 'person', 'öß"', place)
    await dialogue.answered.promise
    expect(dialogue.choices?.map(({ value }) => value)).toEqual(['harbour', 'person', 'öß"', '4000000000000000001', 'en-GB', '1001'])
  })

  it('offers nothing rather than too late', async () => {
    const discord = await start(completing(async () => sleep(10_000, ['late'], { ref: false })))
    const dialogue = typing(discord, 'harbour', 'person', 'na')
    await dialogue.answered.promise
    expect(dialogue.choices).toEqual([])
    expect(dialogue.firstResponseMs).toBeLessThan(3_000)
  })
})

function completing(complete: (request: CompletionRequest) => Promise<readonly string[]>): Conversation {
  return { ...contractConversation(), complete: async (request) => (await complete(request)).map((value) => ({ label: value, value })) }
}

describe('other interactions', () => {
  it('turns the page of a private answer in its place', async () => {
    const discord = await start(contractConversation())
    const first = discord.run('harbour', { person: 'mayor', private: true })
    await discord.answerTo(first)
    const [message] = first.messages
    if (message === undefined) throw new Error('there is no message')
    const answer = await discord.answerTo(discord.pressOn(message, 'v1|run|/harbour mayor page:2'))
    expect(answer.text).toContain('page 2')
    expect(answer.isPrivate).toBe(true)
    expect(message.body['components']).toEqual(expect.arrayContaining([expect.objectContaining({ type: ComponentType.TextDisplay })]))
    const slow = discord.pressOn(message, 'v1|run|/slow')
    expect((await discord.answerTo(slow)).text).toContain('Slow, but here.')
    expect(slow.messages).toEqual([message])
  })

  it('answers “Who said this?” on a message with the command of that name, privately', async () => {
    const whosaid = defineCommand({
      name: 'whosaid', description: 'Who said it', example: 'whosaid great honour',
      options: { text: { type: 'text', required: true, description: 'The words' } },
      execute: async ({ options }) => ({ visibility: 'public', blocks: [{ type: 'answer', text: `asked: ${options.text}` }] }),
    })
    const discord = await start(contractConversation([whosaid]))
    expect(discord.counterpart.commands()).toContainEqual(expect.objectContaining({ name: 'Who said this?', type: ApplicationCommandType.Message }))
    const menu = (content: string) => discord.answerTo(discord.counterpart.interact(InteractionType.ApplicationCommand, {
      id: '9', name: 'Who said this?', type: ApplicationCommandType.Message, target_id: '77', resolved: { messages: { 77: { id: '77', content } } },
    }))
    const answer = await menu('it was a great honour')
    expect(answer).toMatchObject({ text: 'asked: it was a great honour', isPrivate: true, buttons: [{ label: 'Share' }] })
    expect(await discord.press(answer.buttons[0]?.id ?? '')).toMatchObject({ text: 'asked: it was a great honour', isPrivate: false })
    expect((await menu('a message that is longer than any button can say again '.repeat(3))).buttons).toEqual([])
    expect(await menu('')).toMatchObject({ text: expect.stringContaining('no words'), isPrivate: true })
  })

  it('says of a form of an earlier version that it is old', async () => {
    const discord = await start(contractConversation())
    const answer = await discord.answerTo(discord.counterpart.interact(InteractionType.ModalSubmit, { custom_id: 'tip', components: [] }))
    expect(answer).toMatchObject({ text: expect.stringContaining('earlier version'), isPrivate: true })
  })

  it.each<[string, Record<string, boolean>, object[], boolean]>([
    ['slow', {}, [{ type: 5 }, { components: expect.anything() }], false],
    ['slow', { private: true }, [{ type: 5, data: { flags: 64 } }, { components: expect.anything() }], true],
    // The public “thinking” goes away; what nobody else should see comes as a message of its own.
    ['slownothing', {}, [{ type: 5 }, {}, { flags: 64 | 4 | 32_768, components: expect.anything() }], true],
  ])('says that it is thinking before a late answer to /%s %j', async (name, options, bodies, isPrivate) => {
    const discord = await start(contractConversation())
    const dialogue = discord.run(name, options)
    const answer = await discord.answerTo(dialogue)
    expect(answer.isPrivate).toBe(isPrivate)
    expect(answer.firstResponseMs).toBeLessThan(slowMs)
    expect(discord.counterpart.requests.filter(({ path }) => path.includes(dialogue.token)).map(({ body }) => body ?? {})).toMatchObject(bodies)
  })

  it('answers a repeated event once', async () => {
    const discord = await start(contractConversation())
    const dialogue = discord.run('harbour', {})
    await discord.answerTo(dialogue)
    discord.counterpart.repeat(dialogue)
    await discord.command('nothing', {})
    expect(discord.counterpart.requests.filter(({ path }) => path.includes(dialogue.token))).toHaveLength(1)
  })

  it('says that it is restarting while it finishes what is under way', async () => {
    const discord = await start(contractConversation())
    const slow = discord.run('slow', {})
    await sleep(200)
    const stopped = discord.surface.stop()
    expect(await discord.command('harbour', {})).toMatchObject({ text: expect.stringContaining('restarted'), isPrivate: true })
    expect((await discord.answerTo(slow)).text).toContain('Slow, but here.')
    await stopped
    expect(discord.lines.filter(([level]) => level !== 'info')).toEqual([])
    expect(discord.lines.map(([, message]) => message)).not.toContainEqual(expect.stringContaining('reconnecting'))
  })

  const tip = defineCommand({
    name: 'tip', description: 'Tell the editors something', example: 'tip', asks: ['text', 'link'], answersPrivately: true,
    options: { text: { type: 'text', required: true, isLong: true, description: 'What you know' }, link: { type: 'text', description: 'A link' } },
    execute: async ({ options }) => ({ visibility: 'private', blocks: [
      { type: 'answer', text: `noted: ${options.text}, ${options.link ?? 'no link'}` },
      { type: 'buttons', buttons: [{ label: 'Another', action: { type: 'form', line: '/tip' } }] },
    ] }),
  })

  it('opens a form for a command that lacks what it asks for, and answers what was entered, after a restart too', async () => {
    const discord = await start(contractConversation([tip]))
    const asking = discord.run('tip', {})
    await asking.answered.promise
    expect(asking.form).toMatchObject({ components: [
      { label: expect.any(String), component: { custom_id: 'text', style: 2, required: true } },
      { component: { custom_id: 'link', style: 1, required: false } },
    ] })
    await discord.restart()
    const answer = await discord.answerTo(discord.fill(asking, { text: 'The quay @everyone sinks', link: ' ' }))
    expect(answer).toMatchObject({ text: expect.stringContaining('noted: The quay @everyone sinks, no link'), isPrivate: true, pings: [] })
    const pressed = { custom_id: answer.buttons[0]?.id, component_type: ComponentType.Button }
    const again = discord.counterpart.interact(InteractionType.MessageComponent, pressed)
    await again.answered.promise
    expect(again.form).toMatchObject({ custom_id: asking.form?.['custom_id'] })
  })

  it('opens no form where everything was given', async () => {
    const discord = await start(contractConversation([tip]))
    expect(await discord.command('tip', { text: 'The quay sinks' })).toMatchObject({ text: expect.stringContaining('noted: The quay sinks'), isPrivate: true })
  })

  it('explains a post by its id', async () => {
    const why = defineCommand({
      name: 'why', description: 'Why a post stands here', example: 'why 1', options: { message: { type: 'text', required: true, description: 'The post' } },
      execute: async ({ options, viewer }) => ({ visibility: 'private', blocks: [{ type: 'answer', text: `${options.message} in ${viewer.channelId ?? ''}` }] }),
    })
    const discord = await start(contractConversation([why]))
    const answer = await discord.answerTo(discord.counterpart.interact(InteractionType.ApplicationCommand, {
      id: '9', name: 'Explain post', type: ApplicationCommandType.Message, target_id: '77', resolved: { messages: { 77: { id: '77', content: '' } } },
    }))
    expect(answer).toMatchObject({ text: '77 in 1001', isPrivate: true, buttons: [] })
  })

  it('asks for no more than the list of servers', async () => {
    expect((await start(contractConversation())).counterpart.gateway.intents).toEqual([1])
  })
})

describe('a list to choose from', () => {
  it('takes the place of many buttons, and answers what was chosen, after a restart too', async () => {
    const many = defineCommand({
      name: 'many', description: 'Many ways to go on', example: 'many', options: {},
      execute: async () => ({ visibility: 'private', blocks: [
        { type: 'answer', text: 'Which one?' },
        { type: 'buttons', buttons: Array.from({ length: 30 }, (_, index) => ({ label: `Page ${index + 1}`, action: { type: 'run', line: `/harbour mayor page:${index + 1}` } })) },
      ] }),
    })
    const discord = await start(contractConversation([many]))
    const asked = discord.run('many', {})
    await discord.answerTo(asked)
    const select = allComponents(asked.messages[0]?.body['components']).find(({ type }) => type === ComponentType.StringSelect)
    expect(select).toMatchObject({ placeholder: 'Choose from a list', options: expect.objectContaining({ length: 25 }) })
    await discord.restart()
    const chosen = discord.counterpart.interact(InteractionType.MessageComponent, {
      custom_id: select?.custom_id, component_type: ComponentType.StringSelect, values: ['v1|run|/harbour mayor page:7'],
    }, asked.messages[0])
    expect((await discord.answerTo(chosen)).text).toContain('page 7')
  })
})

describe('files', () => {
  it('go out beside the message that shows them, under names that Discord keeps', async () => {
    const exporting = defineCommand({
      name: 'export', description: 'A file', example: 'export', options: { slow: { type: 'flag', description: 'Take your time' } },
      execute: async ({ options }) => sleep(options.slow ? slowMs : 0, { visibility: 'private', blocks: [
        { type: 'answer', text: 'The timeline' },
        { type: 'file', name: 'timeline of “Harbour”.csv', mediaType: 'text/csv', text: 'day,words\n2021-03-05,"opens @everyone"\n' },
      ] }),
    })
    const discord = await start(contractConversation([exporting]))
    for (const slow of [false, true]) expect(await discord.command('export', { slow })).toMatchObject({ isPrivate: true, pings: [], text: expect.stringContaining('The timeline') })
    const sent = discord.counterpart.requests.filter(({ files }) => (files ?? []).length > 0)
    expect(sent.map(({ files }) => files)).toEqual([['timeline-of-Harbour-.csv'], ['timeline-of-Harbour-.csv']])
  })
})
