import { type Framework, FrameworkStore } from '../framework';
import type { DocumentProblem } from '../shared/source-document';
import { detailsProblems } from './assessment-details.schema';
import { checkDetails, checkNumbers } from './rules/check-details';

const BYTES = 256 * 1024;

/** As many entries as fit into 256 KB. */
function filled(entry: (index: number) => unknown): unknown[] {
  const list: unknown[] = [];
  for (let size = 0; size < BYTES; size += JSON.stringify(list.at(-1)).length + 1) list.push(entry(list.length));
  return list;
}

const named = (index: number, length = 22): string =>
  `series-${'abcdefghijklmnopqrstuvwxyz'.slice(0, length - 12)}${10_000 + index}`;
const point = { month: '2026-01', value: 1 };
const reason = { reason: 'x', count: 1, cause: 'agent', ownerFunction: 'operations', frontLine: true };
const period = { from: '2026-01-01', to: '2026-01-31' };
const reasons = (entry: (index: number) => unknown): object => ({
  contactReasons: { title: 'x', period, reasons: filled(entry) },
});

const staffing = {
  ...{ key: 'peak', title: 'x', intervalMinutes: 30, calls: 250, handlingSeconds: 210 },
  ...{ targetShare: 90, limitSeconds: 20 },
};
const item = { ref: 'C-1', ratings: { nobody: 'x', noone: 'y' }, consensus: 'z' };
const calibration = (items: readonly unknown[]): object => ({
  ...{ key: 'calls', title: 'x', date: '2026-01-20', kind: 'monitors', items },
  scale: { categories: [{ key: '0' }, { key: '1' }], ordinal: true },
  raters: Array.from({ length: 30 }, () => ({ key: 'a', name: 'A' })),
});
const row = { errors: ['x', 'y', 'z'], contacts: 1, dissatisfied: 2 };
const drivers = (contacts: readonly unknown[]): object => ({
  drivers: { title: 'x', period, errors: [{ key: 'wrong', title: 'x', class: 'customer' }], contacts },
});
const manyChecks = (): object => Object.fromEntries(filled((i) => `check-${i}`).map((name) => [String(name), 'yes']));

describe('a hostile body of details', () => {
  let framework: Framework;
  beforeAll(async () => {
    framework = (await new FrameworkStore().find('service-excellence-5p@1.0.0')) as Framework;
    find({ kpis: [{ kpi: 'csat', points: [point] }] });
  });

  function find(body: object): readonly DocumentProblem[] {
    const place = { key: 'baseline', framework, units: ['A-1', 'A-2'], engagementUnits: ['A-1', 'A-2', 'A-3'] };
    for (const check of [detailsProblems, checkNumbers]) {
      const problems = check(body);
      if (problems.length > 0) return problems;
    }
    return checkDetails(body, place);
  }

  it.each<[string, () => object]>([
    ['unknown KPIs', () => ({ kpis: filled((i) => ({ kpi: named(i), points: [point] })) })],
    ['long unknown KPIs', () => ({ kpis: filled((i) => ({ kpi: named(i, 35), points: [point] })) })],
    ['unknown units', () => ({ kpis: filled((i) => ({ kpi: 'csat', unit: named(i), points: [point] })) })],
    ['repeated series', () => ({ kpis: filled(() => ({ kpi: 'csat', points: [point] })) })],
    ['one series with repeated months', () => ({ kpis: [{ kpi: 'csat', points: filled(() => point) }] })],
    ['misspelt properties', () => ({ kpis: filled(() => ({ kpl: 'csat', point: [point] })) })],
    ['missing properties', () => ({ kpis: filled(() => ({})) })],
    ['numbers for entries', () => ({ kpis: filled(() => 1) })],
    ['unknown properties', () => Object.fromEntries(filled((i) => `interview${i}`).map((name) => [String(name), 1]))],
    ['half points', () => ({ kpis: [{ kpi: 'csat', points: filled(() => ({})) }] })],
    ['numbers for texts', () => ({ limits: filled(() => 1) })],
    ['wrong languages', () => ({ limits: filled(() => ({ fr: 'x' })) })],
    ['blank texts', () => ({ limits: filled(() => ' ') })],
    ['unknown owner functions', () => reasons((i) => ({ ...reason, ownerFunction: named(i) }))],
    ['unknown causes', () => reasons((i) => ({ ...reason, cause: named(i) }))],
    [
      'one reason with every requirement',
      () => ({
        contactReasons: { title: 'x', period, reasons: [{ ...reason, requirements: filled((i) => `R-${i}`) }] },
      }),
    ],
    [
      'reasons with repeated requirements',
      () => reasons(() => ({ ...reason, requirements: Array.from({ length: 400 }, (_, i) => `R-${i}`) })),
    ],
    ['interviews in unknown units', () => ({ interviews: filled((i) => ({ role: 'x', count: 1, unit: named(i) })) })],
    [
      'surveys of unknown KPIs',
      () => ({ surveyHealth: filled((i) => ({ survey: 'x', kpis: [named(i)], checks: {} })) }),
    ],
    ['one survey with many checks', () => ({ surveyHealth: [{ survey: 'x', kpis: ['csat'], checks: manyChecks() }] })],
    ['staffing with one key', () => ({ staffing: Array.from({ length: 100 }, () => ({ ...staffing, unit: 'A-9' })) })],
    ['much staffing', () => ({ staffing: filled((i) => ({ ...staffing, key: named(i) })) })],
    ['calibrations of one key', () => ({ calibrations: Array.from({ length: 50 }, () => calibration([item])) })],
    [
      'a calibration with repeated items by unknown raters',
      () => ({ calibrations: [calibration(Array.from({ length: 500 }, () => item))] }),
    ],
    ['a calibration with many items', () => ({ calibrations: [calibration(filled(() => item))] })],
    ['monitored contacts with unknown errors', () => drivers(Array.from({ length: 5000 }, () => row))],
    ['too many monitored contacts', () => drivers(Array.from({ length: 5001 }, () => row))],
    ['large numbers', () => ({ kpis: [{ kpi: 'csat', points: filled(() => ({ month: '2026-01', value: 1e300 })) }] })],
    ['impossible dates', () => ({ interviews: filled(() => ({ role: 'x', count: 1, date: '2026-02-30' })) })],
    ['a long property', () => ({ ['x'.repeat(BYTES)]: 1 })],
    ['a long key', () => ({ kpis: [{ kpi: 'x'.repeat(BYTES), points: [point] }] })],
    ['a long word for a cause', () => reasons(() => ({ ...reason, cause: 'x'.repeat(BYTES) }))],
  ])('of %s is refused, and not every fault is worded', (_, make) => {
    const problems = find(make());
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(101);
  });
});
