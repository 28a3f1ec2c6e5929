import type { BlockLimits } from './block-limits.ts'
import { isNode, type Node, ruleFaults } from './size-faults.ts'

const maxTableRows = 100

/** What is wrong with a table block. */
export function tableFaults(node: Node): string[] {
  const rows = rowsOf(node)
  const widths = new Set(rows.map((row) => row.length))
  const settings = Array.isArray(node['column_settings']) ? node['column_settings'].length : 0
  return [
    ...rows.length > maxTableRows ? [`table.rows.max_items is ${maxTableRows}`] : [],
    ...widths.size > 1 ? ['a table has rows of different lengths'] : [],
    ...settings > Math.max(0, ...widths) ? ['a table has settings for columns that it does not have'] : [],
  ]
}

/** What is wrong with a data table. */
export function dataTableFaults(node: Node, limits: BlockLimits): string[] {
  const sizes = tableOf(limits['data_table'])
  const rows = rowsOf(node)
  const cells = rows.flat().filter(isNode)
  const texts = cells.filter((cell) => cell['type'] === 'raw_text').map((cell) => cell['text'])
  return [
    ...ruleFaults(rows, sizes['rows'], 'data_table.rows'),
    ...rows.flatMap((row) => ruleFaults(row, sizes['columns'], 'data_table.columns')),
    ...ruleFaults(node['page_size'], sizes['page_size'], 'data_table.page_size'),
    ...texts.flatMap((text) => ruleFaults(text, sizes['cell_text'], 'data_table.cell_text')),
    ...ruleFaults(cells.map((cell) => String(cell['text'] ?? '')).join(''), sizes['content'], 'data_table.content'),
  ]
}

/** What is wrong with a chart. */
export function chartFaults(node: Node, limits: BlockLimits): string[] {
  const sizes = tableOf(limits['data_visualization'])
  const chart = nodeOf(node['chart'])
  const axis = nodeOf(chart['axis_config'])
  return [
    ...ruleFaults(node['title'], sizes['title'], 'data_visualization.title'),
    ...ruleFaults(chart['segments'], sizes['segments'], 'data_visualization.segments'),
    ...nodesOf(chart['segments']).flatMap((segment) => segmentFaults(segment, tableOf(sizes['segment']))),
    ...ruleFaults(chart['series'], sizes['series'], 'data_visualization.series'),
    ...nodesOf(chart['series']).flatMap((series) => seriesFaults(series, sizes)),
    ...ruleFaults(axis['categories'], sizes['categories'], 'data_visualization.categories'),
    ...[axis['categories']].flat().flatMap((label) => ruleFaults(label, sizes['category_label'], 'data_visualization.category_label')),
    ...[axis['x_label'], axis['y_label']].flatMap((label) => ruleFaults(label, sizes['axis_label'], 'data_visualization.axis_label')),
  ]
}

function segmentFaults(segment: Node, sizes: BlockLimits): string[] {
  return ['label', 'value'].flatMap((field) => ruleFaults(segment[field], sizes[field], `data_visualization.segment.${field}`))
}

function seriesFaults(series: Node, sizes: BlockLimits): string[] {
  return [
    ...ruleFaults(series['name'], sizes['series_name'], 'data_visualization.series_name'),
    ...ruleFaults(series['data'], sizes['data'], 'data_visualization.data'),
    ...nodesOf(series['data']).flatMap((point) => ruleFaults(point['label'], sizes['point_label'], 'data_visualization.point_label')),
  ]
}

function rowsOf(node: Node): unknown[][] {
  return Array.isArray(node['rows']) ? node['rows'].filter((row): row is unknown[] => Array.isArray(row)) : []
}

function tableOf(value: BlockLimits | number | undefined): BlockLimits {
  return typeof value === 'object' ? value : {}
}

function nodeOf(value: unknown): Node {
  return isNode(value) ? value : {}
}

function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : []
}
