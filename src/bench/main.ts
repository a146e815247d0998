import 'reflect-metadata';
import { cpus } from 'node:os';
import { benchEngine } from './engine';
import { benchPages } from './http/bench-pages';
import { benchPortfolio } from './http/bench-portfolio';
import { benchServer } from './http/bench-server';

/**
 * `npm run bench`: medians with spread of what users wait for. `engine`, `server`, `portfolio` or `pages` runs one
 * part. Figures depend on the machine; compare ratios, and runs of one machine.
 */
async function main(): Promise<void> {
  const [task, chromiumPath] = process.argv.slice(2);
  if (task === 'first-report' || task === 'telecom') return benchEngine(task);
  const processors = cpus();
  console.log(`Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`);
  if (task === 'portfolio') return benchPortfolio();
  if (task === 'pages') return benchPages(chromiumPath);
  if (task !== 'server') await benchEngine(undefined);
  if (task === 'engine') return;
  await benchServer();
  await benchPortfolio();
  await benchPages();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
