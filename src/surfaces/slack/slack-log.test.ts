import { expect, it } from 'vitest'
import { createSilentLog } from './counterpart/silent-log.ts'
import { boltLogger, withoutTokens } from './slack-log.ts'

it.each([
  ['token xoxb-12-34-abCD refused', 'token [token] refused'],
  ['xoxe.xoxp-1-abc, xapp-1-A0-9-ff', 'xoxe.[token], [token]'],
  ['wss://host.example/link/?ticket=abc-1&app_id=2', 'wss://host.example/link/?ticket=[secret]&app_id=2'],
  ['taxoxb and xappy', 'taxoxb and xappy'],
])('writes %j as %j', (text, clean) => {
  expect(withoutTokens(text)).toBe(clean)
})

it('passes Bolt’s errors on, and never its debugging lines, which hold what people typed', () => {
  const log = createSilentLog()
  const logger = boltLogger(log, 'warn')
  logger.debug('Received a message on the WebSocket: {"text":"secret plans"}')
  logger.error(new Error('refused xoxb-1'))
  expect(log.lines).toEqual([{ level: 'warn', details: { from: 'bolt' }, message: 'Error: refused [token]' }])
})
