import request from 'supertest';
import type { TestApp } from './test-app';

/** Parts that name themselves again further down can not be put together from single examples. */
export const CALIBRATION = {
  ...{ key: 'january', title: 'Calls of January', date: '2026-01-20', kind: 'monitors' },
  scale: { categories: [{ key: 'pass' }, { key: 'fail' }], ordinal: false },
  raters: [
    { key: 'a', name: 'Rater A' },
    { key: 'b', name: 'Rater B' },
  ],
  items: [{ ref: 'CALL-1', ratings: { a: 'pass', b: 'fail' } }],
};

export const DRIVERS = {
  title: 'Contacts of January',
  period: { from: '2026-01-01', to: '2026-01-31' },
  errors: [{ key: 'wrong-information', title: 'Wrong information', class: 'customer' }],
  contacts: [{ errors: ['wrong-information'], contacts: 40, dissatisfied: 12 }],
};

/** What stands beside KPI series, so that the results of each kind have something to show. */
export async function annexOf({ http }: TestApp, assessmentId: string, mark: string): Promise<void> {
  const title = `January ${mark}`.trim();
  const period = { from: '2026-01-01', to: '2026-01-31' };
  const reason = { reason: title, count: 40, cause: 'process', ownerFunction: 'operations', frontLine: false };
  const staffing = {
    ...{ key: 'peak', title, intervalMinutes: 30, calls: 250, handlingSeconds: 210, targetShare: 90, limitSeconds: 20 },
  };
  const details = `/v1/assessments/${assessmentId}/details`;
  const { headers } = await request(http).get(details).expect(200);
  await request(http)
    .put(details)
    .set('If-Match', headers['etag'] ?? '')
    .send({
      drivers: { ...DRIVERS, title },
      calibrations: [{ ...CALIBRATION, title }],
      contactReasons: { title, period, reasons: [reason] },
      surveyHealth: [{ survey: title, kpis: ['csat'], checks: { timely: 'yes' } }],
      staffing: [staffing],
    })
    .expect(200);
}
