import type { CorpusProblem } from './incoming-article.ts'

/** Where ingest says what happens; a pino logger fits. */
export interface IngestLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Says each problem once. */
export interface ProblemLog {
  /** Somebody has been told of these in another way. */
  know(problems: readonly CorpusProblem[]): void
  /** A file's problem; "" as the file's name where it is none of a file. */
  tell(problems: readonly CorpusProblem[]): void
}

/** A log of problems that repeats nothing: a broken file stays broken at every look. */
export function createProblemLog(log: IngestLog): ProblemLog {
  const told = new Set<string>()
  const isNew = ({ file, reason }: CorpusProblem): boolean => told.size < told.add(`${file}\n${reason}`).size

  return {
    know: (problems) => problems.forEach((problem) => void isNew(problem)),
    tell: (problems) => {
      for (const { file, reason } of problems.filter(isNew)) log.warn(file === '' ? {} : { file }, reason)
    },
  }
}
