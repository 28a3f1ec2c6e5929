/** Whether a link may be shown: http or https, and nothing that a browser would run. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}

/** The address, made whole against the page's own; null for anything that is not on the web. */
export function webAddress(value: string | null | undefined, base?: string | null): string | null {
  const trimmed = value?.trim() ?? ''
  if (isWebAddress(trimmed)) return trimmed
  if (trimmed === '' || base === null || base === undefined || !URL.canParse(trimmed, base)) return null
  const whole = new URL(trimmed, base).href
  return isWebAddress(whole) ? whole : null
}

/** A BCP 47 tag in its usual spelling ("de-at" → "de-AT"); null for anything else. */
export function languageTag(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value.trim().replace('_', '-'))[0] ?? null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
