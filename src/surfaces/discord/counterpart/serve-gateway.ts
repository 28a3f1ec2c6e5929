import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'

/** Discord's gateway as far as a bot meets it, with the accidents that happen to it. */
export interface Gateway {
  /** How often a bot came in anew, and how often it went on where it was. */
  readonly counts: { identified: number, resumed: number, heartbeats: number }
  /** The shard, and of how many, of every IDENTIFY. */
  readonly shards: (readonly number[])[]
  /** The intents of every IDENTIFY. */
  readonly intents: number[]
  /** Close codes for the next IDENTIFYs, instead of READY. */
  readonly closeNextIdentify: number[]
  /** The wire stands, but nothing is heard any more: heartbeats stay unanswered, events do not arrive. */
  mute(): void
  /** Sends an event to the bot, or keeps it for a bot that comes back. */
  dispatch(event: string, data: unknown): void
  /** Op 7: please reconnect. */
  requestReconnect(): void
  /** Op 9 at the next RESUME: the session is gone. */
  forgetSession(): void
  /** The wire breaks. */
  drop(): void
  close(code: number): void
  /** Ends the connections; the server is somebody else's. */
  end(): void
}

interface Packet {
  readonly op: number
  readonly d?: Identity | number | null
}

/** What a bot says of itself when it comes in, or comes back. */
interface Identity {
  readonly token?: string
  readonly intents?: number
  readonly shard?: readonly number[]
  readonly session_id?: string
  readonly seq?: number
}

export interface GatewayOptions {
  readonly server: Server
  readonly token: string
  readonly appId: string
  /** The servers that the bot is in; all of them come in on the first connection. */
  readonly guildIds: ReadonlySet<string>
}

interface Session {
  readonly id: string
  socket: WebSocket
  readonly events: { readonly seq: number, readonly t: string, readonly d: unknown }[]
}

/** Speaks the gateway's protocol, version 10, on every WebSocket that reaches the server. */
export function serveGateway({ server, token, appId, guildIds }: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server })
  const counts = { identified: 0, resumed: 0, heartbeats: 0 }
  const intents: number[] = []
  const shards: (readonly number[])[] = []
  const closeNextIdentify: number[] = []
  const sessions = new Map<string, Session>()
  let current: Session | undefined
  let muted: WebSocket | undefined

  function send(socket: WebSocket, packet: object): void {
    socket.send(JSON.stringify(packet))
  }

  function dispatch(event: string, data: unknown): void {
    if (current === undefined) throw new Error('no bot has come in yet')
    const seq = current.events.length + 1
    current.events.push({ seq, t: event, d: data })
    if (current.socket.readyState === 1 && current.socket !== muted) send(current.socket, { op: GatewayOpcodes.Dispatch, s: seq, t: event, d: data })
  }

  function identify(socket: WebSocket, packet: Identity): void {
    counts.identified += 1
    intents.push(packet.intents ?? -1)
    shards.push(packet.shard ?? [])
    const code = closeNextIdentify.shift() ?? (packet.token === token ? undefined : 4004)
    if (code !== undefined) return socket.close(code)
    const servers = (packet.shard?.[0] ?? 0) === 0 ? [...guildIds] : []
    current = { id: `session-${counts.identified}`, socket, events: [] }
    sessions.set(current.id, current)
    dispatch(GatewayDispatchEvents.Ready, {
      v: 10, user: { id: appId, username: 'onrecord', discriminator: '0', avatar: null, bot: true }, shard: packet.shard,
      guilds: servers.map((id) => ({ id, unavailable: true })),
      session_id: current.id, resume_gateway_url: gatewayUrl(server), application: { id: appId, flags: 0 },
    })
    for (const id of servers) dispatch(GatewayDispatchEvents.GuildCreate, guildOf(id, appId))
  }

  function resume(socket: WebSocket, packet: Identity): void {
    const session = sessions.get(packet.session_id ?? '')
    if (session === undefined) return send(socket, { op: GatewayOpcodes.InvalidSession, d: false })
    counts.resumed += 1
    session.socket = socket
    const missed = session.events.filter((event) => event.seq > (packet.seq ?? 0))
    for (const { seq, t, d } of missed) send(socket, { op: GatewayOpcodes.Dispatch, s: seq, t, d })
    send(socket, { op: GatewayOpcodes.Dispatch, s: session.events.length, t: GatewayDispatchEvents.Resumed, d: {} })
  }

  sockets.on('connection', (socket) => {
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: 1_000 } })
    socket.on('message', (message: Buffer) => {
      const { op, d } = JSON.parse(message.toString()) as Packet
      if (op === GatewayOpcodes.Heartbeat) {
        counts.heartbeats += 1
        if (socket !== muted) send(socket, { op: GatewayOpcodes.HeartbeatAck })
      }
      if (typeof d !== 'object' || d === null) return
      if (op === GatewayOpcodes.Identify) identify(socket, d)
      if (op === GatewayOpcodes.Resume) resume(socket, d)
    })
  })

  return {
    counts, intents, shards, closeNextIdentify, dispatch,
    requestReconnect: () => { if (current !== undefined) send(current.socket, { op: GatewayOpcodes.Reconnect, d: null }) },
    mute: () => { muted = current?.socket },
    forgetSession: () => sessions.clear(),
    drop: () => current?.socket.terminate(),
    close: (code) => current?.socket.close(code),
    end: () => {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

/** Where the server's gateway is. */
export function gatewayUrl(server: Server): string {
  // A TCP server that listens has an address with a port.
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function guildOf(id: string, botId: string): object {
  return {
    id, name: 'Newsroom', owner_id: '1', unavailable: false, large: false, member_count: 2, joined_at: '2021-02-01T00:00:00.000000+00:00',
    channels: [], roles: [], emojis: [], stickers: [], features: [], threads: [], presences: [], voice_states: [], stage_instances: [],
    guild_scheduled_events: [], soundboard_sounds: [], preferred_locale: 'en-US', premium_tier: 0, nsfw_level: 0, verification_level: 0, mfa_level: 0,
    explicit_content_filter: 0, default_message_notifications: 0, system_channel_flags: 0, afk_timeout: 300, premium_progress_bar_enabled: false,
    members: [{ user: { id: botId, username: 'onrecord', discriminator: '0', avatar: null, bot: true }, roles: [], joined_at: '2021-02-01T00:00:00.000000+00:00', deaf: false, mute: false, flags: 0 }],
  }
}
