import { join } from 'node:path';
import { type OidcSettings, readOidcSettings, readPublicUrl } from './oidc-settings';
import { readWebhookAllow, type WebhookAllow } from './webhook-settings';

/** From nothing to everything; each level writes those before it as well. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** How this process runs. Everything has a default but the database, which is embedded when none is named. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Absent: an embedded PostgreSQL in the data folder. */
  readonly databaseUrl?: string;
  /**
   * Of the role that owns the tables and migrates them; then `databaseUrl` is of a role without that power. Absent:
   * `databaseUrl` is the owner's, and the role that the server works as is made at start.
   */
  readonly databaseOwnerUrl?: string;
  /** Start although the database server may lose what it acknowledged. Only for data that nobody will miss. */
  readonly acceptUnsafeSettings?: boolean;
  /** Holds the embedded database and evidence files. Processes that share a database share this folder too. */
  readonly dataFolder: string;
  /** Signed checkpoints of the audit trail are written to it; absent: `checkpoints` in the data folder. */
  readonly checkpointFolder?: string;
  /** Connections to the database. */
  readonly poolSize: number;
  /** Threads that render reports; 0 leaves that to other processes. */
  readonly renderThreads: number;
  /** Key of the workspace that this process serves. */
  readonly workspace: string;
  /** Load the demonstration cases into an empty workspace. */
  readonly demo: boolean;
  /** Origin that people use, for links, QR codes and the way back from the identity provider. Absent: where it listens. */
  readonly publicUrl?: string;
  /** Absent: people sign in with passwords only. */
  readonly oidc?: OidcSettings;
  /** Reverse proxies in front of the server that add to `X-Forwarded-For`; 0 unless given: the header is not believed. */
  readonly trustedProxies?: number;
  /** What webhooks may reach beside the public internet; nothing unless given. */
  readonly webhookAllow?: WebhookAllow;
  /** What the log holds; `info` (a line for each request) unless given. */
  readonly logLevel?: LogLevel;
}

/** A setting that can not be used. The message names the variable, never its value: it may be a secret. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings from environment variables.
 * @throws SettingsError that names every variable that is wrong
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  folder = process.cwd(),
): Settings {
  const wrong: string[] = [];
  const text = (name: string): string | undefined => (environment[name] === '' ? undefined : environment[name]);
  const whole = (name: string, fallback: number, lowest: number, highest: number): number => {
    const given = text(name);
    if (given === undefined) return fallback;
    const value = /^\d{1,6}$/.test(given) ? Number(given) : -1;
    if (value < lowest || value > highest) wrong.push(`${name} is a whole number from ${lowest} to ${highest}`);
    return value;
  };
  const databaseUrl = text('DATABASE_URL');
  if (databaseUrl !== undefined && !isPostgresUrl(databaseUrl)) {
    wrong.push('DATABASE_URL has the form postgres://user:password@host:5432/database');
  }
  const databaseOwnerUrl = text('DATABASE_OWNER_URL');
  if (databaseOwnerUrl !== undefined && !isPostgresUrl(databaseOwnerUrl)) {
    wrong.push('DATABASE_OWNER_URL has the form postgres://user:password@host:5432/database');
  }
  if (databaseOwnerUrl !== undefined && databaseUrl === undefined) {
    wrong.push('DATABASE_OWNER_URL needs DATABASE_URL: the role that the server works as');
  }
  const unsafe = text('TOLOK_ACCEPT_UNSAFE_SETTINGS') ?? 'no';
  if (unsafe !== 'yes' && unsafe !== 'no') wrong.push('TOLOK_ACCEPT_UNSAFE_SETTINGS is "yes" or "no"');
  const workspace = text('TOLOK_WORKSPACE') ?? 'main';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(workspace) || workspace.length > 60) {
    wrong.push('TOLOK_WORKSPACE is made of lower-case words joined by hyphens, at most 60 characters');
  }
  const demo = text('TOLOK_DEMO') ?? (databaseUrl === undefined ? 'yes' : 'no');
  if (demo !== 'yes' && demo !== 'no') wrong.push('TOLOK_DEMO is "yes" or "no"');
  const logLevel = LOG_LEVELS.find((level) => level === (text('TOLOK_LOG') ?? 'info'));
  if (logLevel === undefined) wrong.push(`TOLOK_LOG is one of ${LOG_LEVELS.join(', ')}`);
  const publicUrl = readPublicUrl(text, wrong);
  const oidc = readOidcSettings(text, wrong);
  const webhookAllow = readWebhookAllow(text, wrong);
  const checkpointFolder = text('TOLOK_CHECKPOINTS');
  const trustedProxies = whole('TOLOK_TRUSTED_PROXIES', 0, 0, 10);
  const settings: Settings = {
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 3000, 0, 65_535),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(databaseOwnerUrl === undefined ? {} : { databaseOwnerUrl }),
    ...(unsafe === 'yes' ? { acceptUnsafeSettings: true } : {}),
    dataFolder: text('TOLOK_DATA') ?? join(folder, '.tolok'),
    ...(checkpointFolder === undefined ? {} : { checkpointFolder }),
    poolSize: whole('TOLOK_POOL', 20, 2, 500),
    renderThreads: whole('TOLOK_RENDER_THREADS', 2, 0, 16),
    workspace,
    demo: demo === 'yes',
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(oidc === undefined ? {} : { oidc }),
    ...(trustedProxies === 0 ? {} : { trustedProxies }),
    ...(webhookAllow === undefined ? {} : { webhookAllow }),
    ...(logLevel === undefined ? {} : { logLevel }),
  };
  if (wrong.length > 0) throw new SettingsError(`${wrong.join('; ')}.`);
  return settings;
}

function isPostgresUrl(text: string): boolean {
  try {
    const { protocol, hostname, pathname } = new URL(text);
    return ['postgres:', 'postgresql:'].includes(protocol) && hostname !== '' && pathname.length > 1;
  } catch {
    return false;
  }
}
