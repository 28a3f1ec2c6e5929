import { watch, type FSWatcher } from 'node:fs'

export interface FolderWatch {
  stop(): void
}

export interface FolderWatchOptions {
  readonly folder: string
  /** How long the folder must be still before the change is told. */
  readonly debounceMs: number
  /** How often to look in any case: on network drives, and where a folder is put in another's place, the operating system tells nothing. */
  readonly pollMs: number
  readonly onChange: () => void
  /** Why changes are only looked for at intervals. */
  readonly onFallback: (error: Error) => void
}

/** Tells when something in a folder, or in a folder below, may have changed: soon after it does, and every so often. */
export function watchFolder({ folder, debounceMs, pollMs, onChange, onFallback }: FolderWatchOptions): FolderWatch {
  let watcher: FSWatcher | undefined
  let timer: NodeJS.Timeout | undefined
  const poll = setInterval(onChange, pollMs)
  poll.unref()

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(onChange, debounceMs)
  }

  function fallBack(error: unknown): void {
    watcher?.close()
    watcher = undefined
    onFallback(error instanceof Error ? error : new Error(String(error)))
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
