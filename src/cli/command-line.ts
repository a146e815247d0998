import { Injectable } from '@nestjs/common';
import { relative } from 'node:path';
import { parseArgs, types } from 'node:util';
import { EngagementService } from '../engagement';
import { InvalidInputError } from '../shared/problem';
import type { Language } from '../shared/text';
import { backup, BackupUsage, restore } from './backup';
import { DEMO_CASES } from './demo-cases';
import { frameworks } from './frameworks';
import { languageOf } from './language-of';
import { rasic } from './rasic';
import { reportProblems } from './report-problems';
import { migrateSchema, serve } from './serve';
import { EXIT, type ExitCode, type Terminal } from './terminal';
import { UsageError } from './usage-error';
import { keys, verify, VerifyUsage } from './verify';

const USAGE = `Tolok: assessment bench for customer-service operations

  tolok assess <case file> --out <folder> [--lang en|id|zh]
      Scores every assessment of a case and writes its gap report, workstream plan and scores.json.
  tolok frameworks validate <path>
      Checks a framework file, the folder of a version, or a folder of frameworks.
  tolok frameworks guide <key or folder of a version> [--out <file.pdf>] [--lang en|id|zh]
      Prints the field guide: every requirement with what to ask, watch and sample, rating boxes, space for notes.
  tolok frameworks diff <key@version> <key@version>
      Says what changed between two versions, requirement by requirement, and which answers hold.
  tolok frameworks sameness [<key or folder of a version> …]
      Shows where the guidance of requirements repeats that of others, worst first.
  tolok rasic check <matrix.csv> [--profile raci-a1|rasci-a1|rasic-r1a1|rasic-r1] [--lang en|id|zh]
      Checks a matrix of activities and roles under a convention, and proposes how to mend it.
  tolok demo [--out <folder>] [--lang en|id|zh]
      Runs both demonstration cases.
  tolok serve
      Starts the server: an embedded PostgreSQL with both demonstration cases, or the database of DATABASE_URL.
  tolok migrate
      Brings the schema of DATABASE_URL (or of the embedded database) up to date and stops.
      Settings are environment variables: DATABASE_URL, HOST, PORT, TOLOK_DATA, TOLOK_WORKSPACE, TOLOK_DEMO,
      TOLOK_POOL, TOLOK_RENDER_THREADS. The README explains them.
  tolok backup <file> [--force] [--accept-damage]
      Writes a backup of the database and its files, also while the server runs.
      backup --check <file> [--keys <bundle>]: verifies one without restoring it.
  tolok restore <file> [--checkpoints <folder>] [--accept-stale] [--keys <bundle>]
      Restores a backup into an empty database (a new TOLOK_DATA, or an empty DATABASE_URL) and checks all of it.
  tolok verify <file> [--keys <bundle.pem>] [--register <statement.json>]
      Checks an issued report, an evidence pack or an audit trail export, without database and network: 0 genuine,
      1 found wrong, 2 could not be checked.
      --keys: the issuer's public keys; without it those in TOLOK_DATA. --register: what the register says of the file.
  tolok keys
      Prints the public keys that others need for checking. keys rotate: makes new ones, and keeps the old public halves.

Exit codes: 0 good, 1 found wrong (each problem with file, line and what to do), 2 could not run.`;

/** The `tolok` command line. Every command returns its exit code; only a fault of the program throws. */
@Injectable()
export class CommandLine {
  constructor(private readonly engagements: EngagementService) {}

  async run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
    try {
      return await this.dispatch(args, terminal);
    } catch (error) {
      if (error instanceof UsageError || error instanceof BackupUsage || error instanceof VerifyUsage) {
        terminal.error(`tolok: ${error.message}\n\n${USAGE}`);
        return EXIT.couldNotRun;
      }
      if (error instanceof InvalidInputError) return reportProblems(error, terminal);
      if (isFileSystemError(error)) {
        terminal.error(`tolok: ${error.message}`);
        return EXIT.couldNotRun;
      }
      throw error;
    }
  }

  private dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
    const [command, ...rest] = args;
    switch (command) {
      case 'assess':
        return this.assess(rest, terminal);
      case 'frameworks':
        return frameworks(rest, terminal);
      case 'rasic':
        return rasic(rest, terminal);
      case 'demo':
        return this.demo(rest, terminal);
      case 'serve':
      case 'migrate':
        if (rest.length > 0) throw new UsageError(`${command} takes no "${rest.join(' ')}".`);
        return command === 'serve' ? serve(terminal) : migrateSchema(terminal);
      case 'backup':
        return backup(rest, terminal);
      case 'restore':
        return restore(rest, terminal);
      case 'verify':
        return verify(rest, terminal);
      case 'keys':
        return keys(rest, terminal);
      case undefined:
      case 'help':
      case '--help':
      case '-h':
        terminal.out(USAGE);
        return Promise.resolve(command === undefined ? EXIT.couldNotRun : EXIT.good);
      default:
        throw new UsageError(`there is no command "${command}".`);
    }
  }

  private async assess(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
    const { values, positionals } = parsed(args);
    const [casePath, ...surplus] = positionals;
    if (casePath === undefined) throw new UsageError('assess needs a case file.');
    if (surplus.length > 0) throw new UsageError(`assess takes one case file, and also got "${surplus.join(' ')}".`);
    if (values.out === undefined) throw new UsageError('assess needs --out <folder>.');
    await this.runCase(casePath, values.out, languageOf(values.lang), terminal);
    return EXIT.good;
  }

  private async demo(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
    const { values, positionals } = parsed(args);
    if (positionals.length > 0) throw new UsageError(`demo takes no "${positionals.join(' ')}".`);
    const out = values.out ?? 'out';
    for (const { name, path } of DEMO_CASES) {
      terminal.out(`${name}:`);
      await this.runCase(path, `${out}/${name}`, languageOf(values.lang), terminal);
    }
    terminal.out('Open a gap report, or run `npm run -s tolok -- help` for what else there is.');
    return EXIT.good;
  }

  private async runCase(path: string, out: string, language: Language | undefined, terminal: Terminal): Promise<void> {
    terminal.progress(`Reading ${path}`);
    await this.engagements.assessCase({
      casePath: path,
      out,
      ...(language && { language }),
      onProgress: ({ done, total, file }) => terminal.progress(`${done} of ${total} · ${file}`),
      onWritten: (file) => terminal.out(`  ${relative(process.cwd(), file)}`),
    });
  }
}

function parsed(args: readonly string[]) {
  try {
    const result = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' }, lang: { type: 'string', short: 'l' } },
    });
    // An unset shell variable must not make the reports land in the current folder.
    if (result.values.out === '') throw new Error('--out names no folder.');
    return result;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return types.isNativeError(error) && 'syscall' in error;
}
