import { join } from 'node:path';

/** How this process runs. Everything has a default but the database, which is embedded when none is named. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Absent: an embedded PostgreSQL in the data folder. */
  readonly databaseUrl?: string;
  /** Holds the embedded database and evidence files. Processes that share a database share this folder too. */
  readonly dataFolder: string;
  /** Connections to the database. */
  readonly poolSize: number;
  /** Threads that render reports; 0 leaves that to other processes. */
  readonly renderThreads: number;
  /** Key of the workspace that this process serves. */
  readonly workspace: string;
  /** Load the demonstration cases into an empty workspace. */
  readonly demo: boolean;
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
  const workspace = text('TOLOK_WORKSPACE') ?? 'main';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(workspace) || workspace.length > 60) {
    wrong.push('TOLOK_WORKSPACE is made of lower-case words joined by hyphens, at most 60 characters');
  }
  const demo = text('TOLOK_DEMO') ?? (databaseUrl === undefined ? 'yes' : 'no');
  if (demo !== 'yes' && demo !== 'no') wrong.push('TOLOK_DEMO is "yes" or "no"');
  const settings: Settings = {
    host: text('HOST') ?? '127.0.0.1',
    port: whole('PORT', 3000, 0, 65_535),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    dataFolder: text('TOLOK_DATA') ?? join(folder, '.tolok'),
    poolSize: whole('TOLOK_POOL', 20, 2, 500),
    renderThreads: whole('TOLOK_RENDER_THREADS', 2, 0, 16),
    workspace,
    demo: demo === 'yes',
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
