import { readSettings, SettingsError } from '../config';
import { EXIT, type ExitCode, type Terminal } from './terminal';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the other commands start twice as fast without it
const server = (): typeof import('../server') => require('../server') as typeof import('../server');

/** Runs until it is told to stop (Ctrl-C, SIGTERM) or loses its embedded database. */
export async function serve(terminal: Terminal): Promise<ExitCode> {
  const signal = stopSignal(terminal);
  return reporting(terminal, async () => {
    const settings = readSettings();
    const { startServer } = server();
    const running = await startServer(settings, terminal.out);
    terminal.out(`\nTolok is ready: ${running.url}\nPress Ctrl-C to stop it.`);
    const ended = await Promise.race([
      signal.then(() => 'asked' as const),
      running.databaseEnded.then(() => 'database' as const),
    ]);
    if (ended === 'database') terminal.error('The embedded database stopped by itself. Start Tolok again.');
    else terminal.out('Stopping …');
    await running.stop();
    terminal.out('Stopped.');
    return ended === 'asked' ? EXIT.good : EXIT.couldNotRun;
  });
}

export async function migrateSchema(terminal: Terminal): Promise<ExitCode> {
  return reporting(terminal, async () => {
    const run = await server().migrateOnly(readSettings(), terminal.out);
    terminal.out(run.length === 0 ? 'The schema is up to date.' : run.map((name) => `applied ${name}`).join('\n'));
    return EXIT.good;
  });
}

/** Ctrl-C reaches the process twice when npm hands it on. */
const SAME_SIGNAL_MS = 1_000;

/** A second signal does not wait any longer. */
function stopSignal(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const onSignal = (): void => {
      const now = performance.now();
      if (asked === undefined) {
        asked = now;
        resolve();
      } else if (now - asked > SAME_SIGNAL_MS) {
        terminal.error('Stopped at once.');
        process.exit(EXIT.couldNotRun);
      }
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}

/** What an administrator can mend is told in a sentence; anything else is a fault and throws. */
export async function reporting(terminal: Terminal, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    const sentence = error instanceof SettingsError ? error.message : server().startProblem(error);
    if (sentence === undefined) throw error;
    terminal.error(`tolok: ${sentence}`);
    return EXIT.couldNotRun;
  }
}
