import { describeSurface } from '#surfaces/surface-contract.ts'
import { startSlackDriver } from './counterpart/slack-driver.ts'

describeSurface('Slack', startSlackDriver)
