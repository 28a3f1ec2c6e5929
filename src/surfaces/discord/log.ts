/** Where the surface writes what an operator should know; never a token, never what somebody typed. */
export interface DiscordLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
