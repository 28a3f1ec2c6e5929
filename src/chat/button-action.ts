/**
 * What a button does when it is pressed; small and without state, so that it works after a restart.
 * run: answers with the command line, to the one who pressed only; share: the same for everybody; source: shows the sentences around a citation;
 * form: asks for what the command line lacks; report: somebody says that a quotation is wrong.
 */
export type Action =
  | { readonly type: 'run', readonly line: string }
  | { readonly type: 'share', readonly line: string }
  | { readonly type: 'form', readonly line: string }
  | { readonly type: 'source', readonly articleId: string, readonly version: number, readonly start: number, readonly end: number }
  | { readonly type: 'report', readonly articleId: string, readonly quotationId: string }

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
  if (type === 'run' || type === 'share' || type === 'form') return { type, line: rest.join('|') }
  if (type === 'source') return decodeSource(rest)
  return type === 'report' ? decodeReport(rest) : undefined
}

function decodeSource([articleId, ...numbers]: readonly string[]): Action | undefined {
  const [version, start, end] = numbers.map(Number)
  if (articleId === undefined || version === undefined || start === undefined || end === undefined) return undefined
  if (![version, start, end].every((number) => Number.isSafeInteger(number) && number >= 0)) return undefined
  return { type: 'source', articleId, version, start, end }
}

function decodeReport([articleId = '', quotationId = '', ...more]: readonly string[]): Action | undefined {
  return articleId === '' || quotationId === '' || more.length > 0 ? undefined : { type: 'report', articleId, quotationId }
}

function encode(action: Action): string {
  switch (action.type) {
    case 'run':
    case 'share':
    case 'form':
      return `v1|${action.type}|${action.line}`
    case 'source':
      return ['v1', 'source', action.articleId, action.version, action.start, action.end].join('|')
    case 'report':
      return ['v1', 'report', action.articleId, action.quotationId].join('|')
  }
}
