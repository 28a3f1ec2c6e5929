import type { BlockLimits } from './block-limits.ts'
import type { Node } from './size-faults.ts'

const text = { type: 'plain_text', text: 'Read on' }
const option = { text, value: 'a' }
const cell = { type: 'raw_text', text: 'a' }
const button = { type: 'button', text, action_id: 'a' }
const section = { type: 'section', text }
const segment = { label: 'a', value: 1 }
const series = { name: 'a', data: [{ label: 'a', value: 1 }] }

/** A small valid payload of each kind that a rule of the limits file speaks of. */
const wholes: Readonly<Record<string, Node>> = {
  text, button,
  select: { type: 'static_select', placeholder: text, options: [option] },
  overflow: { type: 'overflow', options: [option] }, checkboxes: { type: 'checkboxes', options: [option] }, radio_buttons: { type: 'radio_buttons', options: [option] },
  url_source: { type: 'url', url: 'https://post.example/', text: 'a' }, file_input: { type: 'file_input', max_files: 2 },
  plain_text_input: { type: 'plain_text_input', max_length: 20 }, actions: { type: 'actions', elements: [button] }, alert: { type: 'alert', text },
  card: { type: 'card', title: text, actions: [button] }, carousel: { type: 'carousel', elements: [{ type: 'card', title: text }] },
  container: { type: 'container', title: text, child_blocks: [section] }, context: { type: 'context', elements: [text] },
  context_actions: { type: 'context_actions', elements: [{ type: 'icon_button', icon: 'trash', text }] },
  icon_button: { type: 'icon_button', icon: 'trash', text, visible_to_user_ids: ['U1'] },
  data_table: { type: 'data_table', rows: [[cell], [cell]], page_size: 5 }, header: { type: 'header', text },
  image: { type: 'image', image_url: 'https://post.example/a.png', alt_text: 'a' }, input: { type: 'input', label: text, element: { type: 'plain_text_input' } },
  markdown: { type: 'markdown', text: 'a' }, section, video: { type: 'video', title: text, alt_text: 'a' }, view: { type: 'modal', title: text, blocks: [section] },
  static_select: { type: 'static_select', options: [option] }, number_input: { type: 'number_input', min_value: '1', max_value: '2' },
  table: { type: 'table', rows: [[cell, cell], [cell, cell]] }, action_id: button, block_id: { ...section, block_id: 'a' },
  option: { type: 'overflow', options: [option] }, option_group: { type: 'static_select', option_groups: [{ label: text, options: [option] }] },
  confirmation: { ...button, confirm: { title: text, text, confirm: text, deny: text } },
  feedback_button: { type: 'feedback_buttons', positive_button: { text, value: 'a' }, negative_button: { text, value: 'b' } },
  data_visualization: { type: 'data_visualization', title: 'a', chart: { type: 'pie', segments: [segment] } },
}

/** A payload that breaks exactly one constraint, named as the fixtures name it, and the same payload whole. */
export function invalidPayload(constraint: string, limits: BlockLimits): { readonly whole: Node, readonly broken: Node } {
  const [kind = '', field = '', ...rest] = constraint.split('.')
  const whole = wholes[kind]
  if (whole === undefined) throw new Error(`No payload for ${constraint}.`)
  return { whole, broken: byHand(constraint) ?? breakSize(whole, { kind, field, rule: rest.at(-1) ?? field, limit: limitAt(constraint, limits) }) }
}

interface SizeCase {
  readonly kind: string
  readonly field: string
  readonly rule: string
  readonly limit: number
}

/** Constraints that are no size of a field, and those of parts that stand deeper. */
function byHand(constraint: string): Node | undefined {
  const chart = (parts: Node) => ({ type: 'data_visualization', title: 'a', chart: parts })
  const line = (one: Node, axis: Node = { categories: ['a'] }) => chart({ type: 'line', series: [one], axis_config: axis })
  const tooMany = (count: number, item: unknown) => Array.from({ length: count }, () => item)
  const payloads: Readonly<Record<string, Node>> = {
    'text.min_length': { type: 'mrkdwn', text: '' },
    'text.max_length': { type: 'mrkdwn', text: 'a'.repeat(3001) },
    'action_id.max_length': { ...button, action_id: 'a'.repeat(256) },
    'block_id.max_length': { ...section, block_id: 'a'.repeat(256) },
    'section.content': { type: 'section' },
    'section.fields.item_max_length': { type: 'section', fields: [{ type: 'mrkdwn', text: 'a'.repeat(2001) }] },
    'static_select.choice_source': { type: 'static_select', options: [option], option_groups: [{ label: text, options: [option] }] },
    'image.source': { type: 'image', image_url: 'https://post.example/a.png', slack_file: { id: 'F1' }, alt_text: 'a' },
    'number_input.range': { type: 'number_input', min_value: '3', max_value: '2' },
    'context.elements': { type: 'context', elements: [button] },
    'input.element': { type: 'input', label: text, element: button },
    'table.rows.max_items': { type: 'table', rows: tooMany(101, [cell]) },
    'table.row_shape': { type: 'table', rows: [[cell], [cell, cell]] },
    'table.column_settings': { type: 'table', rows: [[cell]], column_settings: [{}, {}] },
    'data_table.rows.max_items': { type: 'data_table', rows: tooMany(202, [cell]) },
    'data_table.columns.min_items': { type: 'data_table', rows: [[], []] },
    'data_table.columns.max_items': { type: 'data_table', rows: [tooMany(21, cell), tooMany(21, cell)] },
    'data_table.cell_text.min_length': { type: 'data_table', rows: [[{ type: 'raw_text', text: '' }], [cell]] },
    'data_table.content.max_length': { type: 'data_table', rows: [[{ type: 'raw_text', text: 'a'.repeat(20_000) }], [cell]] },
    'data_visualization.segments.min_items': chart({ type: 'pie', segments: [] }),
    'data_visualization.segments.max_items': chart({ type: 'pie', segments: tooMany(13, segment) }),
    'data_visualization.segment.label.max_length': chart({ type: 'pie', segments: [{ label: 'a'.repeat(21), value: 1 }] }),
    'data_visualization.segment.value.exclusive_min': chart({ type: 'pie', segments: [{ label: 'a', value: 0 }] }),
    'data_visualization.series.min_items': chart({ type: 'line', series: [] }),
    'data_visualization.series.max_items': chart({ type: 'line', series: tooMany(13, series) }),
    'data_visualization.series_name.max_length': line({ ...series, name: 'a'.repeat(21) }),
    'data_visualization.data.min_items': line({ ...series, data: [] }),
    'data_visualization.data.max_items': line({ ...series, data: tooMany(21, { label: 'a', value: 1 }) }),
    'data_visualization.point_label.max_length': line({ ...series, data: [{ label: 'a'.repeat(21), value: 1 }] }),
    'data_visualization.categories.min_items': line(series, { categories: [] }),
    'data_visualization.categories.max_items': line(series, { categories: tooMany(21, 'a') }),
    'data_visualization.category_label.max_length': line(series, { categories: ['a'.repeat(21)] }),
    'data_visualization.axis_label.max_length': line(series, { categories: ['a'], x_label: 'a'.repeat(51) }),
  }
  return payloads[constraint]
}

function breakSize(whole: Node, size: SizeCase): Node {
  const broken = { [size.field]: brokenValue(size) }
  switch (size.kind) {
    case 'option':
      return { type: 'overflow', options: [{ ...option, ...broken }] }
    case 'option_group':
      return { type: 'static_select', option_groups: [{ label: text, options: [option], ...broken }] }
    case 'confirmation':
      return { ...button, confirm: { title: text, text, confirm: text, deny: text, ...broken } }
    case 'feedback_button':
      return { type: 'feedback_buttons', positive_button: { text, value: 'a', ...broken }, negative_button: { text, value: 'b' } }
    default:
      return size.field === 'option_groups' ? { type: 'static_select', ...broken } : { ...whole, ...broken }
  }
}

function brokenValue({ rule, limit, field }: SizeCase): unknown {
  switch (rule) {
    case 'min_length':
      return ''
    case 'max_length':
      return field === 'url' ? '😀'.repeat(limit + 1) : 'a'.repeat(limit + 1)
    case 'min_items':
      return Array.from({ length: limit - 1 }, () => ({}))
    case 'max_items':
      return Array.from({ length: limit + 1 }, () => field === 'visible_to_user_ids' ? 'U1' : { type: 'plain_text', text: 'a' })
    case 'min':
      return limit - 1
    case 'max':
      return limit + 1
    default:
      throw new Error(`No broken value for the rule “${rule}”.`)
  }
}

function limitAt(constraint: string, limits: BlockLimits): number {
  const found = constraint.split('.').reduce<BlockLimits | number | undefined>((table, name) => typeof table === 'object' ? table[name] : undefined, limits)
  return typeof found === 'number' ? found : 0
}
