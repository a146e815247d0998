import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { Confirmation, type ConfirmationData, type Principal } from '../identity';
import { LibraryService } from '../library';
import { dayOf } from '../remediation';
import { DomainError, type ProblemCode, type ProblemDetail } from '../shared/domain-error';
import { AuditScoresReader, type AuditScores } from './audit-scores.reader';
import { certificatesBeside } from './certification.rows';
import { CertificationService, readerOf } from './certification.service';
import { type CertificationView, type OpenedCertification, staleCertification, viewOf } from './certification.view';
import { writeSteps } from './certification.writer';
import { auditsToDecideOn, proposalFor } from './decision-proposal';
import { auditsToRecord, recordOpenFindings } from './findings.recorder';
import { certificateNumber } from './rules/certificate-number';
import type { Certification, Step } from './rules/certification';
import { type CertificationRole, type CertificationTransition, mayHavePart, ruleOf } from './rules/life-cycle';
import { areCovered } from './rules/linked-assessments';
import { proposalJson, type ProposalJson } from './rules/proposal-json';
import { OTHER_PERSON_CODES } from './rules/refusals';
import { roleFor } from './rules/role-in';
import type { Place } from './rules/scope';
import { take } from './rules/take';

export interface StepRequest {
  readonly transition: CertificationTransition;
  readonly version: number;
  readonly reason?: string | undefined;
  /** Ids of people. */
  readonly team?: readonly string[] | undefined;
}

export interface DecisionRequest extends StepRequest, ConfirmationData {
  readonly divergingOpinions?: string | undefined;
  readonly places?: readonly { readonly siteId: string; readonly programmeId: string }[] | undefined;
}

/** With these there is a certificate that has not been before. */
const ISSUING: ReadonlySet<CertificationTransition> = new Set(['grant', 'renew', 'takeOver']);
/** What others hold is asked for with these. */
const CLAIMING: ReadonlySet<CertificationTransition> = new Set([...ISSUING, 'extendScope']);
/** The proposal that stood before whoever decided is kept with these. */
const PROPOSED: ReadonlySet<CertificationTransition> = new Set([
  ...(['grant', 'refuse', 'defer', 'renew', 'refuseRenewal'] as const),
]);
/** The others have no part in grading. */
const LEADS: ReadonlySet<CertificationRole> = new Set<CertificationRole>(['lead', 'owner']);

/** Leads certifications through their life; each step is written down, with what dates brought about before it. */
@Injectable()
export class CertificationSteps {
  constructor(
    private readonly database: Database,
    private readonly certifications: CertificationService,
    private readonly scores: AuditScoresReader,
    private readonly library: LibraryService,
    private readonly confirmation: Confirmation,
  ) {}

  /** A decision: whoever makes it confirms first who they are. @throws DomainError as `take`, and what `Confirmation` throws */
  async decide(
    scope: Scope,
    principal: Principal,
    id: string,
    request: DecisionRequest,
    now: Date,
  ): Promise<CertificationView> {
    const { password, code } = request;
    await this.confirmation.confirm(scope, principal, { password, code }, now);
    return this.take(scope, principal, id, request, now);
  }

  /**
   * @throws DomainError certification/not-found, precondition/failed, certification/wrong-state, certification/wrong-part,
   * certification/other-person, certification/not-ready
   */
  async take(
    scope: Scope,
    principal: Principal,
    id: string,
    request: StepRequest | DecisionRequest,
    now: Date,
  ): Promise<CertificationView> {
    const scores = await this.scored(scope, principal, id, now);
    return this.database.transaction(scope, async (tx) => {
      let held = await this.certifications.hold(tx, scope, id, now);
      const reader = readerOf(principal, held.row, now);
      if (held.row.version !== request.version) throw staleCertification(viewOf(held, reader, dayOf(now)));
      if (
        reader.roles.some((role) => LEADS.has(role)) &&
        (await recordOpenFindings(tx, scope, held, scores, now)) > 0
      ) {
        held = await this.certifications.open(tx, scope, id, now);
      }
      const role = roleFor(request.transition, reader.roles) ?? 'auditor';
      const step = await this.stepOf(tx, scope, held, { request, role, personId: reader.personId, scores, now });
      const taken = take(held.certification, step);
      if (taken.kind === 'refused') throw refusal(taken.faults);
      const { divergingOpinions = null } = request as DecisionRequest;
      const steps = [...held.steps, ...taken.steps];
      await writeSteps(tx, scope, held, { after: taken.certification, steps, divergingOpinions, now });
      return this.certifications.view(tx, scope, principal, id, now);
    });
  }

  /** What would be decided on today; null while no audit of the present round is completed. */
  async proposal(scope: Scope, principal: Principal, id: string, now: Date): Promise<ProposalJson | null> {
    const scores = await this.scored(scope, principal, id, now);
    return this.database.readConsistently(scope, async (tx) => {
      const one = await this.certifications.open(tx, scope, id, now);
      const proposal = await proposalFor(tx, scope, one, scores, this.library, dayOf(now));
      return proposal && proposalJson(proposal);
    });
  }

  /** Scores of the audits that a step may rest on; none for a party, which does not read them. */
  async scored(scope: Scope, principal: Principal, id: string, now: Date): Promise<AuditScores> {
    const wanted = await this.database.readConsistently(scope, async (tx) => {
      const one = await this.certifications.open(tx, scope, id, now);
      const { roles } = readerOf(principal, one.row, now);
      if (!roles.some((role) => role !== 'respondent' && role !== 'vendorManager')) return [];
      return [...auditsToDecideOn(one).map((audit) => audit.id), ...(await auditsToRecord(tx, scope, one.row))];
    });
    return this.scores.of(scope, [...new Set(wanted)]);
  }

  private async stepOf(
    tx: Tx,
    scope: Scope,
    held: OpenedCertification,
    { request, role, personId, scores, now }: Taking,
  ): Promise<Step> {
    const { transition, reason, team, places } = { places: undefined, ...request };
    const { row, scheme, certification } = held;
    // What is out of place is refused for that alone, before anything is looked up for it.
    const isInPlace = ruleOf(transition).from.includes(certification.state) && mayHavePart(transition, role);
    const needs = (these: ReadonlySet<CertificationTransition>): boolean => isInPlace && these.has(transition);
    const named = places?.map(({ siteId, programmeId }): Place => ({ site: siteId, programme: programmeId }));
    const proposal = needs(PROPOSED) ? await proposalFor(tx, scope, held, scores, this.library, dayOf(now)) : null;
    return {
      ...{ transition, on: dayOf(now), role, personId, reason: reason ?? null },
      ...(team === undefined ? {} : { team: [...new Set(team)] }),
      ...(named === undefined ? {} : { places: named, arePlacesAssessed: areCovered(named, row.facts.assessments) }),
      ...(proposal === null ? {} : { proposal }),
      ...(needs(CLAIMING) ? { others: await certificatesBeside(tx, scope, scheme.framework, row.id) } : {}),
      ...(needs(ISSUING) ? { number: await nextNumber(tx, certification, now) } : {}),
    };
  }
}

interface Taking {
  readonly request: StepRequest | DecisionRequest;
  readonly role: CertificationRole;
  readonly personId: string;
  readonly scores: AuditScores;
  readonly now: Date;
}

/** The framework is held: nobody else gets this number. */
async function nextNumber(tx: Tx, { scheme: { code } }: Certification, now: Date): Promise<string> {
  const year = now.getUTCFullYear();
  const [row] = await tx.query<{ serial: number }[]>('SELECT next_certificate_serial($1) AS serial', [
    `${code}-${year}-`,
  ]);
  return certificateNumber({ code, year, serial: row?.serial ?? 1 });
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  'certification/wrong-state': 'certification/wrong-state',
  'certification/wrong-part': 'certification/wrong-part',
};

function refusal(errors: readonly ProblemDetail[]): DomainError {
  const [first] = errors;
  const code = first?.code ?? '';
  const isOther = errors.some((one) => OTHER_PERSON_CODES.has(one.code));
  return new DomainError(
    CODES[code] ?? (isOther ? 'certification/other-person' : 'certification/not-ready'),
    `${first?.message ?? ''} Nothing was changed.`,
    { errors },
  );
}
