import type { LeftOpeners } from '../extend-left.ts'
import { indexOpeners } from '../extend-left.ts'

const dates = [
  'the latter part of', 'the early part of', 'the end of the', 'the beginning of the', 'the middle of the', 'the end of', 'the beginning of',
  'the start of', 'the middle of', 'the close of', 'early in', 'late in', 'earlier in', 'later in', 'the early', 'the late', 'mid -', 'early',
  'earlier', 'late', 'later', 'mid', 'sometime',
]

const rough = ['nearly', 'almost', 'about', 'around', 'approximately', 'roughly', 'circa', 'ca.', 'c.']

const counts = ['no more than', 'more than', 'less than', 'at least', 'at most', 'up to', 'over', 'under', 'barely']

/** English words that belong to the time expression that follows them. */
export const openers: LeftOpeners = {
  date: indexOpeners(dates),
  period: indexOpeners([...dates, 'the']),
  rough: indexOpeners(rough),
  count: indexOpeners([...rough, ...counts]),
}
