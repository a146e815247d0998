import request from 'supertest';
import type { ActionView } from '../../src/remediation/corrective-action.view';
import { ActionWorld, inDays } from '../support/actions';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type TestPerson } from '../support/test-people';
import type { TokenScope } from '../../src/identity';

let app: TestApp;
let world: ActionWorld;
let action: ActionView;
const lines: string[] = [];

beforeAll(async () => {
  app = await startTestApp({ log: (line) => lines.push(line) });
  world = await ActionWorld.make(app);
  action = await world.action('own');
  await world.action('other', { due: inDays(10) });
});
afterAll(() => app.stop());

const tokenOf = async (person: TestPerson, scopes: readonly TokenScope[] = ['calendar']): Promise<string> =>
  (await app.people.token(person.id, scopes))['authorization']?.slice('Bearer '.length) ?? '';
const calendar = (token: string, query = ''): request.Test =>
  request(app.http).get(`/v1/calendars/${token}/corrective-actions.ics${query}`).set(ANONYMOUS);
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const days = (text: string): string[] =>
  unfolded(text).flatMap((line) => (line.startsWith('DTSTART') ? line.slice('DTSTART;VALUE=DATE:'.length) : []));
const compact = (day: string): string => day.replaceAll('-', '');

describe('the calendar of corrective actions', () => {
  it('has the dates that its holder may see, with no more than the address', async () => {
    const { text, headers } = await calendar(await tokenOf(world.people.vendor)).expect(200);
    expect(headers).toMatchObject({
      ...{ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' },
      'referrer-policy': 'no-referrer',
    });
    expect(days(text)).toEqual([compact(action.due)]);
    expect(unfolded(text)).toEqual(
      expect.arrayContaining([
        ...['BEGIN:VCALENDAR', `UID:${action.id}-due@tolok`],
        `SUMMARY:${action.ref} corrective action due: Calibration\\; not held\\, twice`,
      ]),
    );
    const { text: team } = await calendar(await tokenOf(world.people.lead)).expect(200);
    expect(days(team)).toEqual([inDays(10), action.due].map(compact));
    const { text: none } = await calendar(await tokenOf(world.people.stranger)).expect(200);
    expect(days(none)).toEqual([]);
  });

  it('is the same bytes until something changes, and comes in the language asked for', async () => {
    const token = await tokenOf(world.people.vendor);
    const [first, second] = [await calendar(token).expect(200), await calendar(token).expect(200)];
    expect(second.text).toBe(first.text);
    const { text } = await calendar(token, '?language=zh').expect(200);
    expect(text).toContain('X-WR-CALNAME:纠正措施');
    await calendar(token, '?language=xx').expect(422);
  });

  it('holds hostile text as text', async () => {
    const hostile = 'x\\;,\nEND:VEVENT\nBEGIN:VALARM\nATTACH:https://evil.example';
    const { body } = await world.write(world.people.vendor, action, { action: hostile }).expect(200);
    action = body;
    const { text } = await calendar(await tokenOf(world.people.vendor)).expect(200);
    expect(unfolded(text).filter((line) => /^(BEGIN|END|ATTACH)/.test(line))).toEqual([
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'],
    ]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('takes no other token, and its own opens nothing else', async () => {
    for (const scopes of [['read'], ['read', 'write', 'administer']] as const) {
      const { body } = await calendar(await tokenOf(app.owner, scopes)).expect(401);
      expect(body).toMatchObject({ code: 'access/unauthenticated' });
    }
    const token = await tokenOf(app.owner);
    for (const path of ['/v1/corrective-actions', '/v1/engagements', `/v1/corrective-actions/${action.id}`, '/v1/me']) {
      const { status } = await request(app.http)
        .get(path)
        .set({ authorization: `Bearer ${token}` });
      expect([path, status]).toEqual([path, path === '/v1/me' ? 404 : 403]);
    }
    await expect(app.people.token(app.owner.id, ['read', 'calendar'])).rejects.toThrow('ck_access_token_scopes');
  });

  it('ends at once with its token, its person and their grant', async () => {
    const token = await tokenOf(world.people.vendor);
    await app.query(`UPDATE engagement_grant SET revoked_at = now() WHERE person_id = $1`, [world.people.vendor.id]);
    expect(days((await calendar(token).expect(200)).text)).toEqual([]);
    await app.query(`UPDATE access_token SET revoked_at = now() WHERE person_id = $1`, [world.people.vendor.id]);
    await calendar(token).expect(401);
    const other = await tokenOf(world.people.otherVendor);
    await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [
      world.people.otherVendor.id,
    ]);
    await calendar(other).expect(401);
  });

  it('leaves no token in the log or the database', async () => {
    const token = await tokenOf(world.people.lead);
    await calendar(token).expect(200);
    await calendar('tlk_wrong').expect(401);
    const secret = token.slice('tlk_'.length);
    expect(lines.some((line) => line.includes(':calendarToken'))).toBe(true);
    expect(lines.join('\n')).not.toContain(secret);
    const rows = await app.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM access_token AS t`);
    expect(rows.map(({ row }) => row).join('\n')).not.toContain(secret);
  });

  it('is closed for a while to who tries too often, not to who is right', async () => {
    const token = await tokenOf(world.people.lead);
    for (let round = 0; round < 40; round += 1) await calendar(token).expect(200);
    const statuses: number[] = [];
    for (let round = 0; round < 32; round += 1) statuses.push((await calendar('tlk_guess')).status);
    expect(statuses).toContain(401);
    expect(statuses.at(-1)).toBe(429);
  });
});
