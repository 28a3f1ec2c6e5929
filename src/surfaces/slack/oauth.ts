import type { HTTPReceiverOptions, webApi } from '@slack/bolt'
import { installCallbacks, renderInstallPage } from './install-pages.ts'
import type { Installations } from './installations.ts'
import { botScopes } from './manifest.ts'
import { installPath, redirectPath } from './paths.ts'
import type { SlackLog } from './slack-log.ts'

/** What Slack gave the app for being installed in several workspaces. */
export interface OAuthSettings {
  readonly clientId: string
  readonly clientSecret: string
  /** Signs the state, so that an installation can only be finished where it was begun. */
  readonly stateSecret: string
}

export interface OAuth extends OAuthSettings {
  readonly installations: Installations
  readonly clientOptions: webApi.WebClientOptions
}

interface ReceiverOAuth {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  readonly scopes: string[]
  readonly installationStore: Installations
  readonly installerOptions: Pick<NonNullable<HTTPReceiverOptions['installerOptions']>, InstallerKeys>
}

type InstallerKeys = 'installPath' | 'redirectUriPath' | 'callbackOptions' | 'renderHtmlForInstallPath' | 'clientOptions'

/** The same for every receiver of Bolt, which then asks the installations for each request's token. */
export function oauthOptions({ clientId, clientSecret, stateSecret, installations, clientOptions }: OAuth, log: SlackLog): ReceiverOAuth {
  // Bolt gives its own logger to this client.
  const { logger: _, ...client } = clientOptions
  return {
    clientId, clientSecret, stateSecret,
    scopes: [...botScopes],
    installationStore: installations,
    installerOptions: {
      installPath, redirectUriPath: redirectPath, callbackOptions: installCallbacks(log), renderHtmlForInstallPath: renderInstallPage,
      clientOptions: client,
    },
  }
}
