import request from 'supertest';
import { monthIndex, monthOf } from '../../src/shared/month';
import { type CertificationCase, today } from './certifications';

/** Months that have ended, so many, ascending. */
export const lastMonths = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => monthOf(monthIndex(today()) - count + index));

/** What the scheme of `CertificationCase` watches. */
export const WATCHED = ['csat', 'resolution', 'customer-critical-accuracy'] as const;

/** A file in which 95 of 100 are good in every month, at each unit, but for what is said of one KPI at the first of them. */
export function kpiTable(
  world: CertificationCase,
  months: readonly string[],
  poor: { readonly kpi?: string; readonly good?: number } = {},
): string {
  const { kpi = '', good = 95 } = poor;
  const rows = world.units.flatMap(({ ref }, index) =>
    WATCHED.flatMap((key) =>
      months.map((month) => `${key},${String(ref)},${month},${index === 0 && key === kpi ? good : 97},100`),
    ),
  );
  return ['KPI,Unit,Month,Numerator,Denominator', ...rows, ''].join('\n');
}

export function bringIn(
  world: CertificationCase,
  headers: Readonly<Record<string, string>>,
  csv: string,
): request.Test {
  return request(world.app.http)
    .post(`/v1/engagements/${world.engagementId}/kpi-imports`)
    .set({ cookie: '', ...headers })
    .set('Content-Type', 'text/csv')
    .send(csv);
}
