import { describeSurface } from '#surfaces/surface-contract.ts'
import { startLocalDriver } from './counterpart/local-driver.ts'

describeSurface('local', startLocalDriver)
