import type { Openers } from '../extend-left.ts'
import { indexOpeners } from '../extend-left.ts'

/** Words that belong to the date, month or year that follows them: "early", "the end of". */
export const dateOpeners: Openers = indexOpeners([
  'the latter part of', 'the early part of', 'the end of the', 'the beginning of the', 'the middle of the', 'the end of', 'the beginning of',
  'the start of', 'the middle of', 'the close of', 'early in', 'late in', 'earlier in', 'later in', 'the early', 'the late', 'mid -',
  'as early as', 'early', 'earlier', 'late', 'later', 'mid', 'sometime', 'the',
])

/** Words that make a date or duration a rough one: "around", "nearly". */
export const roughOpeners: Openers = indexOpeners([
  'no more than', 'more than', 'less than', 'at least', 'at most', 'up to', 'nearly', 'almost', 'about', 'around', 'approximately', 'roughly',
  'circa', 'ca.', 'c.', 'over', 'under', 'barely',
])
