import type { Triggers } from '../trigger.ts'
import { holidayNames } from './holidays.ts'

/** What English time expressions cannot do without; a test holds every pattern to it. */
export const triggers: Triggers = {
  kinds: ['month', 'weekday', 'weekdays', 'season', 'unit', 'units', 'part', 'noon', 'quarter-name', 'half-name', 'fiscal-name', 'decade-name', 'every', 'vague'],
  words: [
    'today', 'yesterday', 'tomorrow', 'tonight', 'overnight', 'future', 'past', 'right now', 'these days', 'century', 'annual', 'second', 'period', 'bc', 'b.c', 'bce', 'a.m', 'p.m', 'am', 'pm', 'morning', 'mornings', 'afternoons', 'evenings',
    // The first words of years that are written out: "nineteen ninety-six".
    'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thousand', ...holidayNames,
    // As in "Good Friday".
    'friday', 'wednesday', 'sunday',
  ],
}
