import type { PatternRow } from '../pattern.ts'
import { days } from './days.ts'
import { durations } from './durations.ts'
import { holidays } from './holidays.ts'
import { months } from './months.ts'
import { periods } from './periods.ts'
import { units } from './units.ts'
import { vagueWords } from './vague.ts'
import { weekdays } from './weekdays.ts'

/** The shapes of English time expressions; where two are equally long, the earlier row wins. */
export const patterns: readonly PatternRow[] = [...days, ...holidays, ...weekdays, ...months, ...periods, ...units, ...durations, ...vagueWords]
