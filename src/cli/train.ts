import { resolve } from 'node:path'
import { readArguments, UsageError } from './arguments.ts'

const usage = 'Usage: onrecord train quotations|stories --data DIR [--out FILE]'

interface Trainer {
  /** Where the weights ship, from the project's folder. */
  readonly out: string
  readonly load: () => Promise<(options: { readonly data: string, readonly out: string }) => Promise<void>>
}

const trainers: Readonly<Record<string, Trainer>> = {
  quotations: { out: 'src/language/quotations/tagger/quotations.weights', load: async () => (await import('./train-quotations.ts')).trainQuotations },
  stories: { out: 'src/stories/grouping/learned-weights.json', load: async () => (await import('./train-stories.ts')).trainStories },
}

/** Makes the weights of a room anew from labelled data that the person has; the same data give the same bytes. */
export async function train(args: readonly string[]): Promise<number> {
  const { positionals: [name = ''], values } = readArguments(args, { data: { type: 'string' }, out: { type: 'string' } }, usage)
  const trainer = trainers[name]
  if (trainer === undefined || typeof values['data'] !== 'string') throw new UsageError(usage)
  const shipped = resolve(import.meta.dirname, '../..', trainer.out)
  await (await trainer.load())({ data: values['data'], out: typeof values['out'] === 'string' ? values['out'] : shipped })
  return 0
}
