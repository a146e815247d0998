import { CommandLine } from '../../src/cli';
import { EngagementService } from '../../src/engagement';
import { FrameworkStore } from '../../src/framework';

/** What a command showed, stream by stream, and its exit code. */
export interface RecordedRun {
  readonly code: number;
  readonly out: readonly string[];
  readonly error: readonly string[];
  readonly progress: readonly string[];
}

/**
 * Runs a command of the command line in this process.
 * @param frameworks folders with framework versions; the product's own unless given
 */
export async function tolok(args: readonly string[], ...frameworks: readonly string[]): Promise<RecordedRun> {
  const run = { out: [] as string[], error: [] as string[], progress: [] as string[] };
  const code = await new CommandLine(new EngagementService(new FrameworkStore(...frameworks))).run(args, {
    out: (line) => run.out.push(line),
    error: (line) => run.error.push(line),
    progress: (text) => run.progress.push(text),
  });
  return { code, ...run };
}
