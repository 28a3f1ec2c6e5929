import { z } from 'zod'
import { loadResources } from '#corpus/analysis.ts'
import { readArguments, UsageError } from './arguments.ts'
import { runPipe, type LineHandler } from './pipe.ts'
import { readJsonLines } from './read-json-lines.ts'

const usage = 'Usage: onrecord pipe quotes|times|events|stories|copies|timeline|highlights|compare < in.jsonl > out.jsonl\n       onrecord pipe copies --articles FILE < pairs.jsonl'

/** What each pipe does with a line; loaded when it is used. */
const pipes: Readonly<Record<string, (articles: string | undefined) => Promise<LineHandler>>> = {
  quotes: async () => {
    const [{ pipeQuotes }, resources] = await Promise.all([import('./pipe/quotes.ts'), loadResources()])
    return (input) => pipeQuotes(input, resources)
  },
  times: async () => (await import('./pipe/times.ts')).pipeTimes,
  events: async () => (await import('./pipe/events.ts')).pipeEvents,
  stories: async () => (await import('./pipe/stories.ts')).createStoriesPipe(),
  copies: async (articles) => {
    if (articles === undefined) throw new UsageError(`pipe copies needs the articles that its pairs name.\n${usage}`)
    return (await import('./pipe/copies.ts')).createCopiesPipe(readJsonLines(articles, z.unknown()))
  },
  timeline: async () => (await import('./pipe/timeline.ts')).pipeTimeline,
  highlights: async () => (await import('./pipe/highlights.ts')).pipeHighlights,
  compare: async () => {
    const [{ pipeCompare }, resources] = await Promise.all([import('./pipe/compare.ts'), loadResources()])
    return (input) => pipeCompare(input, resources)
  },
}

/** JSON lines from stdin through one of the rooms to stdout; status 1 if any line was bad. */
export async function pipe(args: readonly string[]): Promise<number> {
  const { positionals: [name = ''], values } = readArguments(args, { articles: { type: 'string' } }, usage)
  const open = pipes[name]
  if (open === undefined) throw new UsageError(`There is no pipe “${name}”.\n${usage}`)
  const handle = await open(typeof values['articles'] === 'string' ? values['articles'] : undefined)
  return runPipe(handle, { input: process.stdin, output: process.stdout, errors: process.stderr })
}
