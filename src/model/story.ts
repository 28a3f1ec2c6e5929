/** Articles on one event. */
export interface Story {
  readonly id: string
  /** The headline of the article that stands for the story, verbatim. */
  readonly title: string
  /** In the order in which they joined. */
  readonly articleIds: readonly string[]
  /** First and last publication day among the articles, where any is known. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** Texts that are not copies of one another. */
  readonly sourceCount: number
}
