import { kpiCatalogue } from '../../framework';
import { print } from '../print';
import { timed } from '../statistics';
import type { BenchData } from './bench-data';
import type { MeasuredServer } from './measured-server';

const SITES = 84;
const METRICS = 20;
const MONTHS = 60;
const RUNS = 3;
const AIM = 5_000;

/** A hundred thousand KPI points: brought in, brought in again, and all of them with other figures. */
export async function benchKpiImports(server: MeasuredServer, data: BenchData): Promise<void> {
  const shares = [...(await kpiCatalogue()).values()].filter(({ kind }) => kind === 'proportion').slice(0, METRICS);
  const kpis = shares.map(({ key }) => key);
  const times = { first: [] as number[], again: [] as number[], corrected: [] as number[] };
  let longest = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const { id, unitRefs } = await data.engagement(SITES);
    for (const [step, surplus] of [
      ['first', 0],
      ['again', 0],
      ['corrected', 1],
    ] as const) {
      const body = pointsOf(kpis, unitRefs, surplus);
      const sent = { type: 'text/csv', body };
      const bringIn = (): Promise<unknown> => data.client.ok('POST', `/v1/engagements/${id}/kpi-imports`, sent);
      const { max } = await server.lagDuring(async () => {
        times[step].push(...(await timed(1, 0, bringIn)));
      });
      longest = Math.max(longest, max);
    }
  }
  const label = `${SITES} sites × ${METRICS} KPIs × ${MONTHS} months`;
  print(`import KPI points, ${label}`, times.first, AIM);
  print('  the same file again', times.again, AIM);
  print('  every point corrected', times.corrected, AIM);
  console.log(`  event loop of the server meanwhile: longest ${longest.toFixed(1)} ms`);
}

function pointsOf(kpis: readonly string[], units: readonly string[], surplus: number): string {
  const months = Array.from({ length: MONTHS }, (_, month) => {
    const name = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return `${name},${300 + ((month * 7) % 90) + surplus},${400 + month}`;
  });
  const rows = kpis.flatMap((kpi) => units.flatMap((unit) => months.map((month) => `${kpi},${unit},${month}`)));
  return ['KPI,Unit,Month,Numerator,Denominator', ...rows, ''].join('\n');
}
