import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Sizes by kind of block, element or object, then by field: `{ button: { text: { max_length: 75 } } }`; deeper for charts. */
export interface BlockLimits {
  readonly [name: string]: BlockLimits | number
}

/** The folder with the platforms' descriptions, where it stands beside the checkout. */
export const specsFolder = resolve(import.meta.dirname, '../../../../../shared/specs')

/** True where the platforms' descriptions stand beside the checkout. */
export const hasSpecs = existsSync(resolve(specsFolder, 'slack-blocks-limits.json'))

/** What the bot itself uses, as Slack documents it: enough to check its messages where the full table is missing. */
const ownLimits: BlockLimits = {
  text: { min_length: 1, max_length: 3000 },
  action_id: { max_length: 255 },
  block_id: { max_length: 255 },
  button: { text: { max_length: 75 }, url: { max_length: 3000 }, value: { max_length: 2000 } },
  actions: { elements: { max_items: 25 } },
  context: { elements: { max_items: 10 } },
  header: { text: { max_length: 150 } },
  section: { text: { max_length: 3000 }, fields: { max_items: 10, item_max_length: 2000 } },
  select: { placeholder: { max_length: 150 }, options: { max_items: 100 } },
  option: { text: { max_length: 75 }, value: { max_length: 150 } },
  input: { label: { max_length: 2000 }, hint: { max_length: 2000 } },
  view: {
    blocks: { min_items: 1, max_items: 100 }, private_metadata: { max_length: 3000 }, callback_id: { max_length: 255 },
    title: { max_length: 24 }, close: { max_length: 24 }, submit: { max_length: 24 },
  },
}

/** Sizes of everything in Block Kit where the full table stands beside the checkout, else of what the bot uses. */
export function loadBlockLimits(): BlockLimits {
  if (!hasSpecs) return ownLimits
  // The file is data that we do not write; a test proves that the checker reads it as it is meant.
  return JSON.parse(readFileSync(resolve(specsFolder, 'slack-blocks-limits.json'), 'utf8')) as BlockLimits
}
