import type { DataSource } from 'typeorm';
import type { Settings } from '../config';
import { ROLE_CHECKS, SETTING_CHECKS, WALL_CHECKS } from './boot-checks';

/** The database is not as safe as the server relies on. The message has one line for each fault. */
export class BootRefused extends Error {
  override readonly name = 'BootRefused';
  constructor(readonly faults: readonly string[]) {
    super(['The server does not start on this database:', ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}

/**
 * Refuses to go on where roles, policies or settings of the database leave a hole in the second wall. Unsafe settings of
 * the database server can be accepted, for data that nobody will miss; roles and policies can not.
 * @param dataSource as the server works
 * @throws BootRefused with all faults at once
 */
export async function guardBoot(
  dataSource: DataSource,
  { acceptUnsafeSettings = false }: Pick<Settings, 'acceptUnsafeSettings'>,
  tell: (line: string) => void,
): Promise<void> {
  const role = await faultsFound(dataSource, ROLE_CHECKS);
  const wall = role.length > 0 ? role : await faultsFound(dataSource, WALL_CHECKS);
  const settings = await faultsFound(dataSource, SETTING_CHECKS);
  if (acceptUnsafeSettings) {
    for (const fault of settings) tell(`WARNING: ${fault} Accepted by TOLOK_ACCEPT_UNSAFE_SETTINGS.`);
  }
  const faults = [...wall, ...(acceptUnsafeSettings ? [] : settings)];
  if (faults.length > 0) throw new BootRefused(faults);
}

async function faultsFound(dataSource: DataSource, checks: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const check of checks) {
    const rows = await dataSource.query<{ fault: string }[]>(check);
    found.push(...rows.map(({ fault }) => fault));
  }
  return found;
}
