/** Words that say nothing about what a text is about. */
export const stopWords: ReadonlySet<string> = new Set(`
a about above according across after again against ago all almost along already also although always am among an and another any are aren around as
at away back be became because become been before began being below between both but by came can cannot could couldn day days did didn do does doesn
doing don done down during each early either else even ever every few first following for former from further get gets getting give given go goes
going gone got had hadn has hasn have haven having he her here hers herself him himself his how however i if in including into is isn it its itself
just know known last late later least less let like likely ll made make makes making many may me meanwhile might more most mr mrs ms much must my
myself near need never new next no nor not now of off often on once one only onto or other others our ours out over own part per perhaps put quite
rather re really s said same saw say saying says see seen several she should shouldn since so some something still such t take taken than that the
their theirs them themselves then there these they thing things this those though three through thus time to today together told too took toward
towards two under until up upon us use used using ve very via want was wasn way we week well went were weren what when where whether which while who
whom whose why will with within without won would wouldn year years yes yet you your yours yourself yourselves monday tuesday wednesday thursday
friday saturday sunday
`.trim().split(/\s+/))
