import type { BlockLimits } from './block-limits.ts'
import { chartFaults, dataTableFaults, tableFaults } from './check-tables.ts'
import { isNode, type Node, sizeFaults } from './size-faults.ts'

const limitsOfType: Readonly<Record<string, string>> = {
  plain_text: 'text', mrkdwn: 'text', button: 'button', workflow_button: 'button', overflow: 'overflow', checkboxes: 'checkboxes',
  radio_buttons: 'radio_buttons', url: 'url_source', file_input: 'file_input', plain_text_input: 'plain_text_input', actions: 'actions', alert: 'alert',
  card: 'card', carousel: 'carousel', container: 'container', context: 'context', context_actions: 'context_actions', icon_button: 'icon_button',
  header: 'header', image: 'image', input: 'input', markdown: 'markdown', section: 'section', video: 'video', modal: 'view', home: 'view',
}

const inputElements = new Set([
  'checkboxes', 'datepicker', 'datetimepicker', 'email_text_input', 'file_input', 'number_input', 'plain_text_input', 'radio_buttons',
  'rich_text_input', 'timepicker', 'url_text_input',
])

/** Everything in a Block Kit payload (a block, an element, an object, or anything that holds them) that breaks Slack's documented rules. */
export function checkBlocks(value: unknown, limits: BlockLimits): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => checkBlocks(entry, limits))
  if (!isNode(value)) return []
  const inside = Object.values(value).flatMap((entry) => checkBlocks(entry, limits))
  return [...nodeFaults(value, limits), ...idFaults(value, limits), ...partFaults(value, limits), ...inside]
}

function nodeFaults(node: Node, limits: BlockLimits): string[] {
  const type = String(node['type'] ?? '')
  return [...sizeFaults(node, kindOf(type), limits), ...ruleFaults(type, node, limits)]
}

function kindOf(type: string): string {
  if (/^(?:multi_)?(?:static|external|users|conversations|channels)_select$/.test(type)) return 'select'
  return limitsOfType[type] ?? ''
}

function idFaults(node: Node, limits: BlockLimits): string[] {
  const ids = { action_id: { id: node['action_id'] }, block_id: { id: node['block_id'] } }
  return Object.entries(ids).flatMap(([name, id]) => sizeFaults(id, name, { [name]: { id: limits[name] ?? {} } }))
}

/** Objects without a type of their own: options, groups, confirmations, the two halves of feedback buttons. */
function partFaults(node: Node, limits: BlockLimits): string[] {
  const options = listOf(node['options']).filter((entry) => entry['text'] !== undefined)
  return [
    ...options.flatMap((option) => sizeFaults(option, 'option', limits)),
    ...listOf(node['option_groups']).flatMap((group) => sizeFaults(group, 'option_group', limits)),
    ...listOf([node['confirm']]).flatMap((confirmation) => sizeFaults(confirmation, 'confirmation', limits)),
    ...listOf([node['positive_button'], node['negative_button']]).flatMap((button) => sizeFaults(button, 'feedback_button', limits)),
  ]
}

function ruleFaults(type: string, node: Node, limits: BlockLimits): string[] {
  switch (type) {
    case 'section':
      return when(node['text'] === undefined && node['fields'] === undefined, 'a section has neither text nor fields')
    case 'static_select':
    case 'multi_static_select':
      return when(node['options'] !== undefined && node['option_groups'] !== undefined, `a ${type} has options and option groups`)
    case 'image':
      return when(node['image_url'] !== undefined && node['slack_file'] !== undefined, 'an image has an address and a file')
    case 'number_input':
      return when(Number(node['min_value']) > Number(node['max_value']), 'a number input has its range upside down')
    case 'context':
      return listOf(node['elements']).flatMap((element) => when(!['plain_text', 'mrkdwn', 'image'].includes(String(element['type'])), `a context holds a ${String(element['type'])}`))
    case 'input':
      return when(!isInputElement(node['element']), 'an input block holds no input element')
    case 'rich_text_section':
    case 'rich_text_quote':
      return listOf(node['elements']).flatMap((element) => when(element['type'] === 'text' && element['text'] === '', `a ${type} holds an empty text`))
    case 'table':
      return tableFaults(node)
    case 'data_table':
      return dataTableFaults(node, limits)
    case 'data_visualization':
      return chartFaults(node, limits)
    default:
      return []
  }
}

function isInputElement(value: unknown): boolean {
  const type = isNode(value) ? String(value['type']) : ''
  return inputElements.has(type) || kindOf(type) === 'select'
}

function when(isBroken: boolean, fault: string): string[] {
  return isBroken ? [fault] : []
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}
