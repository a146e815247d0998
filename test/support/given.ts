import type { NestExpressApplication } from '@nestjs/platform-express';
import { readCase } from '../../src/assessment';
import { CaseImport } from '../../src/casework';
import { demoCasePath } from '../../src/config';
import { Database, type Scope } from '../../src/database';
import { FrameworkStore } from '../../src/framework';

type Body = Readonly<Record<string, unknown>>;
/** What a creating request answered with. */
export interface Made {
  readonly id: string;
  readonly version: number;
  readonly [property: string]: any;
}

export interface GivenAssessment extends Made {
  readonly engagementId: string;
  readonly unitRefs: readonly string[];
}

/** Builders with overrides, over HTTP: a test states only what it is about. */
export class Given {
  private number = 0;
  /** Stands in every text that is made from now on, so that it can be found where it must not be. */
  mark = '';

  constructor(
    private readonly url: string,
    private readonly nest: NestExpressApplication,
    private readonly scope: Scope,
  ) {}

  party(overrides: Body = {}): Promise<Made> {
    return this.post('/v1/parties', {
      ref: this.ref('P'),
      name: this.text('Fairline Services'),
      kind: 'vendor',
      ...overrides,
    });
  }

  async site(overrides: Body = {}): Promise<Made> {
    const partyId = overrides['partyId'] ?? (await this.party()).id;
    return this.post('/v1/sites', { ref: this.ref('S'), name: this.text('Harbour site'), partyId, ...overrides });
  }

  programme(overrides: Body = {}): Promise<Made> {
    return this.post('/v1/programmes', {
      ref: this.ref('PR'),
      name: this.text('Cards, day'),
      channel: 'voice',
      ...overrides,
    });
  }

  async engagement(overrides: Body = {}): Promise<Made> {
    const clientPartyId =
      overrides['clientPartyId'] ?? (await this.party({ kind: 'client', name: this.text('Fairline') })).id;
    return this.post('/v1/engagements', {
      key: this.ref('engagement').toLowerCase(),
      title: this.text('Service review'),
      clientPartyId,
      consultancy: this.text('Fairgauge Assessors'),
      period: { from: '2026-01-05', to: '2026-06-26' },
      ...overrides,
    });
  }

  /** In a new engagement unless `engagementId` is given. */
  async unit(overrides: Body = {}): Promise<Made> {
    const { engagementId = (await this.engagement()).id, ...rest } = overrides;
    const siteId = rest['siteId'] ?? (await this.site()).id;
    return this.post(`/v1/engagements/${String(engagementId)}/units`, {
      ref: this.ref('U'),
      name: this.text('Contact centre'),
      siteId,
      ...rest,
    });
  }

  /**
   * In fieldwork, with `unitCount` new units (2), in a new engagement unless `engagementId` is given. `status` leaves it
   * in draft, or takes it on to review or completion. Its results are rated by answers.
   */
  async assessment(overrides: Body = {}): Promise<GivenAssessment> {
    const {
      unitCount = 2,
      status = 'fieldwork',
      ...rest
    } = overrides as Body & { unitCount?: number; status?: string };
    const engagementId = String(rest['engagementId'] ?? (await this.engagement()).id);
    const siteId = (await this.site()).id;
    const units: Made[] = [];
    for (let index = 0; index < unitCount; index += 1) units.push(await this.unit({ engagementId, siteId }));
    const unitRefs = units.map(({ ref }) => String(ref));
    const key = this.ref('assessment').toLowerCase();
    const draft = await this.post('/v1/assessments', {
      engagementId,
      key,
      title: this.text('Baseline'),
      kind: 'baseline',
      frameworkId: 'service-excellence-5p@1.0.0',
      period: { from: '2026-01-05', to: '2026-01-30' },
      resultRatings: 'stated',
      ...(unitRefs.length > 0 ? { units: unitRefs } : {}),
      ...rest,
    });
    const made = await this.advance(draft, status);
    return { ...made, engagementId, unitRefs };
  }

  /** Takes an assessment along its life, up to the status; into review with an answer at least. */
  async advance(assessment: Made, status: string): Promise<Made> {
    const steps = ['draft', 'fieldwork', 'review', 'completion'];
    const goal = steps.indexOf(status === 'completed' ? 'completion' : status);
    let current = assessment;
    for (const step of steps.slice(steps.indexOf(String(assessment['status'])) + 1, goal + 1)) {
      if (step === 'review') await this.anyAnswer(assessment.id);
      current = await this.send('POST', `/v1/assessments/${assessment.id}/${step}`, undefined, {
        'if-match': `"${current.version}"`,
      });
    }
    return current;
  }

  /** Rates one requirement in one unit, or of the entity. */
  answer(assessmentId: string, unit: string, requirement: string, body: Body): Promise<Made> {
    return this.send('PUT', `/v1/assessments/${assessmentId}/answers/${unit}/${requirement}`, body, {
      'if-none-match': '*',
    });
  }

  /** Nothing can be completed without an answer. */
  private async anyAnswer(assessmentId: string): Promise<void> {
    const { frameworkId, progress, units } = await this.send('GET', `/v1/assessments/${assessmentId}`, undefined, {});
    if (progress.answered > 0) return;
    const [unit, requirement] = frameworkId === 'mini@1.0.0' ? [units[0].ref, 'PEO-02'] : ['entity', 'POL-02'];
    await this.answer(assessmentId, unit, requirement, { kind: 'notApplicable', reason: this.text('Done elsewhere.') });
  }

  finding(assessmentId: string, overrides: Body = {}): Promise<Made> {
    return this.post(`/v1/assessments/${assessmentId}/findings`, {
      grade: 'minor',
      requirement: 'POL-01',
      title: this.text('Agents ask before they may help'),
      condition: this.text('In 14 of 30 calls the agent asked a supervisor.'),
      ...overrides,
    });
  }

  evidence(assessmentId: string, overrides: Body = {}): Promise<Made> {
    return this.post(`/v1/assessments/${assessmentId}/evidence`, {
      title: this.text('Call listening, 30 calls'),
      kind: 'observation',
      effectiveDate: '2026-01-20',
      ...overrides,
    });
  }

  /** One of the two cases that come with the product. */
  async demoCase(
    name: 'bank' | 'telecom',
    { reviewed = [] }: { reviewed?: readonly string[] } = {},
  ): Promise<{ engagementId: string; assessments: Readonly<Record<string, string>> }> {
    return this.caseFile(demoCasePath(name), { reviewed });
  }

  /** A case file, brought in as demonstration cases are. */
  async caseFile(
    path: string,
    { reviewed = [] }: { reviewed?: readonly string[] } = {},
  ): Promise<{ engagementId: string; assessments: Readonly<Record<string, string>> }> {
    const loaded = await readCase(path, new FrameworkStore());
    const imported = await this.nest
      .get(Database)
      .transaction(this.scope, (tx) =>
        this.nest.get(CaseImport, { strict: false }).run(tx, this.scope, loaded, { now: new Date(), reviewed }),
      );
    return { engagementId: imported.engagementId, assessments: Object.fromEntries(imported.assessments) };
  }

  private text(usual: string): string {
    return this.mark === '' ? usual : `${usual} ${this.mark}`;
  }

  private ref(prefix: string): string {
    this.number += 1;
    return `${prefix}-${this.number}`;
  }

  private post(path: string, body: Body): Promise<Made> {
    return this.send('POST', path, body, {});
  }

  private async send(
    method: string,
    path: string,
    body: Body | undefined,
    headers: Readonly<Record<string, string>>,
  ): Promise<Made> {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Made;
  }
}
