import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, SettingsError } from '../config';
import type { Verification } from '../verification';
import { EXIT, type ExitCode, type Terminal } from './terminal';

/* eslint-disable @typescript-eslint/no-require-imports -- loaded when they are needed: the other commands start faster */
const seals = (): typeof import('../seal') => require('../seal') as typeof import('../seal');
const verification = (): typeof import('../verification') =>
  require('../verification') as typeof import('../verification');
/* eslint-enable @typescript-eslint/no-require-imports */

/** A command line that is not understood. */
export class VerifyUsage extends Error {}

/** Nothing that Tolok issues comes near it. */
const MOST_BYTES = 2 ** 30;

const EXITS: Readonly<Record<Verification['outcome'], ExitCode>> = {
  genuine: EXIT.good,
  wrong: EXIT.foundWrong,
  couldNotCheck: EXIT.couldNotRun,
};

/** `tolok verify <file> [--keys <bundle>] [--register <statement>]` */
export function verify(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsed(args);
  const [file, ...surplus] = positionals;
  if (file === undefined) throw new VerifyUsage('verify needs a file.');
  if (surplus.length > 0) throw new VerifyUsage(`verify takes one file, and also got "${surplus.join(' ')}".`);
  return telling(terminal, async () => {
    const { readBundle, readStatement } = seals();
    const { size } = await stat(file);
    if (size > MOST_BYTES) return couldNotRun(terminal, `${file} is larger than anything that Tolok issues.`);
    const bundle = values.keys === undefined ? await ownBundle() : await readFile(values.keys, 'utf8');
    if (bundle === undefined) {
      return couldNotRun(terminal, 'there are no keys here. Name the public keys of the issuer: --keys <bundle.pem>.');
    }
    const keys = readBundle(bundle);
    const register =
      values.register === undefined ? undefined : readStatement(await readFile(values.register, 'utf8'), keys);
    const checked = await verification().verifyFile(await readFile(file), { keys, ...(register && { register }) });
    const show = checked.outcome === 'genuine' ? terminal.out : terminal.error;
    show(`${file}: ${checked.verdict}`);
    for (const detail of checked.details) show(`  ${detail}`);
    return EXITS[checked.outcome];
  });
}

/** `tolok keys` prints the public keys; `tolok keys rotate` makes new ones. */
export function keys(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [action, ...surplus] = args;
  if ((action !== undefined && action !== 'rotate') || surplus.length > 0) {
    throw new VerifyUsage('keys stands alone, or with one action: keys rotate.');
  }
  return telling(terminal, async () => {
    if (action === 'rotate') {
      const { id } = await seals().rotateSealKeys(keyFolder());
      terminal.out(`New keys: ${id}. What was signed with the old ones can still be checked.`);
      terminal.out('Restart the server, and hand out the public keys again: tolok keys > tolok-keys.pem');
      return EXIT.good;
    }
    const bundle = await ownBundle();
    if (bundle === undefined) {
      return couldNotRun(terminal, `there are no keys in ${keyFolder()} yet: the server makes them when it starts.`);
    }
    terminal.out(bundle.trimEnd());
    return EXIT.good;
  });
}

const keyFolder = (): string => join(readSettings().dataFolder, 'keys');
const ownBundle = (): Promise<string | undefined> => seals().bundleIn(keyFolder());

/** What the user can mend is told in a sentence; anything else is a fault and throws. */
async function telling(terminal: Terminal, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof seals().SealError || error instanceof SettingsError)
      return couldNotRun(terminal, error.message);
    throw error;
  }
}

function couldNotRun(terminal: Terminal, sentence: string): ExitCode {
  terminal.error(`tolok: ${sentence}`);
  return EXIT.couldNotRun;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { keys: { type: 'string', short: 'k' }, register: { type: 'string', short: 'r' } },
    });
  } catch (error) {
    throw new VerifyUsage(error instanceof Error ? error.message : String(error));
  }
}
