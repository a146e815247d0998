import type { AllowedNetworks } from './rules/networks';

/** Token of `NotificationOptions`: the server provides them. */
export const NOTIFICATION_OPTIONS = Symbol('notification options');

export interface NotificationOptions {
  /** What webhooks may reach beside the public internet. */
  readonly allowed: AllowedNetworks;
}
