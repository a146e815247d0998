import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadCase } from '../assessment';
import { assessEngagement, EngagementService, reportFiles, type OutputFile } from '../engagement';
import { FrameworkStore, type Framework } from '../framework';
import { renderReport } from '../report';
import { entityLoss, minus, ONE, scoreAssessment, ZERO } from '../scoring';
import { rasicLibrary } from '../workstream';
import { benchKpiSeries } from './kpi-series';
import { benchPlan } from './plan';
import { print } from './print';
import { timed } from './statistics';
import { syntheticInput, syntheticModel, withFindings } from './synthetic';

const CASES = join(__dirname, '..', '..', 'test', 'cases');

async function scoring(): Promise<void> {
  for (const { units, requirements, aim } of [
    { units: 1, requirements: 1482, aim: 10 },
    { units: 100, requirements: 300, aim: 250 },
  ]) {
    const model = syntheticModel(requirements);
    const input = syntheticInput(model, units);
    const label = `${units} × ${requirements} requirements × 2 dimensions`;
    print(`score with explanation, ${label}`, await timed(25, 5, () => scoreAssessment(model, input)), aim);
    const score = scoreAssessment(model, input);
    const { outcome } = score.entity;
    const lost = outcome.kind === 'scored' ? minus(ONE, outcome.ratio) : ZERO;
    const unitScores = score.units.map((unit) => unit.score);
    print(`  lost points, ${label}`, await timed(15, 3, () => entityLoss(model, unitScores, lost)));
  }
}

async function largeReport(): Promise<{ file: Extract<OutputFile, { kind: 'pdf' }>; make: () => Promise<Buffer> }> {
  const store = new FrameworkStore();
  const bank = await loadCase(join(CASES, 'bank', 'case.yaml'), store);
  const framework = await required(store, bank.assessments[0]?.framework ?? '');
  const engagement = withFindings(bank, framework, 300);
  const frameworks = new Map([[framework.id, framework]]);
  const rasic = await rasicLibrary();
  const build = (): Extract<OutputFile, { kind: 'pdf' }> => {
    const files = reportFiles(engagement, assessEngagement(engagement, frameworks), { language: 'en', rasic });
    const file = files.find(({ path }) => path.endsWith('gap-report.pdf'));
    if (file?.kind !== 'pdf') throw new Error('No gap report was made.');
    return file;
  };
  const file = build();
  return { file, make: () => renderReport(file.model) };
}

async function required(store: FrameworkStore, id: string): Promise<Framework> {
  const framework = await store.find(id);
  if (!framework) throw new Error(`There is no framework ${id}.`);
  return framework;
}

/** In a process of its own: prints the milliseconds of the first rendering, fonts included. */
async function firstReport(): Promise<void> {
  const { make } = await largeReport();
  const start = performance.now();
  await make();
  console.log(performance.now() - start);
}

async function telecomCase(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'tolok-bench-'));
  try {
    await new EngagementService(new FrameworkStore()).assessCase({
      casePath: join(CASES, 'telecom', 'case.yaml'),
      out,
    });
  } finally {
    await rm(out, { recursive: true });
  }
}

async function inOwnProcess(task: string, runs: number): Promise<{ wall: number[]; printed: number[] }> {
  const wall: number[] = [];
  const printed: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, 'main.js'), task]);
    wall.push(performance.now() - start);
    printed.push(Number(stdout));
  }
  return { wall, printed };
}

async function reports(): Promise<void> {
  const { make } = await largeReport();
  const bytes = await make();
  console.log(`gap report of 300 findings: ${countPages(bytes)} pages, ${Math.round(bytes.length / 1024)} KiB`);
  print('  first in a process (fonts included)', (await inOwnProcess('first-report', 7)).printed, 900);
  print('  warm', await timed(15, 4, make), 350);
  print('telecom case, file to PDFs, whole process', (await inOwnProcess('telecom', 5)).wall);
}

function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Scoring, rendering and whole cases, without a server. A task given is run alone, in this process. */
export async function benchEngine(task: string | undefined): Promise<void> {
  if (task === 'first-report') return firstReport();
  if (task === 'telecom') return telecomCase();
  await scoring();
  await benchKpiSeries();
  await benchPlan();
  return reports();
}
