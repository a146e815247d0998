import 'reflect-metadata';
import { cpus } from 'node:os';
import { benchEngine } from './engine';
import { benchServer } from './http/bench-server';

/**
 * `npm run bench`: medians with spread of what users wait for. `engine` or `server` runs one half. Figures depend on the
 * machine; compare ratios, and runs of one machine.
 */
async function main(): Promise<void> {
  const [task] = process.argv.slice(2);
  if (task === 'first-report' || task === 'telecom') return benchEngine(task);
  const processors = cpus();
  console.log(`Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`);
  if (task !== 'server') await benchEngine(undefined);
  if (task !== 'engine') await benchServer();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
