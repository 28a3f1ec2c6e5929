/** Where the surface writes what an operator should know; never a token, never what somebody typed. */
export interface DiscordLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** An error as it may be logged: discord.js keeps the request in its errors, with the interaction's token and the words of the answer. */
export function errorDetails(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) }
  const { name, message, stack } = error
  return { type: name, message, stack, ...('code' in error ? { code: error.code } : {}), ...('status' in error ? { status: error.status } : {}) }
}
