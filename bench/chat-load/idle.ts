// A process that does nothing beside the one that is measured: how late its timers come is the machine's doing.
import { watchLoop } from './watch-loop.ts'

const stop = watchLoop()
// Without its parent it would run for ever.
process.once('disconnect', () => process.exit())
process.once('message', () => {
  process.send?.({ type: 'idle', watched: stop() }, () => process.disconnect())
})
