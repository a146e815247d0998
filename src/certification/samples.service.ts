import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { arrayPage, compareAndSet, Database, type Page, type Scope, type SortText, type Tx } from '../database';
import type { AuditKind } from '../framework';
import type { Principal } from '../identity';
import { dayOf } from '../remediation';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { CertificationEntity, CertificationSampleEntity } from './certification.entity';
import { findCertification } from './certification.rows';
import { CertificationService, invalidCertification, type PageOf, readerOf } from './certification.service';
import { type OpenedCertification, staleCertification, viewOf } from './certification.view';
import { isAudit, sampleKindIn, sitesVisited } from './rules/linked-assessments';
import { planSample, type SamplePlan, type SampleRule, type SiteToSample } from './rules/sample-plan';
import { sitesOf } from './rules/scope';
import { visitsLeft } from './rules/visits-left';

/** What whoever draws says of a site. */
export interface SiteOfSample {
  readonly siteId: string;
  /** 1 unless said. */
  readonly risk?: number;
  /** Why it has to be visited in any case. */
  readonly mandatory?: string | null;
}

export interface SampleRequest {
  /** Has to be said where both a surveillance and a recertification could come. */
  readonly kind?: AuditKind;
  readonly sites?: readonly SiteOfSample[];
}

export interface SampleQuery {
  readonly kind?: AuditKind | undefined;
  readonly sort?: SortText<'seq'> | undefined;
}

export interface SampleView {
  readonly seq: number;
  readonly kind: AuditKind;
  readonly rule: SampleRule;
  readonly sites: readonly SiteToSample[];
  readonly plan: SamplePlan;
  readonly drawnOn: string;
  /** The name is null where the caller may not know it. */
  readonly drawnBy: { readonly id: string; readonly name: string | null };
}

/** Seeds lie below. */
const SEEDS = 2 ** 32;
/** Where something can still be assessed. */
const ENDED = ['lapsed', 'withdrawn', 'transferred', 'decision', 'renewalDecision'];

/** Samples of sites: drawn by the server, so that nobody chooses the seed; each draw is kept. */
@Injectable()
export class Samples {
  constructor(
    private readonly database: Database,
    private readonly certifications: CertificationService,
  ) {}

  /** The latest one first unless asked otherwise. @throws DomainError certification/not-found, request/invalid-cursor */
  async list(
    scope: Scope,
    id: string,
    { sort = '-seq', kind, limit, cursor }: SampleQuery & PageOf,
  ): Promise<Page<SampleView>> {
    const all = await this.database.readConsistently(scope, async (tx) => {
      await findCertification(tx, scope, id);
      return samplesOf(tx, scope, id);
    });
    const chosen = all.filter((one) => kind === undefined || one.kind === kind);
    return arrayPage(sort === '-seq' ? chosen : [...chosen].reverse(), {
      ...{ limit, cursor, sort, keyOf: ({ seq }) => String(seq) },
      filters: { '': 'certification-samples', id, kind },
    });
  }

  /** @throws DomainError certification/not-found, precondition/failed, certification/wrong-state, certification/invalid */
  async draw(
    scope: Scope,
    principal: Principal,
    id: string,
    version: number,
    request: SampleRequest,
    now: Date,
  ): Promise<SampleView> {
    return this.database.transaction(scope, async (tx) => {
      const held = await this.certifications.hold(tx, scope, id, now);
      const { row, certification, scheme } = held;
      if (row.version !== version) throw staleCertification(viewOf(held, readerOf(principal, row, now), dayOf(now)));
      const kind = kindOf(held, request);
      const sites = sitesToSample(held, request.sites ?? []);
      const { tenths, randomPercent } = scheme.sampling;
      const rule: SampleRule = {
        ...{ tenths: tenths[kind], randomPercent, seed: randomInt(SEEDS) },
        visitsLeft: visitsLeft(certification, kind, dayOf(now)),
      };
      const key = { workspaceId: scope.workspaceId, engagementId: row.engagementId };
      const [last] = await samplesOf(tx, scope, id);
      await tx.insert(CertificationSampleEntity, {
        ...{ ...key, certificationId: id, seq: (last?.seq ?? 0) + 1, kind, rule, sites },
        ...{ plan: planSample(sites, rule), drawnOn: dayOf(now), drawnBy: principal.personId },
      });
      const { assessors, isRenewalRefused } = row.round;
      const round = { hasSamplePlan: true, assessors, isRenewalRefused };
      await compareAndSet(tx, CertificationEntity, { ...key, id }, version, { round, updatedAt: now });
      const [sample] = await samplesOf(tx, scope, id);
      if (!sample) throw new Error('The sample was not kept.');
      return sample;
    });
  }
}

function kindOf({ certification: { state } }: OpenedCertification, { kind }: SampleRequest): AuditKind {
  if (ENDED.includes(state)) {
    const message = `Nothing is assessed any more while the certification is in the state "${state}".`;
    throw new DomainError('certification/wrong-state', `${message} Nothing was changed.`);
  }
  const only = sampleKindIn(state);
  if (kind !== undefined && (only === undefined ? kind !== 'first' : kind === only)) return kind;
  if (kind === undefined && only !== undefined) return only;
  throw invalidCertification([
    {
      ...{ pointer: '/kind', code: 'certification/sample-kind' },
      message: kind === undefined ? 'It is not said what the sample is for.' : `No sample is drawn for: ${kind}.`,
      hint: `Choose ${only ?? 'surveillance or recertification'}.`,
    },
  ]);
}

/** The sites of the scope, with what is said of them, and whether an audit of the present cycle was there. */
function sitesToSample(
  { certification, row }: OpenedCertification,
  said: readonly SiteOfSample[],
): readonly SiteToSample[] {
  const sites = sitesOf(certification.places);
  const errors = said.flatMap(({ siteId }, at): ProblemDetail[] => {
    const isFirst = said.findIndex((other) => other.siteId === siteId) === at;
    if (sites.includes(siteId) && isFirst) return [];
    const message = isFirst ? `The scope has no site ${siteId}.` : 'This site stands in the list before.';
    const hint = 'Name sites of the scope, each once.';
    return [{ pointer: `/sites/${at}/siteId`, code: 'certification/unknown-site', message, hint }];
  });
  if (errors.length > 0) throw invalidCertification(errors);
  const from = certification.earlier.at(-1)?.validFrom ?? '';
  const audits = row.facts.assessments.filter((one) => isAudit(one) && (one.completedAt ?? '') > from);
  const visited = certification.certificate ? sitesVisited(audits) : [];
  return sites.map((site) => {
    const one = said.find(({ siteId }) => siteId === site);
    return { site, risk: one?.risk ?? 1, mandatory: one?.mandatory ?? null, isVisited: visited.includes(site) };
  });
}

async function samplesOf(tx: Tx, { workspaceId }: Scope, id: string): Promise<readonly SampleView[]> {
  const rows = await tx.query<(Omit<SampleView, 'drawnBy'> & { personId: string; name: string | null })[]>(
    `SELECT sample.seq, sample.kind, sample.rule, sample.sites, sample.plan,
       to_char(sample.drawn_on, 'YYYY-MM-DD') AS "drawnOn", sample.drawn_by AS "personId", profile.name
     FROM certification_sample AS sample LEFT JOIN person_profile AS profile
       ON (profile.workspace_id, profile.person_id) = (sample.workspace_id, sample.drawn_by)
     WHERE sample.workspace_id = $1 AND sample.certification_id = $2 ORDER BY sample.seq DESC`,
    [workspaceId, id],
  );
  return rows.map(({ personId, name, ...sample }) => ({ ...sample, drawnBy: { id: personId, name } }));
}
