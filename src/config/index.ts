export { isLoopbackName, type OidcSettings } from './oidc-settings';
export { productVersion } from './product-version';
export { demoCasePath, PROJECT_ROOT } from './project-root';
export { LOG_LEVELS, type LogLevel, readSettings, type Settings, SettingsError } from './settings';
export type { WebhookAllow } from './webhook-settings';
