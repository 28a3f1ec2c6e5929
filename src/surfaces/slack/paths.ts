/** Where Slack comes with commands, buttons and events, in HTTP mode. */
export const eventsPath = '/slack/events'
/** Where the app is installed from. */
export const installPath = '/slack/install'
/** Where Slack sends the browser back to. */
export const redirectPath = '/slack/oauth_redirect'
