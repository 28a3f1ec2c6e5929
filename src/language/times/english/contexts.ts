// Words that stand around what looks like a time expression and show whether it is one; "no." and "a.m." keep their full stops.

/** "today's world" names no day. */
export const figurativeNouns: ReadonlySet<string> = new Set([
  'world', 'youth', 'society', 'generation', 'standards', 'young', 'children', 'teenagers', 'consumers', 'personal', 'technology', 'women',
  'men', 'people',
])

/** Months that are also names, verbs or marches. */
export const nameMonths: ReadonlySet<string> = new Set([
  'may', 'march', 'april', 'june', 'august',
])

/** What makes a month of them. */
export const beforeMonth: ReadonlySet<string> = new Set([
  'in', 'of', 'since', 'until', 'till', 'by', 'last', 'this', 'next', 'from', 'to', 'through', 'during', 'early', 'late', 'mid', 'before',
  'after', 'and', '-', 'between', 'for', 'each', 'every', 'or', 'a', 'an', 'the', 'its', 'his', 'their', 'our', 'late-', 'previous',
  'following',
])

/** "a May meeting". */
export const determiners: ReadonlySet<string> = new Set([
  'a', 'an', 'the', 'its', 'his', 'their', 'our',
])

/** "the March from Selma". */
export const noNouns: ReadonlySet<string> = new Set([
  'from', 'through', 'toward', 'towards', 'into', 'against',
])

/** What makes a year of four digits. */
export const beforeYear: ReadonlySet<string> = new Set([
  'in', 'of', 'since', 'until', 'till', 'by', 'from', 'to', 'through', 'during', 'early', 'late', 'mid', 'before', 'after', 'between',
  'summer', 'winter', 'spring', 'fall',
])

/** "2,000 people" in its short form. */
export const countedNouns: ReadonlySet<string> = new Set([
  'people', 'shares', 'miles', 'jobs', 'votes', 'men', 'women', 'children', 'soldiers', 'troops', 'dollars', 'pounds', 'tons', 'tonnes',
  'employees', 'workers', 'points', 'meters', 'metres', 'feet', '%', 'percent', 'per', 'men', 'kilometers', 'kilometres', 'km', 'yards',
  'aircraft', 'tanks', 'prisoners', 'casualties', 'dead', 'wounded', 'killed', 'students', 'pages', 'units', 'homes', 'houses', 'vehicles',
  'ships', 'calories', 'barrels', 'acres', 'hectares', 'degrees', 'years', 'days', 'times', 'members', 'passengers', 'cars', 'computers',
  'patients', 'civilians', 'refugees', 'guns',
])

/** "more than 2000", "Flight 1999". */
export const beforeCounts: ReadonlySet<string> = new Set([
  'than', 'nearly', 'no.', 'room', 'flight', 'boeing', 'windows', 'some', 'almost', 'over', 'least', 'approximately', 'roughly',
  'resolution', 'us', 'model', 'airbus', 'route', 'highway', 'number', 'nikkei', 's&p', 'fortune', 'article', 'section', 'page', 'channel',
])

/** "the Sunday Times". */
export const newspapers: ReadonlySet<string> = new Set([
  'times', 'telegraph', 'mirror', 'express', 'herald', 'mail', 'independent', 'post', 'tribune', 'star', 'business',
])

/** "Black Monday". */
export const beforeNamedWeekday: ReadonlySet<string> = new Set([
  'black', 'super', 'bloody', 'cyber', 'man', 'ruby', 'blue',
])

/** "for a year" is a stretch of time, "$2 million a year" a rate. */
export const beforeOneUnit: ReadonlySet<string> = new Set([
  'for', 'within', 'in', 'of', 'after', 'than', 'nearly', 'about', 'almost', 'over', 'only', 'barely', 'just', 'took', 'takes', 'take',
  'lasted', 'last', 'around', 'least', 'under', 'spent', 'spend', 'every', 'once', 'half', 'approximately', 'quite', 'what', 'to',
  'roughly', 'such', 'through', 'throughout', 'during',
])

/** "for weeks". */
export const beforeOpenDuration: ReadonlySet<string> = new Set([
  'for', 'within', 'in', 'after', 'over', 'recent', 'coming', 'past', 'lasted', 'during',
])

/** "two quarters". */
export const beforeQuarters: ReadonlySet<string> = new Set([
  'two', 'three', 'past', 'last', 'next',
])

/** What may follow "the 14th" where it is a day. */
export const ordinalNouns: ReadonlySet<string> = new Set([
  ',', '.', ';', 'and', 'at', 'when', 'after', 'but', 'in', 'for', 'with', 'to', ')', ':', 'as', 'that', 'he', 'she', 'they', 'of',
])

/** "In May second-quarter profit rose". */
export const afterOrdinal: ReadonlySet<string> = new Set([
  'quarter', '-', 'half', 'round', 'place',
])

/** "by summer". */
export const beforeSeason: ReadonlySet<string> = new Set([
  'in', 'by', 'during', 'until', 'since', 'throughout', 'for', 'into',
])

/** "over the next week" is a stretch of time, no week of its own. */
export const beforeStretch: ReadonlySet<string> = new Set(['over', 'within', 'during', 'for', 'throughout', 'in'])

/** "in the morning". */
export const beforePart: ReadonlySet<string> = new Set([
  'in', 'during', 'throughout',
])

/** "at 9 on Monday morning". */
export const beforeHour: ReadonlySet<string> = new Set([
  'at', 'around', 'about', 'by', 'until', 'till', 'before', 'after', 'since', 'from', 'past', 'to',
])

/** "could last six weeks". */
export const beforeLasting: ReadonlySet<string> = new Set(['to', 'will', 'would', 'could', 'can', 'may', 'might', 'should', 'must', 'not', 'usually', 'typically'])

/** "version 2.10.2021". */
export const beforeVersion: ReadonlySet<string> = new Set(['version', 'release', 'ios', 'android', 'build', 'v'])

/** "USA Today". */
export const beforeTitle: ReadonlySet<string> = new Set(['usa', 'voa', 'psychology', 'russia'])

/** "a 1998 Toyota". */
export const carMakers: ReadonlySet<string> = new Set([
  'toyota', 'honda', 'ford', 'chevrolet', 'chevy', 'nissan', 'volkswagen', 'bmw', 'mercedes', 'audi', 'chrysler', 'dodge', 'jeep', 'volvo',
  'subaru', 'mazda', 'hyundai', 'kia', 'tesla', 'porsche', 'ferrari', 'cadillac', 'buick', 'pontiac', 'oldsmobile', 'lexus', 'acura', 'mitsubishi',
])

/** "the rest of the year". */
export const partsOfYear: ReadonlySet<string> = new Set([
  'half', 'quarter', 'rest', 'end', 'part', 'remainder', 'beginning', 'start', 'middle', 'course', 'most', 'much',
])

/** "the year before in Rome". */
export const afterUnit: ReadonlySet<string> = new Set([
  'at', 'in', 'on', 'and', 'but', 'by', 'with', 'for', 'to', 'from', 'or', 'as',
])

/** "in his 30s". */
export const beforeAge: ReadonlySet<string> = new Set([
  'his', 'her', 'their', 'my', 'your', 'our',
])

/** "Easter week". */
export const afterHoliday: ReadonlySet<string> = new Set([
  'week', 'weekend', 'season', 'tree', 'trees', 'party',
])

/** "March 3 to 5 percent". */
export const afterAmount: ReadonlySet<string> = new Set([
  '%', 'percent', 'million', 'billion', 'p.m.', 'a.m.', 'people',
])

const singles: ReadonlySet<string> = new Set(['of', 'in', 'as', 'the', 'high', 'world', 'between', 'and', 'old', 'olds'])

/** All of them: words that the reading of a text must know. */
export const contextWords: readonly string[] = [...new Set<string>().union(singles)
  .union(figurativeNouns)
  .union(nameMonths)
  .union(beforeMonth)
  .union(determiners)
  .union(noNouns)
  .union(beforeYear)
  .union(countedNouns)
  .union(beforeCounts)
  .union(newspapers)
  .union(beforeNamedWeekday)
  .union(beforeOneUnit)
  .union(beforeOpenDuration)
  .union(beforeQuarters)
  .union(ordinalNouns)
  .union(afterOrdinal)
  .union(beforeSeason)
  .union(beforeStretch)
  .union(beforePart)
  .union(beforeTitle)
  .union(beforeVersion)
  .union(beforeLasting)
  .union(carMakers)
  .union(beforeHour)
  .union(partsOfYear)
  .union(afterUnit)
  .union(beforeAge)
  .union(afterHoliday)
  .union(afterAmount),
]
