const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const wrapping = /<([^<>|]{1,3000})(?:\|([^<>]{0,3000}))?>|&(?:amp|lt|gt);/g

/** What a person typed, freed from Slack's wrapping of links, names and channels and from its entities, each undone exactly once. */
export function decodeText(text: string): string {
  return text.replace(wrapping, (whole: string, target: string | undefined, label: string | undefined) =>
    target === undefined ? entities[whole] ?? whole : unwrap(decodeEntities(target), label === undefined ? undefined : decodeEntities(label)))
}

function unwrap(target: string, label: string | undefined): string {
  switch (target[0]) {
    case '@':
    case '#':
      return label === undefined || label === '' ? target : `${target[0]}${label.replace(/^[@#]/, '')}`
    case '!':
      return special(target.slice(1), label)
    default:
      return link(target, label)
  }
}

/** `<!here>`, `<!subteam^S1|@desk>`, `<!date^…|fallback>`. */
function special(name: string, label: string | undefined): string {
  return label ?? `@${name.split('^')[0] ?? ''}`
}

/** Somebody who types example.com gets `<http://example.com|example.com>`; what was typed is the label then, else the address. */
function link(target: string, label: string | undefined): string {
  const address = target.replace(/^mailto:/, '')
  return label !== undefined && label !== '' && address.includes(label) ? label : address
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity)
}
