import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { Confirmation, type ConfirmationData, type Principal } from '../identity';
import { LibraryService } from '../library';
import { dayOf } from '../remediation';
import { AuditScoresReader, type AuditScores } from './audit-scores.reader';
import { certificatesBeside } from './certification.rows';
import { CertificationService, readerOf } from './certification.service';
import {
  type CertificationView,
  type OpenedCertification,
  staleCertification,
  staleView,
  type StaleView,
  viewOf,
} from './certification.view';
import { writeSteps } from './certification.writer';
import { auditsToDecideOn, proposalFor } from './decision-proposal';
import { auditsToRecord, recordOpenFindings } from './findings.recorder';
import type { Step } from './rules/certification';
import type { Evidence } from './rules/evidence';
import { type CertificationRole, type CertificationTransition, mayHavePart, ruleOf } from './rules/life-cycle';
import { areCovered } from './rules/linked-assessments';
import { proposalJson, type ProposalJson } from './rules/proposal-json';
import { roleFor } from './rules/role-in';
import type { Place } from './rules/scope';
import { strayExtras } from './rules/step-extras';
import { take } from './rules/take';
import { nextNumber, refusal } from './step-support';
import { Transfers } from './transfers.service';

export interface StepRequest {
  readonly transition: CertificationTransition;
  readonly version: number;
  readonly reason?: string | undefined;
  /** Ids of people. */
  readonly team?: readonly string[] | undefined;
  /** Of an offer: left out where it is the whole scope. */
  readonly places?: readonly { readonly siteId: string; readonly programmeId: string }[] | undefined;
  /** Id of the other certification of a transfer. */
  readonly counterpart?: string | undefined;
}

export interface DecisionRequest extends StepRequest, ConfirmationData {
  readonly divergingOpinions?: string | undefined;
}

export interface ProposalView {
  /** Null while no audit of the round is completed. */
  readonly proposal: ProposalJson | null;
  readonly stale: StaleView | null;
}

/** With these there is a certificate that has not been before. */
const ISSUING: ReadonlySet<CertificationTransition> = new Set(['grant', 'renew']);
/** What others hold is asked for with these. */
const CLAIMING: ReadonlySet<CertificationTransition> = new Set([...ISSUING, 'extendScope']);
/** The proposal that stood before whoever decided is kept with these. */
const PROPOSED: ReadonlySet<CertificationTransition> = new Set([
  ...(['grant', 'refuse', 'defer', 'renew', 'refuseRenewal'] as const),
]);
/** With these it is said, or said anew, what a certification rests on. */
const RESTING: ReadonlySet<CertificationTransition> = new Set([
  ...(['submitForDecision', 'resubmit', 'submitRenewal', 'resubmitRenewal'] as const),
  ...(['completeSurveillance', 'makeUpSurveillance'] as const),
]);
/** Decisions about both sides of a transfer. */
const HANDING_OVER: ReadonlySet<CertificationTransition> = new Set(['transfer', 'transferPart', 'takeOver']);
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
    private readonly transfers: Transfers,
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
      const stray = isInPlace(held, request.transition, role) ? strayExtras(request.transition, request) : [];
      if (stray.length > 0) throw refusal(stray);
      const { divergingOpinions = null } = request as DecisionRequest;
      if (HANDING_OVER.has(request.transition) && isInPlace(held, request.transition, role)) {
        const { transition, reason = null } = request;
        const asked = { transition, reason, divergingOpinions, scores };
        await this.transfers.decide(tx, scope, principal, held, asked, now);
        return this.certifications.view(tx, scope, principal, id, now);
      }
      const step = await this.stepOf(tx, scope, held, { request, role, personId: reader.personId, scores, now });
      const taken = take(held.certification, step);
      if (taken.kind === 'refused') throw refusal(taken.faults);
      const steps = [...held.steps, ...taken.steps];
      await writeSteps(tx, scope, held, { after: taken.certification, steps, divergingOpinions, now });
      return this.certifications.view(tx, scope, principal, id, now);
    });
  }

  /** What would be decided on today, and what of it is not any more as it was submitted; null while no audit of the present round is completed. */
  async proposal(scope: Scope, principal: Principal, id: string, now: Date): Promise<ProposalView> {
    const scores = await this.scored(scope, principal, id, now);
    return this.database.readConsistently(scope, async (tx) => {
      const one = await this.certifications.open(tx, scope, id, now);
      const proposal = await proposalFor(tx, scope, one, scores, this.library, dayOf(now));
      const { state, stale } = one.certification;
      return { proposal: proposal && proposalJson(proposal), stale: staleView(state, stale) };
    });
  }

  /** Scores of the audits that a step may rest on; none for a party, which does not read them. */
  async scored(scope: Scope, principal: Principal, id: string, now: Date): Promise<AuditScores> {
    const wanted = await this.database.readConsistently(scope, async (tx) => {
      const one = await this.certifications.open(tx, scope, id, now);
      const { roles } = readerOf(principal, one.row, now);
      if (!roles.some((role) => role !== 'respondent' && role !== 'vendorManager')) return [];
      return [
        ...auditsToDecideOn(one).map((audit) => audit.id),
        ...(await auditsToRecord(tx, scope, one.row)),
        ...(await this.transfers.assessmentsOf(tx, scope, one, now)),
      ];
    });
    return this.scores.of(scope, [...new Set(wanted)]);
  }

  private async stepOf(
    tx: Tx,
    scope: Scope,
    held: OpenedCertification,
    { request, role, personId, scores, now }: Taking,
  ): Promise<Step> {
    const { transition, reason, team, places, counterpart } = request;
    const { row, scheme, certification } = held;
    // What is out of place is refused for that alone, before anything is looked up for it.
    const fits = isInPlace(held, transition, role);
    const needs = (these: ReadonlySet<CertificationTransition>): boolean => fits && these.has(transition);
    const named = places?.map(({ siteId, programmeId }): Place => ({ site: siteId, programme: programmeId }));
    const proposal = needs(PROPOSED) ? await proposalFor(tx, scope, held, scores, this.library, dayOf(now)) : null;
    return {
      ...{ transition, on: dayOf(now), role, personId, reason: reason ?? null },
      ...(team === undefined ? {} : { team: [...new Set(team)] }),
      ...(named === undefined ? {} : { places: named, arePlacesAssessed: areCovered(named, row.facts.assessments) }),
      ...(proposal === null ? {} : { proposal }),
      ...(needs(RESTING) ? { evidence: evidenceOf(held) } : {}),
      ...(fits ? await this.transfers.stepOf(tx, held, transition, { named, counterpart }) : {}),
      ...(needs(CLAIMING) ? { others: await certificatesBeside(tx, scope, scheme.framework, row.id) } : {}),
      ...(needs(ISSUING) ? { number: await nextNumber(tx, certification.scheme, now) } : {}),
    };
  }
}

/** Whether a transition leads out of the state at all, and is up to whoever asks. */
const isInPlace = (
  { certification }: OpenedCertification,
  transition: CertificationTransition,
  role: CertificationRole,
): boolean => ruleOf(transition).from.includes(certification.state) && mayHavePart(transition, role);

/** What the audits of the round are now. */
const evidenceOf = (held: OpenedCertification): readonly Evidence[] =>
  auditsToDecideOn(held).flatMap(({ id, snapshotId }) =>
    snapshotId === null ? [] : [{ assessmentId: id, snapshotId }],
  );

interface Taking {
  readonly request: StepRequest | DecisionRequest;
  readonly role: CertificationRole;
  readonly personId: string;
  readonly scores: AuditScores;
  readonly now: Date;
}
