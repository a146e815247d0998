import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Manifest, SignatureState } from '../backup';
import { readSettings } from '../config';
import { reporting } from './serve';
import { EXIT, type ExitCode, type Terminal } from './terminal';

/* eslint-disable @typescript-eslint/no-require-imports -- loaded when they are needed: the other commands start faster */
const backups = (): typeof import('../backup') => require('../backup') as typeof import('../backup');
const seals = (): typeof import('../seal') => require('../seal') as typeof import('../seal');
/* eslint-enable @typescript-eslint/no-require-imports */

/** A command line that is not understood. */
export class BackupUsage extends Error {}

const OPTIONS = {
  backup: {
    force: { type: 'boolean' },
    check: { type: 'boolean' },
    'accept-damage': { type: 'boolean' },
    keys: { type: 'string' },
  },
  restore: {
    checkpoints: { type: 'string' },
    'accept-stale': { type: 'boolean' },
    keys: { type: 'string' },
  },
} as const;

/** `tolok backup <file> [--force] [--accept-damage]`, `tolok backup --check <file> [--keys <bundle>]`. */
export function backup(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsed(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS.backup }),
  );
  const file = oneFile('backup', positionals);
  if (values.check === true) {
    if (values.force === true || values['accept-damage'] === true) throw new BackupUsage('--check takes --keys only.');
    return checked(file, values.keys, terminal);
  }
  if (values.keys !== undefined) throw new BackupUsage('--keys goes with --check.');
  return telling(terminal, async (signal) => {
    const settings = readSettings();
    const { createBackup, openSource } = backups();
    const place = await openSource(settings);
    try {
      terminal.out(`Backing up: ${place.description}`);
      const manifest = await createBackup({
        place,
        file,
        force: values.force === true,
        acceptDamage: values['accept-damage'] === true,
        signer: await seals().openSealKeys(join(settings.dataFolder, 'keys')),
        now: new Date(),
        onProgress: terminal.progress,
        signal,
      });
      terminal.out(`${file}: ${contents(manifest)}`);
      terminal.out(
        `Not in it: private keys and secrets.key. Keep a copy of ${settings.dataFolder} beside it for those.`,
      );
      return EXIT.good;
    } finally {
      await place.stop();
    }
  });
}

/** `tolok restore <file> [--checkpoints <folder>] [--accept-stale] [--keys <bundle>]`. */
export function restore(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsed(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS.restore }),
  );
  const file = oneFile('restore', positionals);
  return telling(terminal, async (signal) => {
    const settings = readSettings();
    const { openTarget, restoreBackup } = backups();
    const { manifest, signature, description, migrated, stale } = await restoreBackup({
      file,
      openPlace: () => openTarget(settings),
      keys: await textOf(values.keys),
      checkpoints: values.checkpoints,
      acceptStale: values['accept-stale'] === true,
      onProgress: terminal.progress,
      signal,
    });
    terminal.out(`Restored into ${description}: ${contents(manifest)}`);
    terminal.out(signatureSentence(signature));
    if (migrated.length > 0) terminal.out(`The schema was brought up to date: ${migrated.length} migrations.`);
    for (const sentence of manifest.damage) terminal.error(`Was damaged before the backup: ${sentence}`);
    for (const sentence of stale) terminal.error(`STALE: ${sentence}`);
    if (values.checkpoints === undefined && manifest.chains.length > 0) {
      terminal.out('Whether a later backup exists was not checked: give --checkpoints <folder> to find out.');
    }
    terminal.out('All sign-ins, one-time links and access tokens have ended. Passwords are those of the backup.');
    terminal.out('Put back the keys folder and secrets.key, then start with `tolok serve`.');
    return EXIT.good;
  });
}

function checked(file: string, keys: string | undefined, terminal: Terminal): Promise<ExitCode> {
  return telling(terminal, async () => {
    const { manifest, signature } = await backups().checkBackup(file, await textOf(keys), terminal.progress);
    terminal.out(`${file} is whole: ${contents(manifest)}`);
    terminal.out(signatureSentence(signature));
    for (const sentence of manifest.damage) terminal.error(`Was damaged before the backup: ${sentence}`);
    return EXIT.good;
  });
}

function contents({ at, workspaces, tables, files, chains, product }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const events = chains.reduce((sum, { size }) => sum + size, 0);
  const bytes = [...tables, ...files].reduce((sum, each) => sum + each.bytes, 0);
  return (
    `state of ${at}, Tolok ${product}; ${workspaces.map(({ key }) => key).join(', ') || 'no workspace'}; ` +
    `${rows} rows in ${tables.length} tables, ${files.length} evidence files, ` +
    `${events} audit events; ${(bytes / 1024 ** 2).toFixed(1)} MiB unpacked.`
  );
}

function signatureSentence(signature: SignatureState): string {
  switch (signature) {
    case 'byGivenKeys':
      return 'It is signed with the given keys.';
    case 'byOwnKeys':
      return 'Its signature fits the keys that came with it; give --keys <bundle> to check whose they are.';
    case 'unsigned':
      return 'It is not signed: that it was not changed on purpose is not known.';
  }
}

/** Errors as sentences, and an end in order when the process is told to stop. */
function telling(terminal: Terminal, work: (signal: AbortSignal) => Promise<ExitCode>): Promise<ExitCode> {
  const giveUp = new AbortController();
  const onSignal = (): void => giveUp.abort();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return reporting(terminal, async () => {
    try {
      return await work(giveUp.signal);
    } catch (error) {
      if (error instanceof Error && error.name === 'SealError') {
        terminal.error(`tolok: ${error.message}`);
        return EXIT.couldNotRun;
      }
      if (!(error instanceof backups().BackupError)) throw error;
      terminal.error(`tolok: ${error.message}`);
      return EXIT[error.kind];
    }
  }).finally(() => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  });
}

const textOf = async (file: string | undefined): Promise<string | undefined> =>
  file === undefined ? undefined : readFile(file, 'utf8');

function oneFile(command: string, [file, ...surplus]: readonly string[]): string {
  if (file === undefined || file === '') throw new BackupUsage(`${command} needs a file.`);
  if (surplus.length > 0) throw new BackupUsage(`${command} takes one file, and also got "${surplus.join(' ')}".`);
  return file;
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new BackupUsage(error instanceof Error ? error.message : String(error));
  }
}
