import { type Action, encodeAction } from './button-action.ts'

/** The action that asks which quotation of a command's answer is wrong; undefined where the line is too long for a button. */
export function reportAmong(line: string): Action | undefined {
  const action: Action = { type: 'run', line: `/report of:«${line}»` }
  return line.includes('»') || encodeAction(action) === undefined ? undefined : action
}
