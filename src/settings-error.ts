/** A setting is wrong; the operator can put it right, and the message names the key, the value and the remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}
