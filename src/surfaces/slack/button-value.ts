import { type Action, decodeAction, encodeAction } from '#chat/button-action.ts'

// Not shown by Slack, but kept free of everything that a client, a bridge or a log could take for a mention or a control.
const unsafe = /[%<>\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** An action as the value of a Slack button; undefined where it does not fit into an id. */
export function writeButtonValue(action: Action): string | undefined {
  return encodeAction(action)?.toWellFormed().replace(unsafe, (sign) => encodeURIComponent(sign))
}

/** The action behind a button's value; undefined for a value of another version or of somebody else. */
export function readButtonValue(value: string): Action | undefined {
  try {
    return decodeAction(decodeURIComponent(value))
  } catch {
    // A stray percent sign: no button of ours.
    return undefined
  }
}
