import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { EngagementService } from '../../src/engagement';
import { FrameworkStore } from '../../src/framework';
import type { Language } from '../../src/shared/text';
import type { JointPlanJson, ScoresJson } from './scores-json';

const CASES = join(__dirname, '..', 'cases');

/** The two engagements that come with the product. */
export const DEMO = {
  bank: join(CASES, 'bank', 'case.yaml'),
  telecom: join(CASES, 'telecom', 'case.yaml'),
} as const;

/** What a run wrote, read back; the folder is gone. */
export class Written {
  constructor(readonly files: ReadonlyMap<string, Buffer>) {}

  bytes(path: string): Buffer {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`There is no ${path}, only ${[...this.files.keys()].join(', ')}.`);
    return bytes;
  }

  scores(assessment: string): ScoresJson {
    return this.json(`${assessment}/scores.json`) as ScoresJson;
  }

  jointPlan(wave: string): JointPlanJson {
    return this.json(`${wave}-plan/plan.json`) as JointPlanJson;
  }

  hash(path: string): string {
    return createHash('sha256').update(this.bytes(path)).digest('hex');
  }

  private json(path: string): unknown {
    return JSON.parse(this.bytes(path).toString('utf8'));
  }
}

/** Runs a case through the product's own service, into a folder of its own. */
export async function runCase(
  casePath: string,
  options: { readonly language?: Language; readonly store?: FrameworkStore } = {},
): Promise<Written> {
  const { language, store = new FrameworkStore() } = options;
  return inFolder(async (out) => {
    await new EngagementService(store).assessCase({ casePath, out, ...(language && { language }) });
    return new Written(filesBelow(out));
  });
}

/** A folder that is there while `work` runs. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tolok-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder, by its path with forward slashes. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]));
}
