/**
 * What a button does when it is pressed; small and without state, so that it works after a restart.
 * run: answers with the command line, to the one who pressed only; share: the same for everybody; source: shows the sentences around a citation.
 */
export type Action =
  | { readonly type: 'run', readonly line: string }
  | { readonly type: 'share', readonly line: string }
  | { readonly type: 'source', readonly articleId: string, readonly version: number, readonly start: number, readonly end: number }

const maxChars = 100

/** The action as a button's id, `v1|…`, at most 100 characters (Discord's limit); undefined where it does not fit, then there is no such button. */
export function encodeAction(action: Action): string | undefined {
  const id = encode(action)
  return id.length <= maxChars ? id : undefined
}

/** The action behind a button's id; undefined for an id of another version or of somebody else. */
export function decodeAction(id: string): Action | undefined {
  const [version, type, ...rest] = id.split('|')
  if (version !== 'v1') return undefined
  if (type === 'run' || type === 'share') return { type, line: rest.join('|') }
  if (type !== 'source') return undefined
  const [articleId, ...numbers] = rest
  const [articleVersion, start, end] = numbers.map(Number)
  if (articleId === undefined || articleVersion === undefined || start === undefined || end === undefined) return undefined
  if (![articleVersion, start, end].every((number) => Number.isSafeInteger(number) && number >= 0)) return undefined
  return { type, articleId, version: articleVersion, start, end }
}

function encode(action: Action): string {
  switch (action.type) {
    case 'run':
    case 'share':
      return `v1|${action.type}|${action.line}`
    case 'source':
      return ['v1', 'source', action.articleId, action.version, action.start, action.end].join('|')
  }
}
