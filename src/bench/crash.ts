import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Comparison } from './crash-compare';
import { Figures, type RoundKind } from './crash-figures';
import { Ledger } from './crash-ledger';
import { Load } from './crash-load';
import { CRASH_POINTS, type CrashPoint, STEPS } from './crash-points';
import { compareRows } from './crash-rows';
import { CrashServer } from './crash-server';
import { type CrashWorld, makeWorld } from './crash-world';

/**
 * `npm run test:crash [rounds]`: kills the server, or its database, with SIGKILL while people work, at random or at a named
 * point of what the server does; starts it again and compares. Everything that was acknowledged has to be there, nothing
 * may be there by half, and every report that was accepted has to become ready.
 */
const ROUNDS = 200;
/** A point that is not reached within this time counts as missed, and the round goes on with a random kill. */
const POINT_PATIENCE_MS = 30_000;
const THOROUGH_EVERY = 5;
/** Has no common divisor with the number of points: a short run gets points of every step, a long one gets all. */
const STRIDE = 27;

interface Plan {
  readonly kind: RoundKind;
  readonly victim: 'server' | 'database';
  readonly point: CrashPoint | undefined;
}

/** Of eight rounds five kill the server (four at a named point), and three the database (two at a named point). */
const TURNS = ['named', 'named', 'database named', 'random', 'named', 'named', 'database named', 'database'] as const;

function planOf(round: number, named: number): Plan {
  const turn = TURNS[(round - 1) % TURNS.length] ?? 'random';
  const point = turn.endsWith('named') ? CRASH_POINTS[(named * STRIDE) % CRASH_POINTS.length] : undefined;
  const victim = turn.startsWith('database') ? 'database' : 'server';
  return { victim, point, kind: `${victim}, ${point ? 'at a named point' : 'at random'}` };
}

/** @returns whether the point was reached; true when there is none */
async function kill(server: CrashServer, { victim, point }: Plan): Promise<boolean> {
  if (!point) {
    await sleep(randomInt(400, 2_500));
    server.kill(victim);
    await server.ended(60_000);
    return true;
  }
  await sleep(randomInt(300, 1_500));
  const { step, moment } = point;
  server.arm({ step, moment, skip: randomInt(0, STEPS[step].skips + 1) }, victim);
  const inTime = await server.ended(POINT_PATIENCE_MS);
  if (!inTime) {
    server.kill(victim);
    await server.ended(60_000);
  }
  return inTime && server.reached;
}

class CrashTest {
  private readonly ledger = new Ledger();
  private readonly figures = new Figures();
  private readonly load: Load;
  private named = 0;

  constructor(
    private readonly folder: string,
    private readonly world: CrashWorld,
    private server: CrashServer,
  ) {
    this.load = new Load(world, this.ledger);
  }

  async round(round: number, isLast: boolean): Promise<void> {
    const plan = planOf(round, this.named);
    if (plan.point) this.named += 1;
    const before = this.ledger.total;
    const since = {
      reports: this.ledger.reports.size,
      issues: this.ledger.issues.size,
      sessions: this.ledger.sessions.length,
    };
    const work = this.load.run(this.server.url, plan.point?.step === 'session');
    const isReached = await kill(this.server, plan);
    this.load.stop();
    await work;
    for (const mistake of this.server.mistakes) this.ledger.surprise(`500, in the log: ${mistake}`);
    this.server = await CrashServer.start(this.folder);
    const wrong = await this.compare(
      isLast ? { reports: 0, issues: 0, sessions: 0 } : since,
      isLast || round % THOROUGH_EVERY === 0,
    );
    const acknowledged = this.ledger.total - before;
    const { readyMs } = this.server;
    this.figures.add({ kind: plan.kind, point: plan.point?.name, isReached, acknowledged, readyMs, wrong });
    const place = plan.point ? `${plan.point.name}${isReached ? '' : ' (not reached)'}` : 'at random';
    console.log(
      `round ${round}: killed the ${plan.victim}, ${place}; ${acknowledged} writes acknowledged; ` +
        `ready after ${Math.round(readyMs)} ms; ${wrong.length === 0 ? 'nothing lost' : wrong.join('; ')}`,
    );
  }

  /** @returns whether everything was as it must be */
  async end(): Promise<boolean> {
    await this.server.stop();
    return this.figures.print(this.ledger);
  }

  private async compare(since: Parameters<Comparison['run']>[0], isThorough: boolean): Promise<string[]> {
    const comparison = new Comparison(this.server, this.world, this.ledger);
    await comparison.run(since);
    if (isThorough) await comparison.trails();
    const { guest } = this.world;
    const grants = { personId: guest.id, acknowledged: this.ledger.grants.size, open: this.load.openGrants };
    const rows = await compareRows(await this.server.adminUrl(), join(this.folder, 'files'), grants, isThorough);
    return [...comparison.wrong, ...rows];
  }
}

async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? ROUNDS);
  const folder = await mkdtemp(join(tmpdir(), 'tolok-crash-'));
  const server = await CrashServer.start(folder);
  const test = new CrashTest(folder, await makeWorld(server), server);
  for (let round = 1; round <= rounds; round += 1) await test.round(round, round === rounds);
  const isGood = await test.end();
  if (isGood) await rm(folder, { recursive: true, force: true });
  else console.log(`What is wrong can be looked at in ${folder}.`);
  process.exitCode = isGood ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
