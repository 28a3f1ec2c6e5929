import { watch, type FSWatcher } from 'node:fs'

export interface FolderWatch {
  stop(): void
}

export interface FolderWatchOptions {
  readonly folder: string
  /** How long the folder must be still before the change is told. */
  readonly debounceMs: number
  /** How often to look where the operating system tells nothing. */
  readonly pollMs: number
  readonly onChange: () => void
  /** Why changes are looked for at intervals. */
  readonly onFallback: (error: Error) => void
}

/** Tells when something in a folder, or in a folder below, has changed; falls back to looking every so often. */
export function watchFolder({ folder, debounceMs, pollMs, onChange, onFallback }: FolderWatchOptions): FolderWatch {
  let watcher: FSWatcher | undefined
  let timer: NodeJS.Timeout | undefined
  let poll: NodeJS.Timeout | undefined

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(onChange, debounceMs)
  }

  function fallBack(error: unknown): void {
    watcher?.close()
    if (poll !== undefined) return
    onFallback(error instanceof Error ? error : new Error(String(error)))
    poll = setInterval(onChange, pollMs)
    poll.unref()
  }

  try {
    watcher = watch(folder, { recursive: true, persistent: false }, soon)
    watcher.on('error', fallBack)
  } catch (error) {
    fallBack(error)
  }
  return {
    stop: () => {
      watcher?.close()
      clearTimeout(timer)
      clearInterval(poll)
    },
  }
}
