const perArticle = 2 ** 20

/** The row id of an article's sentence or quotation: the article can be read off it without a look into a table. */
export function rowId(articleOrd: number, place: number): number {
  return articleOrd * perArticle + place
}

/** The `ord` of the article that a row id belongs to. */
export function articleOrdOf(id: number): number {
  return Math.floor(id / perArticle)
}

/** How many sentences or quotations of one article are indexed; beyond that a text is not news, and ids would run into the next article’s. */
export const maxPerArticle = perArticle
