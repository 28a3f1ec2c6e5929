/**
 * Does what it is handed in the same order, one piece a turn of the event loop: what a socket brings at once, after a
 * backlog on the other side, then holds up nobody's timers and replies for longer than its longest piece.
 */
export function createTurns(): (piece: () => void) => void {
  const waiting: (() => void)[] = []

  function turn(): void {
    try {
      waiting[0]?.()
    } finally {
      waiting.shift()
      if (waiting.length > 0) setImmediate(turn)
    }
  }

  return (piece) => {
    waiting.push(piece)
    if (waiting.length === 1) setImmediate(turn)
  }
}
