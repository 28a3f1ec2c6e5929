import type { PatternRow } from '../pattern.ts'
import { duration, everyUnit, openDuration } from '../resolve-duration.ts'
import { vaguePhrase } from '../resolve-vague.ts'

/** English expressions for how long and how often; they claim their words, so that nobody takes them for dates. */
export const durations: readonly PatternRow[] = [
  { shape: '<count|few> -? more|additional|consecutive|straight|full|whole|trading|business? -? <unit|units>', rule: 'duration', resolve: duration },
  { shape: '<count|few> - second', rule: 'duration-adjective', resolve: duration },
  { shape: '<one> full|whole|single|further? <unit>', rule: 'one-unit', resolve: duration },
  { shape: 'an additional|another <unit>', rule: 'duration', resolve: duration },
  { shape: 'another <count|few> <units>', rule: 'duration', resolve: duration },
  { shape: '<one> <unit> and a half', rule: 'unit-and-half', resolve: duration },
  { shape: 'the last|past|next|first|final|previous|coming|remaining|latest <count|few> <units>', rule: 'shifted-duration', resolve: duration },
  { shape: 'these|those|all|last|past|next|first <count|few> <units>', rule: 'shifted-duration', resolve: duration },
  { shape: 'the <count> <units>', rule: 'shifted-duration', resolve: duration },
  { shape: '<count> to|or|- <count> <units>', rule: 'range-duration', resolve: openDuration },
  { shape: '<units>', rule: 'open-duration', resolve: openDuration },
  { shape: '<units> and|or|to <units>', rule: 'open-duration', resolve: openDuration },
  { shape: 'the? recent|past|last <units>', rule: 'recent-units', resolve: openDuration },
  { shape: 'the? coming|next <units>', rule: 'coming-units', resolve: openDuration },
  { shape: 'the <units>', rule: 'open-duration', resolve: openDuration },
  { shape: 'the last|past|next <unit>', rule: 'shifted-duration', resolve: duration },
  { shape: 'each|every <unit>', rule: 'every-unit', resolve: everyUnit },
  { shape: 'each|every <count> <units>', rule: 'every-unit', resolve: everyUnit },
  { shape: '<every>', rule: 'every-word', resolve: everyUnit },
  { shape: 'once|twice <one> <unit>', rule: 'every-unit', resolve: everyUnit },
  { shape: 'the <unit>', rule: 'the-unit', resolve: duration },
  { shape: 'future|past quarters|years|months|weeks|days', rule: 'vague-units', resolve: vaguePhrase('FUTURE_REF') },
]
