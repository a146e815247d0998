import request from 'supertest';
import type { ActionView } from '../../src/remediation/corrective-action.view';
import { Signers } from './issuing';
import type { Made } from './given';
import type { TestApp } from './test-app';
import type { TestPerson } from './test-people';

const DAY_MS = 86_400_000;
/** So many days from today, of UTC. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** A completed assessment of two vendors, with a finding for each kind of answer, and people around it. */
export class ActionWorld {
  private constructor(
    readonly app: TestApp,
    readonly engagementId: string,
    readonly assessmentId: string,
    readonly parties: { readonly own: string; readonly other: string },
    readonly findings: Readonly<Record<'own' | 'other' | 'both' | 'entity' | 'strength', Made>>,
    readonly evidence: Made,
    readonly people: Readonly<Record<'lead' | 'assessor' | 'vendor' | 'otherVendor' | 'stranger', TestPerson>>,
  ) {}

  static async make(app: TestApp): Promise<ActionWorld> {
    const { given } = app;
    const engagementId = (await given.engagement()).id;
    const [own, other] = [(await given.party()).id, (await given.party({ name: 'Brightcall' })).id];
    const units: Made[] = [];
    for (const partyId of [own, other]) {
      units.push(await given.unit({ engagementId, siteId: (await given.site({ partyId })).id }));
    }
    const [first, second] = units.map(({ ref }) => String(ref));
    const assessment = await given.assessment({ engagementId, unitCount: 0, units: [first, second] });
    const finding = (overrides: Readonly<Record<string, unknown>>): Promise<Made> =>
      given.finding(assessment.id, overrides);
    const evidence = await given.evidence(assessment.id);
    const findings = {
      own: await finding({ units: [first], grade: 'major', title: 'Calibration; not held, twice' }),
      other: await finding({ units: [second] }),
      both: await finding({ units: [first, second], due: inDays(20) }),
      entity: await finding({ grade: 'opportunity' }),
      strength: await finding({ grade: 'strength', units: [first] }),
    };
    await given.advance(assessment, 'completed');
    const signers = new Signers(app);
    const people = {
      lead: await signers.person(engagementId),
      assessor: await signers.person(engagementId, 'assessor'),
      vendor: await signers.person(engagementId, 'vendorManager', { partyId: own }),
      otherVendor: await signers.person(engagementId, 'vendorManager', { partyId: other }),
      stranger: await signers.person((await given.engagement()).id),
    };
    return new ActionWorld(app, engagementId, assessment.id, { own, other }, findings, evidence, people);
  }

  get(person: TestPerson, path: string): request.Test {
    return request(this.app.http).get(path).set(person.session);
  }

  begin(person: TestPerson, findingId: string, body: object = {}): request.Test {
    return request(this.app.http).post(`/v1/findings/${findingId}/corrective-actions`).set(person.session).send(body);
  }

  async action(finding: keyof ActionWorld['findings'] = 'own', body: object = {}): Promise<ActionView> {
    const { body: made } = await this.begin(this.people.lead, this.findings[finding].id, body).expect(201);
    return made;
  }

  write(person: TestPerson, { id, version }: ActionView, body: object): request.Test {
    return request(this.app.http)
      .patch(`/v1/corrective-actions/${id}`)
      .set(person.session)
      .set('If-Match', `"${version}"`)
      .send(body);
  }

  step(person: TestPerson, { id, version }: ActionView, step: string, reason?: string): request.Test {
    return request(this.app.http)
      .post(`/v1/corrective-actions/${id}/steps`)
      .set(person.session)
      .set('If-Match', `"${version}"`)
      .send({ step, ...(reason === undefined ? {} : { reason }) });
  }

  judge(person: TestPerson, { id, version }: ActionView, judgement: string, more: object = {}): request.Test {
    return request(this.app.http)
      .post(`/v1/corrective-actions/${id}/judgements`)
      .set(person.session)
      .set('If-Match', `"${version}"`)
      .send({ judgement, ...more });
  }

  /** Planned by the vendor. */
  async planned(action: ActionView): Promise<ActionView> {
    const { vendor } = this.people;
    const texts = {
      cause: 'Nobody stands in',
      action: 'Name a deputy',
      responsibleName: 'Rina Hartono',
      due: inDays(30),
    };
    const { body: written } = await this.write(vendor, action, texts).expect(200);
    const { body } = await this.step(vendor, written, 'plan').expect(200);
    return body;
  }

  /** Reported by the vendor. */
  async implemented(action: ActionView): Promise<ActionView> {
    const { vendor } = this.people;
    const shown = {
      correction: 'Sessions held',
      evidence: [{ title: 'Minutes', location: `QA-${16 + action.version}` }],
    };
    const { body: written } = await this.write(vendor, await this.planned(action), shown).expect(200);
    const { body } = await this.step(vendor, written, 'implement').expect(200);
    return body;
  }

  /** Verified by an assessor. */
  async verified(action: ActionView): Promise<ActionView> {
    const more = { effectivenessDue: inDays(60) };
    const { body } = await this.judge(this.people.assessor, await this.implemented(action), 'verify', more).expect(200);
    return body;
  }

  /** As if so many days had gone by since its verification. */
  async age({ id }: ActionView, days: number): Promise<void> {
    await this.app.query(
      `UPDATE corrective_action SET verified_on = verified_on - $2::integer,
         effectiveness_due = effectiveness_due - $2::integer WHERE id = $1`,
      [id, days],
    );
  }
}
