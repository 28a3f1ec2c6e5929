import { refusal, type Reply } from './dialogue.ts'
import type { SeenRequest } from './create-discord-counterpart.ts'

type Command = Readonly<Record<string, unknown>>

/** The commands that a played Discord keeps of a bot, for each place. */
export interface Registry {
  /** Answers a request on an application's commands; undefined where it is about something else. */
  answer(request: SeenRequest): Reply | undefined
  /** Those of the place that was written last. */
  commands(): readonly Command[]
}

interface Ports {
  readonly newId: () => string
  readonly checkCommands: (commands: unknown) => void
}

/** Keeps commands as Discord does: a list replaces the list, one of a known type and name replaces that one. */
export function createRegistry({ newId, checkCommands }: Ports): Registry {
  const places = new Map<string, readonly Command[]>()
  let last = ''

  const isSame = (one: Command, other: Command) => one['name'] === other['name'] && (one['type'] ?? 1) === (other['type'] ?? 1)

  function keep(place: string, commands: readonly Command[]): void {
    places.set(place, commands)
    if (commands.length > 0) last = place
  }

  function put(place: string, body: unknown): Reply {
    checkCommands(body)
    // The check has said whether it is none.
    const commands = (Array.isArray(body) ? body as Command[] : []).map((command) => Object.assign({ id: newId() }, command))
    keep(place, commands)
    return { status: 200, list: commands }
  }

  function post(place: string, body: unknown): Reply {
    const command = Object.assign({ id: newId() }, body as Command)
    const others = (places.get(place) ?? []).filter((one) => !isSame(one, command))
    checkCommands([...others, command])
    keep(place, [...others, command])
    return { status: 201, body: command }
  }

  function remove(place: string, id: string): Reply {
    const commands = places.get(place) ?? []
    if (commands.every((command) => command['id'] !== id)) return refusal(404, 10_063, 'Unknown application command')
    keep(place, commands.filter((command) => command['id'] !== id))
    return { status: 204 }
  }

  return {
    commands: () => places.get(last) ?? [],
    answer({ method, path, body }) {
      const [, place = '', id = ''] = /^(.*\/commands)(?:\/(\d*))?$/.exec(path) ?? []
      if (method === 'PUT') return put(place, body)
      if (method === 'POST') return post(place, body)
      return method === 'DELETE' ? remove(place, id) : undefined
    },
  }
}
