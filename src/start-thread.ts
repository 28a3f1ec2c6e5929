import module from 'node:module'
import { setFlagsFromString } from 'node:v8'
import type { ResourceLimits } from 'node:worker_threads'
import { Worker } from 'node:worker_threads'

interface ThreadOptions {
  readonly workerData?: unknown
  readonly resourceLimits: ResourceLimits
}

// Node strips types with WebAssembly. Where threads come and go, V8 13.6 frees a compiled call out of it twice and the process dies (SIGSEGV in
// NativeModule::FreeCode under TierUpWasmToJSWrapper): so these calls, which are few, stay uncompiled.
const neverCompileCallsOutOfWasm = '--wasm-wrapper-tiering-budget=1000000000'

/** Starts a worker thread on a TypeScript file; what was compiled once is kept on the disk, so that later threads start in half the time. */
export function startThread(file: URL, { workerData, resourceLimits }: ThreadOptions): Worker {
  setFlagsFromString(neverCompileCallsOutOfWasm)
  const { directory } = module.enableCompileCache()
  const env = directory === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: directory }
  // Without execArgv the thread would load the parent's --import hooks, which it does not need.
  return new Worker(file, { workerData, resourceLimits, env, execArgv: [] })
}
