import { describeSurface } from '#surfaces/surface-contract.ts'
import { startLocalDriver } from './counterpart/local-driver.ts'

describeSurface('local', startLocalDriver, {
  'finds a post again after a restart': 'what an earlier run showed went with its page',
  'changes a post in its place': 'the page shows the changed card as a new one, below',
  'posts under a post': 'the page has no threads, and forgets when it ends',
})
