import request from 'supertest';
import type { CertificateView } from '../../src/certification';
import type { StepView } from '../../src/certification/certification.service';
import type { CertificationView } from '../../src/certification/certification.view';
import type { NonconformityView } from '../../src/certification/nonconformities.service';
import type { Purpose } from '../../src/certification/rules/linked-assessments';
import { daysAfter } from '../../src/remediation/rules/days';
import type { Made } from './given';
import { PASSWORD, Signers } from './issuing';
import type { TestApp } from './test-app';
import type { TestPerson } from './test-people';

export const SCHEME = 'vendor-management-vmo-1';
const FRAMEWORK = 'vendor-management-vmo@1.1.0';
const SIGNED = { password: PASSWORD, meaning: 'completedCertification' };

/** Requirements of the framework, by what they are answered for. */
const refs = (letter: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}-${String(from + index).padStart(2, '0')}`);
const OF_ENTITY = ['V-01', 'V-02', 'V-04', 'V-06'];
const OF_UNIT = ['V-03', 'V-05', ...refs('S', 1, 6), ...refs('T', 1, 4), ...refs('M', 1, 14)];
const RESULTS = refs('X', 1, 5);

export const today = (): string => new Date().toISOString().slice(0, 10);
export const inDays = (days: number): string => daysAfter(today(), days);

export type Role = 'respondent' | 'vendorManager' | 'assessor' | 'lead' | 'owner' | 'auditor';
export const ROLES: readonly Role[] = ['respondent', 'vendorManager', 'assessor', 'lead', 'owner', 'auditor'];

/** A vendor with two sites in an engagement, and everybody who has to do with its certification. */
export class CertificationCase {
  private number = 0;

  private constructor(
    readonly app: TestApp,
    readonly engagementId: string,
    readonly partyId: string,
    readonly units: readonly Made[],
    readonly places: readonly { readonly siteId: string; readonly programmeId: string }[],
    /** `lead` runs the audits with `assessor`; `decider` is another lead. */
    readonly people: Readonly<Record<Role | 'decider' | 'otherVendor' | 'stranger', TestPerson>>,
  ) {}

  static async make(app: TestApp): Promise<CertificationCase> {
    const { given } = app;
    const partyId = (await given.party()).id;
    const programmeId = (await given.programme()).id;
    const sites = [(await given.site({ partyId })).id, (await given.site({ partyId })).id];
    return CertificationCase.of(
      app,
      partyId,
      sites.map((siteId) => ({ siteId, programmeId })),
    );
  }

  /** The same sites, of the same vendor unless another one is named, in another engagement with other people. */
  beside(partyId = this.partyId): Promise<CertificationCase> {
    return CertificationCase.of(this.app, partyId, this.places);
  }

  private static async of(
    app: TestApp,
    partyId: string,
    places: CertificationCase['places'],
  ): Promise<CertificationCase> {
    const { given } = app;
    const engagementId = (await given.engagement()).id;
    const units: Made[] = [];
    for (const place of places) units.push(await given.unit({ engagementId, ...place }));
    const programmeId = places[0]?.programmeId;
    const other = (await given.party({ name: 'Brightcall' })).id;
    await given.unit({ engagementId, siteId: (await given.site({ partyId: other })).id, programmeId });
    const signers = new Signers(app);
    const vendor = async (role: 'vendorManager' | 'respondent', party: string): Promise<TestPerson> => {
      const person = await app.people.make({ role });
      await app.people.grant(person.id, { engagementId, role, partyId: party });
      return person;
    };
    const people = {
      lead: await signers.person(engagementId),
      decider: await signers.person(engagementId),
      assessor: await signers.person(engagementId, 'assessor'),
      auditor: await signers.person(engagementId, 'auditor'),
      owner: await signers.person(undefined, 'owner'),
      vendorManager: await vendor('vendorManager', partyId),
      respondent: await vendor('respondent', partyId),
      otherVendor: await vendor('respondent', other),
      stranger: await signers.person((await given.engagement()).id),
    };
    const made = new CertificationCase(app, engagementId, partyId, units, places, people);
    for (const person of [people.lead, people.assessor, people.decider, people.owner]) await made.declare(person);
    return made;
  }

  get(person: TestPerson, path: string): request.Test {
    return request(this.app.http).get(path).set(person.session);
  }

  post(person: TestPerson, path: string, body: object = {}): request.Test {
    return request(this.app.http).post(path).set(person.session).send(body);
  }

  declare(person: TestPerson, interests: readonly object[] = []): request.Test {
    return this.post(person, '/v1/interest-declarations', { interests }).expect(201);
  }

  apply(person: TestPerson, more: object = {}): request.Test {
    const { engagementId, partyId } = this;
    return this.post(person, '/v1/certifications', { engagementId, partyId, scheme: SCHEME, ...more });
  }

  async read(person: TestPerson, { id }: { readonly id: string }): Promise<CertificationView> {
    return (await this.get(person, `/v1/certifications/${id}`).expect(200)).body as CertificationView;
  }

  /** On the version that there is now. */
  async send(
    person: TestPerson,
    { id }: { readonly id: string },
    path: 'steps' | 'decisions' | 'samples' | 'assessments' | 'met-conditions',
    body: object,
  ): Promise<request.Response> {
    const [row] = await this.app.query<{ version: number }>('SELECT version FROM certification WHERE id = $1', [id]);
    const address = `/v1/certifications/${id}/${path}`;
    const method = path === 'assessments' ? request(this.app.http).put(address) : request(this.app.http).post(address);
    return method
      .set(person.session)
      .set('If-Match', `"${row?.version ?? 1}"`)
      .send(body);
  }

  step(person: TestPerson, at: { readonly id: string }, step: string, more: object = {}): Promise<request.Response> {
    return this.send(person, at, 'steps', { step, reason: 'Seen.', ...more });
  }

  decide(
    person: TestPerson,
    at: { readonly id: string },
    decision: string,
    more: object = {},
  ): Promise<request.Response> {
    return this.send(person, at, 'decisions', { decision, reason: 'Seen.', password: PASSWORD, ...more });
  }

  async steps(at: { readonly id: string }): Promise<readonly StepView[]> {
    return (await this.get(this.people.lead, `/v1/certifications/${at.id}/steps`).expect(200)).body.items;
  }

  async nonconformities(at: { readonly id: string }, person = this.people.lead): Promise<readonly NonconformityView[]> {
    return (await this.get(person, `/v1/certifications/${at.id}/nonconformities`).expect(200)).body.items;
  }

  /** Of the plan of a nonconformity. */
  accept(at: { readonly id: string }, one: NonconformityView | undefined, person = this.people.lead): request.Test {
    return request(this.app.http)
      .post(`/v1/certifications/${at.id}/nonconformities/${one?.id ?? ''}/plan-acceptance`)
      .set(person.session)
      .set('If-Match', `"${one?.version ?? 0}"`);
  }

  async certificates(query = '', person = this.people.lead): Promise<readonly CertificateView[]> {
    return (await this.get(person, `/v1/certificates?limit=100&engagementId=${this.engagementId}${query}`).expect(200))
      .body.items;
  }

  /** Names an assessment beside those that are named already. */
  async link(at: { readonly id: string }, assessmentId: string, purpose: Purpose): Promise<void> {
    const { assessments } = await this.read(this.people.lead, at);
    const all = [
      ...assessments.map((one) => ({ assessmentId: one.id, purpose: one.purpose })),
      { assessmentId, purpose },
    ];
    const { status, text } = await this.send(this.people.lead, at, 'assessments', { assessments: all });
    if (status !== 200) throw new Error(text);
  }

  /** An assessment of both units, opened by the lead. */
  async assessment(kind = 'certification'): Promise<Made> {
    this.number += 1;
    const made = await this.app.given.assessment({
      ...{ engagementId: this.engagementId, kind, frameworkId: FRAMEWORK, unitCount: 0, status: 'draft' },
      ...{ units: this.units.map(({ ref }) => ref), documentNumber: `C-${this.engagementId.slice(-6)}-${this.number}` },
    });
    return this.advance(this.people.lead, made, 'fieldwork');
  }

  /** Everything rated by the assessor, so that the highest level is reached; or as low as said. */
  async rate({ id }: Made, rating = '5'): Promise<void> {
    const { http } = this.app;
    const { assessor } = this.people;
    const { headers } = await this.get(assessor, `/v1/assessments/${id}/answers?limit=1`).expect(200);
    const units = this.units.map(({ ref }) => String(ref));
    const practice = { approach: rating, deployment: rating };
    const rows = [
      ...OF_ENTITY.map((requirement) => ({ unit: 'entity', requirement, ratings: practice })),
      ...units.flatMap((unit) => [
        ...OF_UNIT.map((requirement) => ({ unit, requirement, ratings: practice })),
        ...RESULTS.map((requirement) => ({
          ...{ unit, requirement },
          ratings: { results: rating === '5' ? 'met improving 12/12 3/3' : 'notMet worsening 0/12 3/3' },
        })),
      ]),
    ];
    const { status, text } = await request(http)
      .put(`/v1/assessments/${id}/answers`)
      .set(assessor.session)
      .set('If-Match', headers['etag'] ?? '')
      .send({ rows });
    if (status !== 200) throw new Error(text);
  }

  /** Reviewed by the assessor, completed by the lead. */
  async complete(made: Made): Promise<Made> {
    const current = (await this.get(this.people.lead, `/v1/assessments/${made.id}`).expect(200)).body as Made;
    const inReview = await this.advance(this.people.assessor, current, 'review');
    return this.advance(this.people.lead, inReview, 'completion', SIGNED);
  }

  /** A completed audit with top ratings. @param findings bodies of findings that are recorded in it */
  async audited(kind = 'certification', findings: readonly object[] = [], rating = '5'): Promise<Made> {
    const made = await this.assessment(kind);
    await this.rate(made, rating);
    for (const finding of findings) await this.find(made, finding);
    return this.complete(made);
  }

  async find({ id }: Made, finding: object): Promise<Made> {
    const body = {
      grade: 'minor',
      requirement: 'M-01',
      title: 'Late',
      condition: 'Twice late.',
      ownerFunction: 'quality',
    };
    return (
      await this.post(this.people.assessor, `/v1/assessments/${id}/findings`, { ...body, ...finding }).expect(201)
    ).body as Made;
  }

  private async advance(person: TestPerson, made: Made, to: string, body?: object): Promise<Made> {
    const {
      status,
      body: after,
      text,
    } = await request(this.app.http)
      .post(`/v1/assessments/${made.id}/${to}`)
      .set(person.session)
      .set('If-Match', `"${made.version}"`)
      .send(body);
    if (status !== 200) throw new Error(`${to}: ${text}`);
    return after as Made;
  }

  /** A corrective action for a finding, planned by the vendor; then verified by the assessor. */
  async planned(findingId: string): Promise<{ readonly id: string; readonly version: number }> {
    const { http } = this.app;
    const { body: begun } = await this.post(this.people.lead, `/v1/findings/${findingId}/corrective-actions`).expect(
      201,
    );
    const texts = {
      cause: 'x',
      action: 'y',
      correction: 'z',
      responsibleName: 'Rina',
      evidence: [{ title: 'Minutes' }],
    };
    const { body: written } = await request(http)
      .patch(`/v1/corrective-actions/${begun.id}`)
      .set(this.people.lead.session)
      .set('If-Match', `"${begun.version}"`)
      .send({ ...texts, due: inDays(30) })
      .expect(200);
    return this.actionStep(this.people.lead, written, 'steps', { step: 'plan' });
  }

  async verified(action: { readonly id: string; readonly version: number }): Promise<void> {
    const reported = await this.actionStep(this.people.lead, action, 'steps', { step: 'implement' });
    const judgement = { judgement: 'verify', effectivenessDue: inDays(60) };
    await this.actionStep(this.people.assessor, reported, 'judgements', judgement);
  }

  private async actionStep(
    person: TestPerson,
    { id, version }: { readonly id: string; readonly version: number },
    path: string,
    body: object,
  ): Promise<{ readonly id: string; readonly version: number }> {
    const { body: after } = await request(this.app.http)
      .post(`/v1/corrective-actions/${id}/${path}`)
      .set(person.session)
      .set('If-Match', `"${version}"`)
      .send(body)
      .expect(200);
    return after as { id: string; version: number };
  }

  /** Applied for, invited, with a completed self-assessment and baseline, and a sample: an audit can begin. */
  async ready(applied?: string): Promise<CertificationView> {
    const { lead, respondent } = this.people;
    const made = applied === undefined ? (await this.apply(lead).expect(201)).body : { id: applied };
    await this.taken(this.step(lead, made, 'invite'));
    const self = await this.assessment('baseline');
    await this.rate(self, '3');
    await this.link(made, (await this.complete(self)).id, 'readiness');
    await this.taken(this.step(respondent, made, 'submitReadiness'));
    const baseline = await this.assessment('baseline');
    await this.rate(baseline, '4');
    await this.link(made, (await this.complete(baseline)).id, 'baseline');
    await this.taken(this.send(lead, made, 'samples', {}));
    return this.read(lead, made);
  }

  /** As `ready`; then audited, and submitted for a decision. */
  async submitted(findings: readonly object[] = [], rating = '5', applied?: string): Promise<CertificationView> {
    const { lead, assessor } = this.people;
    const made = await this.ready(applied);
    await this.taken(this.step(lead, made, 'beginAssessment', { team: [assessor.id, lead.id] }));
    await this.link(made, (await this.audited('certification', findings, rating)).id, 'certification');
    await this.taken(this.step(lead, made, 'submitForDecision'));
    return this.read(lead, made);
  }

  /** @param applied id of one that was applied for */
  async certified(applied?: string): Promise<CertificationView> {
    const made = await this.submitted([], '5', applied);
    await this.taken(this.decide(this.people.decider, made, 'grant'));
    return this.read(this.people.lead, made);
  }

  async taken(answer: Promise<request.Response>): Promise<CertificationView> {
    const { status, body, text } = await answer;
    if (status !== 200) throw new Error(text);
    return body as CertificationView;
  }

  /** As if so many days had gone by since everything that was written down of certifications. */
  async age(days: number): Promise<void> {
    const back = `- ${days}`;
    const dates = (column: string): string => `${column} = ${column} ${back}`;
    const inJson = (column: string, key: string): string =>
      `${column} = CASE WHEN ${column} ->> '${key}' IS NULL THEN ${column}
         ELSE jsonb_set(${column}, '{${key}}', to_jsonb(to_char((${column} ->> '${key}')::date ${back}, 'YYYY-MM-DD'))) END`;
    await this.app.query(`BEGIN; SET LOCAL session_replication_role = replica;
      UPDATE certification SET ${dates('since')}, round_began_at = round_began_at - interval '${days} days',
        ${inJson('ruling', 'on')}, created_at = created_at - interval '${days} days',
        conditions = (SELECT coalesce(jsonb_agg(one || jsonb_build_object('due',
          to_char((one ->> 'due')::date ${back}, 'YYYY-MM-DD'))), '[]') FROM jsonb_array_elements(conditions) AS one);
      UPDATE certification_step SET ${dates('on_day')}, taken_at = taken_at - interval '${days} days';
      UPDATE certificate SET ${dates('valid_from')}, ${dates('valid_until')};
      UPDATE certificate_event SET ${dates('on_day')};
      UPDATE certification_nonconformity SET ${dates('found_on')}, ${dates('answered_on')};
      UPDATE corrective_action SET ${dates('verified_on')}, ${dates('effectiveness_due')};
      UPDATE interest_declaration SET ${dates('declared_on')};
      UPDATE assessment SET completed_at = completed_at - interval '${days} days' WHERE completed_at IS NOT NULL;
      COMMIT`);
  }
}
