import request from 'supertest';
import { Database, type Scope } from '../../src/database';
import type { ActionSummary, ActionView } from '../../src/remediation/corrective-action.view';
import { dueState, nextDue } from '../../src/remediation/rules/due';
import { ActionWorld, inDays } from '../support/actions';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
let world: ActionWorld;

beforeAll(async () => {
  app = await startTestApp();
  world = await ActionWorld.make(app);
});
afterAll(() => app.stop());

const codes = (body: { errors?: { code: string }[] }): string[] => (body.errors ?? []).map(({ code }) => code);
const refs = (body: { items: ActionSummary[] }): string[] => body.items.map(({ ref }) => ref);

describe('a corrective action', () => {
  it('begins from a finding of a completed assessment, with what was found as it stood', async () => {
    const action = await world.action('own');
    expect(action).toMatchObject({
      ...{ state: 'drafted', grade: 'major', due: inDays(90), dueState: 'open', effectivenessDue: null, version: 1 },
      ...{ party: { id: world.parties.own }, ownerFunction: world.findings.own['ownerFunction'] },
      finding: { ref: world.findings.own['ref'], title: 'Calibration; not held, twice', requirement: 'POL-01' },
      ...{ transitions: ['plan'], evidence: [] },
      history: [{ transition: 'open', person: { id: world.people.lead.id, name: world.people.lead.name } }],
    });
    expect(action.ref).toMatch(/^CA-\d\d$/);
  });

  it("takes the finding's date, and belongs to no party where several, or none alone, are concerned", async () => {
    expect(await world.action('both')).toMatchObject({ due: inDays(20), dueState: 'open', party: null });
    expect(await world.action('entity')).toMatchObject({ party: null, grade: 'opportunity' });
    expect(await world.action('own', { partyId: null, due: inDays(5) })).toMatchObject({
      ...{ party: null, due: inDays(5), dueState: 'dueSoon' },
    });
  });

  it('is numbered without gaps or repeats, also when several begin at once', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => world.action('other')));
    const numbers = made.map(({ ref }) => Number(ref.slice(3))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
  });

  it('is refused for a strength, an open assessment, and a party that is not concerned alone', async () => {
    const { lead } = world.people;
    const { body: strength } = await world.begin(lead, world.findings.strength.id).expect(409);
    expect(strength).toMatchObject({ code: 'action/not-answerable' });
    const open = await app.given.assessment();
    const finding = await app.given.finding(open.id);
    const { body: early } = await world.begin(app.owner, finding.id).expect(409);
    expect(early.detail).toContain('not completed');
    for (const [on, partyId] of [
      ['own', world.parties.other],
      ['both', world.parties.own],
      ['entity', world.parties.own],
    ] as const) {
      const { body } = await world.begin(lead, world.findings[on].id, { partyId }).expect(422);
      expect(body).toMatchObject({ code: 'action/invalid', errors: [{ pointer: '/partyId' }] });
    }
  });

  it('goes from plan to closure, each step written down with who took it', async () => {
    const { vendor, assessor, lead } = world.people;
    const verified = await world.verified(await world.action());
    expect(verified).toMatchObject({ state: 'verified', verifiedOn: inDays(0), nextDue: inDays(60), dueState: 'open' });
    await world.age(verified, 61);
    const { body } = await world.judge(lead, verified, 'close', { reason: 'Three months seen.' }).expect(200);
    const closed: ActionView = body;
    expect(closed).toMatchObject({ state: 'closed', nextDue: null, dueState: 'none', transitions: ['reopen'] });
    expect(closed.history.map(({ transition, person, reason }) => [transition, person.id, reason])).toEqual([
      ['open', lead.id, null],
      ['plan', vendor.id, null],
      ['implement', vendor.id, null],
      ['verify', assessor.id, null],
      ['close', lead.id, 'Three months seen.'],
    ]);
    expect(closed.evidence).toEqual([{ title: 'Minutes', location: 'QA-17', pieceId: null, pieceRef: null }]);
  });

  it('says everything that is missing, and changes nothing', async () => {
    const { vendor, assessor } = world.people;
    const draft = await world.action();
    const { body: unplanned } = await world.step(vendor, draft, 'plan').expect(409);
    expect(unplanned.code).toBe('action/not-ready');
    expect(codes(unplanned)).toEqual(['action/no-cause', 'action/no-action', 'action/no-responsible']);
    const planned = await world.planned(draft);
    const { body: unshown } = await world.step(vendor, planned, 'implement').expect(409);
    expect(codes(unshown)).toEqual(['action/no-correction', 'action/no-evidence']);
    expect((await world.get(vendor, `/v1/corrective-actions/${draft.id}`)).body).toMatchObject({
      ...{ state: 'planned', version: planned.version },
    });
    const { body: unasked } = await world.judge(assessor, planned, 'verify').expect(409);
    expect(unasked).toMatchObject({ code: 'action/wrong-state' });
    expect(unasked.detail).toContain('replan, implement');
  });

  it('is judged by neither the responsible person nor who reported it', async () => {
    const { lead, assessor, vendor } = world.people;
    const draft = await world.action();
    const texts = { cause: 'x', action: 'y', correction: 'z', responsibleId: assessor.id, evidence: [{ title: 'e' }] };
    const { body: written } = await world.write(lead, draft, texts).expect(200);
    const { body: planned } = await world.step(lead, written, 'plan').expect(200);
    const { body: reported } = await world.step(lead, planned, 'implement').expect(200);
    const check = { effectivenessDue: inDays(30), reason: 'Seen.' };
    for (const [judgement, more] of [
      ['verify', check],
      ['reject', { reason: 'Not seen.' }],
    ] as const) {
      const { body: own } = await world.judge(assessor, reported, judgement, more).expect(403);
      expect([own.code, ...codes(own)]).toEqual(['action/second-person', 'action/own-action']);
      const { body: report } = await world.judge(lead, reported, judgement, more).expect(403);
      expect(codes(report)).toEqual(['action/own-report']);
    }
    await world.judge(vendor, reported, 'verify', check).expect(403);
    const { body: verified } = await world.judge(app.owner, reported, 'verify', check).expect(200);
    await world.age(verified, 40);
    const { body: dated } = await world.judge(lead, verified, 'close', check).expect(422);
    expect(codes(dated)).toEqual(['action/date-not-taken']);
    await world.judge(assessor, verified, 'close', { reason: 'Seen.' }).expect(403);
    await world.judge(lead, verified, 'close', { reason: 'Seen.' }).expect(200);
  });

  it('is not verified by its responsible person in the table itself either', async () => {
    const { id } = await world.implemented(await world.action());
    await expect(
      app.query(
        `UPDATE corrective_action SET state = 'verified', verified_by = implemented_by, verified_on = current_date,
           effectiveness_due = current_date + 9 WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow('ck_corrective_action_second_person');
  });

  it('is checked for its effect on or after the day set for it, which comes after the verification', async () => {
    const { assessor, lead } = world.people;
    const reported = await world.implemented(await world.action());
    for (const more of [{}, { effectivenessDue: inDays(0) }]) {
      const { body } = await world.judge(assessor, reported, 'verify', more).expect(409);
      expect(codes(body)).toEqual(['action/no-check-ahead']);
    }
    const { body: verified } = await world
      .judge(assessor, reported, 'verify', { effectivenessDue: inDays(60) })
      .expect(200);
    for (const judgement of ['close', 'reopen']) {
      const { body } = await world.judge(lead, verified, judgement, { reason: 'Too early' }).expect(409);
      expect(codes(body)).toEqual(['action/check-not-reached']);
    }
    const more = { effectivenessDue: inDays(90), reason: 'Peak season first.' };
    const { body: moved } = await world.judge(lead, verified, 'reschedule', more).expect(200);
    expect(moved).toMatchObject({ state: 'verified', effectivenessDue: inDays(90) });
  });

  it('is planned anew when it was not effective, and when what it cured comes back', async () => {
    const { lead } = world.people;
    const verified = await world.verified(await world.action());
    await world.age(verified, 60);
    const { body: again } = await world.judge(lead, verified, 'reopen', { reason: 'Drift is back.' }).expect(200);
    expect(again).toMatchObject({
      ...{ state: 'drafted', due: inDays(90), effectivenessDue: null, verifiedOn: null, cause: 'Nobody stands in' },
    });
    const second = await world.verified(again);
    await world.age(second, 60);
    const { body: closed } = await world.judge(lead, second, 'close', { reason: 'Held.' }).expect(200);
    const { body: third } = await world.judge(lead, closed, 'reopen', { reason: 'Came back.' }).expect(200);
    expect(third.history.map(({ transition }: { transition: string }) => transition)).toEqual([
      ...['open', 'plan', 'implement', 'verify', 'reopen'],
      ...['plan', 'implement', 'verify', 'close', 'reopen'],
    ]);
  });

  it('has to show something new when it was reopened', async () => {
    const { lead, vendor } = world.people;
    const verified = await world.verified(await world.action());
    await world.age(verified, 60);
    const { body: again } = await world.judge(lead, verified, 'reopen', { reason: 'Drift is back.' }).expect(200);
    const { body: planned } = await world.step(vendor, again, 'plan').expect(200);
    const { body: refused } = await world.step(vendor, planned, 'implement').expect(409);
    expect(codes(refused)).toEqual(['action/no-new-evidence']);

    const [{ title, location }] = again.evidence;
    const { body: same } = await world.write(vendor, planned, { evidence: [{ title, location }] }).expect(200);
    expect(codes((await world.step(vendor, same, 'implement').expect(409)).body)).toEqual(['action/no-new-evidence']);
    const evidence = [
      { title, location },
      { title: 'Minutes of June', location: 'QA-18' },
    ];
    const { body: shown } = await world.write(vendor, same, { evidence }).expect(200);
    expect((await world.step(vendor, shown, 'implement').expect(200)).body.state).toBe('implemented');
  });

  it('goes back to the plan when it is rejected, and to the draft when the plan does not hold', async () => {
    const { assessor, vendor } = world.people;
    const reported = await world.implemented(await world.action());
    const { body: unsaid } = await world.judge(assessor, reported, 'reject').expect(409);
    expect(codes(unsaid)).toEqual(['action/no-reason']);
    const { body: rejected } = await world.judge(assessor, reported, 'reject', { reason: 'No minutes of May.' });
    expect(rejected).toMatchObject({ state: 'planned', transitions: ['replan', 'implement'] });
    const { body: fixed } = await world.write(vendor, rejected, { due: inDays(80) }).expect(409);
    expect(fixed).toMatchObject({ code: 'action/wrong-state', errors: [{ pointer: '/due' }] });
    const { body: redrafted } = await world.step(vendor, rejected, 'replan', 'The deputy left.').expect(200);
    await world.write(vendor, redrafted, { due: inDays(80) }).expect(200);
  });

  it('keeps what was reported as it is', async () => {
    const reported = await world.implemented(await world.action());
    const { body } = await world.write(world.people.lead, reported, { evidence: [] }).expect(409);
    expect(body).toMatchObject({ code: 'action/wrong-state', errors: [{ pointer: '/evidence' }] });
    await expect(app.query(`UPDATE corrective_action_event SET reason = 'x'`)).rejects.toThrow('immutable');
  });

  it('tells who comes late, and shows them how it is now', async () => {
    const draft = await world.action();
    const { lead } = world.people;
    await world.write(lead, draft, { cause: 'first' }).expect(200);
    for (const late of [
      world.write(lead, draft, { cause: 'second' }),
      world.step(lead, draft, 'plan'),
      world.judge(lead, draft, 'verify'),
    ]) {
      const { body } = await late.expect(412);
      expect(body.current).toMatchObject({ cause: 'first', version: 2 });
    }
  });

  it('lets one of two who plan at the same moment win', async () => {
    const draft = await world.action();
    const texts = { cause: 'x', action: 'y', responsibleName: 'z' };
    const { body: written } = await world.write(world.people.lead, draft, texts).expect(200);
    const answers = await app.race(
      ...(['corrective_action', draft.id] as const),
      () => world.step(world.people.lead, written, 'plan'),
      () => world.step(world.people.vendor, written, 'plan'),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('names one responsible person, whom the writer may know of', async () => {
    const { lead, vendor, assessor } = world.people;
    const draft = await world.action();
    const both = { responsibleId: lead.id, responsibleName: 'Rina' };
    const { body: two } = await world.write(lead, draft, both).expect(422);
    expect(codes(two)).toEqual(['action/two-responsible']);
    const { body: hidden } = await world.write(vendor, draft, { responsibleId: assessor.id }).expect(422);
    expect(codes(hidden)).toEqual(['action/unknown-person']);
    const { body: named } = await world.write(vendor, draft, { responsibleName: 'Rina' }).expect(200);
    const { body: own } = await world.write(vendor, named, { responsibleId: vendor.id }).expect(200);
    expect(own).toMatchObject({ responsibleId: vendor.id, responsibleName: vendor.name });
    const { body: nobody } = await world.write(vendor, own, { responsibleId: null }).expect(200);
    expect(nobody).toMatchObject({ responsibleId: null, responsibleName: null });
  });

  it('points to evidence in the register, which only the team names', async () => {
    const { lead, vendor } = world.people;
    const draft = await world.action();
    const evidence = [{ title: 'Minutes', pieceId: world.evidence.id }];
    const { body: shown } = await world.write(lead, draft, { evidence }).expect(200);
    expect(shown.evidence).toMatchObject([{ pieceId: world.evidence.id, pieceRef: world.evidence['ref'] }]);
    const { body: seen } = await world.get(vendor, `/v1/corrective-actions/${draft.id}`).expect(200);
    expect(seen.evidence).toMatchObject([{ pieceId: world.evidence.id, pieceRef: null }]);
    const { body: unknown } = await world.write(vendor, shown, { evidence }).expect(422);
    expect(unknown).toMatchObject({ code: 'action/invalid', errors: [{ pointer: '/evidence/0/pieceId' }] });
  });

  it('goes while nobody took a step, and stays afterwards; its finding stays with it', async () => {
    const { lead, vendor } = world.people;
    const remove = ({ id, version }: ActionView, person = lead): request.Test =>
      request(app.http).delete(`/v1/corrective-actions/${id}`).set(person.session).set('If-Match', `"${version}"`);
    const draft = await world.action();
    await remove(draft, vendor).expect(403);
    const planned = await world.planned(draft);
    const { body } = await remove(planned).expect(409);
    expect(body).toMatchObject({ code: 'action/not-deletable' });
    const other = await world.action();
    await remove({ ...other, version: 9 }).expect(412);
    await remove(other).expect(204);
    await world.get(lead, `/v1/corrective-actions/${other.id}`).expect(404);
  });
});

describe('a finding with a corrective action', () => {
  it('is not removed when its assessment is opened again', async () => {
    const apart = await ActionWorld.make(app);
    await apart.action('own');
    const { body: before } = await apart.get(app.owner, `/v1/assessments/${apart.assessmentId}`);
    await request(app.http)
      .post(`/v1/assessments/${apart.assessmentId}/reopening`)
      .set('If-Match', `"${before.version}"`)
      .send({ reason: 'A figure was wrong' })
      .expect(200);
    const { body } = await request(app.http)
      .delete(`/v1/findings/${apart.findings.own.id}`)
      .set('If-Match', '"1"')
      .expect(409);
    expect(body).toMatchObject({ code: 'finding/in-use' });
  });
});

describe('the list of corrective actions', () => {
  let apart: ActionWorld;
  let late: ActionView;
  let soon: ActionView;

  beforeAll(async () => {
    apart = await ActionWorld.make(app);
    late = await apart.action('own');
    soon = await apart.action('own', { due: inDays(3) });
    await apart.action('other', { due: inDays(40) });
    await apart.implemented(await apart.action('own'));
    await app.query(`UPDATE corrective_action SET due = current_date - 1 WHERE id = $1`, [late.id]);
  });
  const list = (query = ''): string => `/v1/engagements/${apart.engagementId}/corrective-actions${query}`;

  it('has what is due first in front, and tells how near it is as the rules do', async () => {
    const { body } = await apart.get(apart.people.lead, list()).expect(200);
    const items: ActionSummary[] = body.items;
    expect(items.map(({ dueState: state }) => state)).toEqual(['overdue', 'dueSoon', 'open', 'none']);
    for (const item of items) {
      expect(item.nextDue).toBe(nextDue(item));
      const { body: same } = await apart.get(apart.people.lead, list(`?due=${dueState(item, inDays(0))}`));
      expect(refs(same)).toContain(item.ref);
    }
  });

  it('is cut by state, grade, function, party and finding, page by page', async () => {
    const { lead } = apart.people;
    const chosen = async (query: string): Promise<string[]> => refs((await apart.get(lead, list(query))).body);
    expect(await chosen('?state=implemented')).toHaveLength(1);
    expect(await chosen('?grade=minor')).toHaveLength(1);
    expect(await chosen(`?partyId=${apart.parties.own}&grade=major`)).toHaveLength(3);
    expect(await chosen(`?findingId=${apart.findings.other.id}`)).toHaveLength(1);
    expect(await chosen(`?ownerFunction=${late.ownerFunction}`)).toHaveLength(4);
    expect(await chosen('?ownerFunction=nobody')).toEqual([]);
    const { body: first } = await apart.get(lead, list('?limit=3'));
    const { body: rest } = await apart.get(lead, list(`?limit=3&cursor=${first.nextCursor}`));
    expect([...refs(first), ...refs(rest)].sort()).toEqual(['CA-01', 'CA-02', 'CA-03', 'CA-04']);
    expect(rest.nextCursor).toBeNull();
  });

  it('shows across engagements what is overdue, to each what they were given', async () => {
    const overdue = async (who: keyof ActionWorld['people']): Promise<ActionSummary[]> =>
      (await apart.get(apart.people[who], '/v1/corrective-actions?due=overdue')).body.items;
    expect((await overdue('vendor')).map(({ id }) => id)).toEqual([late.id]);
    expect(await overdue('otherVendor')).toEqual([]);
    expect(await overdue('stranger')).toEqual([]);
    expect((await overdue('lead')).map(({ id }) => id)).toEqual([late.id]);
    const { body: all } = await apart.get(app.owner, '/v1/corrective-actions?due=overdue&limit=100');
    expect(all.items.every(({ dueState: state }: ActionSummary) => state === 'overdue')).toBe(true);
  });

  it('tells a vendor the engagement and party by what was frozen for it, and nothing of the team', async () => {
    const { vendor } = apart.people;
    const { body } = await apart.get(vendor, `/v1/corrective-actions?engagementId=${apart.engagementId}`);
    expect(refs(body)).toEqual([late.ref, soon.ref, 'CA-04']);
    for (const { engagement, party } of body.items as ActionSummary[]) {
      expect([engagement, party?.id, party?.name]).toEqual([
        ...['Service review', apart.parties.own, 'Fairline Services'],
      ]);
    }
    const { body: one } = await apart.get(vendor, `/v1/corrective-actions/${late.id}`).expect(200);
    expect(one.history[0].person).toEqual({ id: apart.people.lead.id, name: null });
    await apart.get(vendor, list()).expect(404);
  });

  it('hides from one vendor what another one answers', async () => {
    const { otherVendor } = apart.people;
    await apart.get(otherVendor, `/v1/corrective-actions/${late.id}`).expect(404);
    await apart.write(otherVendor, late, { cause: 'x' }).expect(404);
    await apart.step(otherVendor, late, 'plan').expect(404);
    await apart.begin(otherVendor, apart.findings.other.id).expect(404);
  });

  it('comes as a table whose cells no spreadsheet runs', async () => {
    const hostile = '=HYPERLINK("https://evil.example","x"),\n@SUM(A1)';
    const draft = await apart.action('both');
    await apart.write(apart.people.lead, draft, { action: hostile, responsibleName: '+1' }).expect(200);
    const { text, headers } = await apart.get(apart.people.lead, list()).set('Accept', 'text/csv').expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n')).toHaveLength(7);
    expect(text).toContain(`'+1,"'=HYPERLINK(""https://evil.example"",""x""),\n@SUM(A1)"`);
    const { text: own } = await apart.get(apart.people.vendor, '/v1/corrective-actions').set('Accept', 'text/csv');
    expect(own.split('\r\n')).toHaveLength(5);
  });
});

describe('the database alone', () => {
  const as = (person: TestPerson, sql: string, parameters: readonly unknown[]): Promise<unknown[]> => {
    const scope: Scope = { ...app.scope, actor: { kind: 'person', personId: person.id }, reach: { kind: 'all' } };
    return app.get(Database).transaction(scope, (tx) => tx.query<unknown[]>(sql, [...parameters]));
  };
  const EVENT = `INSERT INTO corrective_action_event
    SELECT workspace_id, engagement_id, id, 99, $2, $3, NULL, now() FROM corrective_action WHERE id = $1`;

  it('lets a vendor report its own action, and judge none', async () => {
    const { vendor, lead } = world.people;
    const planned = await world.planned(await world.action());
    const verify = `UPDATE corrective_action SET state = 'verified', implemented_by = $2, verified_by = $3,
      verified_on = current_date, effectiveness_due = current_date + 9 WHERE id = $1 RETURNING id`;
    await expect(as(vendor, verify, [planned.id, vendor.id, lead.id])).rejects.toMatchObject({
      code: 'access/forbidden',
    });
    await expect(as(vendor, EVENT, [planned.id, 'verify', vendor.id])).rejects.toMatchObject({
      code: 'access/forbidden',
    });
    const report = `UPDATE corrective_action SET state = 'implemented', implemented_by = $2 WHERE id = $1 RETURNING id`;
    expect(await as(vendor, report, [planned.id, vendor.id])).toMatchObject([[{ id: planned.id }], 1]);
    expect(await as(vendor, report, [planned.id, vendor.id])).toEqual([[], 0]);
  });

  it('lets nobody write down a step in the name of somebody else', async () => {
    const { vendor, lead } = world.people;
    const { id } = await world.action();
    await expect(as(vendor, EVENT, [id, 'plan', lead.id])).rejects.toMatchObject({ code: 'access/forbidden' });
    await as(vendor, EVENT, [id, 'plan', vendor.id]);
  });

  it('shows a vendor what it answers, and takes no piece of the register from it', async () => {
    const { vendor, otherVendor } = world.people;
    const { id } = await world.action();
    const read = 'SELECT id FROM corrective_action WHERE id = $1';
    expect(await as(vendor, read, [id])).toEqual([{ id }]);
    expect(await as(otherVendor, read, [id])).toEqual([]);
    const piece = `INSERT INTO corrective_action_evidence
      SELECT workspace_id, engagement_id, id, 7, 'x', NULL, assessment_id, $2, now() FROM corrective_action
      WHERE id = $1`;
    await expect(as(vendor, piece, [id, world.evidence.id])).rejects.toMatchObject({ code: 'access/forbidden' });
    await as(world.people.lead, piece, [id, world.evidence.id]);
  });
});
