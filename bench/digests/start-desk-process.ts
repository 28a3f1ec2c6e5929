import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { DeskOrder } from './desk-order.ts'

/** Starts a process of the bot; its complaints go to our own stderr. */
export function startDeskProcess(order: DeskOrder): ChildProcess {
  const file = resolve(import.meta.dirname, 'desk-process.ts')
  return spawn(process.execPath, ['--no-warnings', file, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** The signal or status that the process ended with. */
export async function endOf(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode !== null) return String(child.signalCode ?? child.exitCode)
  const [code, signal] = await once(child, 'exit') as [number | null, NodeJS.Signals | null]
  return String(signal ?? code)
}
