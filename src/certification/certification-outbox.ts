import type { Scope, Tx } from '../database';
import { schemeId } from '../framework';
import { certificationBody, type CertificationType, tellNow, type ToldCertification } from '../notification';
import type { StoredReview } from './certification.rows';
import type { OpenedCertification } from './certification.view';
import type { Certification, Step } from './rules/certification';
import { ruleOf } from './rules/life-cycle';
import { outcomeOf } from './rules/review-outcome';
import type { ReviewReason } from './rules/review-reasons';
import { toldOf } from './rules/told-steps';

export interface StepsToTell {
  readonly after: Certification;
  readonly steps: readonly Step[];
  /** Number of the step before the first of them. */
  readonly before: number;
  /** Id of the certificate that they issued; null: none. */
  readonly issuedId: string | null;
  /** The review that the first of them ended. */
  readonly ended: StoredReview | undefined;
  /** Of the review that the last of them raised. */
  readonly reasons: readonly ReviewReason[] | undefined;
  readonly now: Date;
}

/** What is told of a certification in every message about it. */
export function toldCertification(
  { row, scheme }: Pick<OpenedCertification, 'row' | 'scheme'>,
  { state, certificate }: Pick<Certification, 'state' | 'certificate'>,
  issuedId: string | null = null,
): ToldCertification {
  const { id, engagementId, partyId, facts } = row;
  const stored = facts.certificates.find(({ number }) => number === certificate?.number);
  const certificateId = stored?.id ?? issuedId;
  return {
    ...{ id, engagementId, partyId, scheme: schemeId(scheme), state },
    certificate:
      certificate && certificateId !== null
        ? {
            ...{ id: certificateId, number: certificate.number },
            ...{ validFrom: certificate.validFrom, validUntil: certificate.validUntil },
          }
        : null,
    ...{ step: null, waitsFor: null, review: null },
  };
}

/** Writes down what webhooks are told of steps, in the transaction in which these are written down. */
export async function tellSteps(tx: Tx, scope: Scope, held: OpenedCertification, told: StepsToTell): Promise<void> {
  const { after, steps, before, issuedId, ended, reasons, now } = told;
  const { engagementId, id: subjectId, reviews } = held.row;
  const { certificate } = after;
  for (const [index, { transition, on }] of steps.entries()) {
    const about = toldCertification(held, { state: ruleOf(transition).to, certificate }, issuedId);
    const tell = (type: CertificationType, review: ToldCertification['review']): Promise<void> => {
      const body = certificationBody(type, now.toISOString(), { ...about, step: { transition, on }, review });
      return tellNow(tx, scope, { type, engagementId, subjectId, occasion: `step ${before + index + 1}`, body }, now);
    };
    if (index === 0 && ended) {
      const { seq, raisedOn } = ended;
      const kpis = kpisOf(ended.reasons);
      await tell('certification.review_ended', { seq, raisedOn, kpis, outcome: outcomeOf(transition) });
    }
    const type = toldOf(transition);
    const raised = transition === 'raiseReview' && reasons;
    const review = raised ? { seq: reviews.length + 1, raisedOn: on, kpis: kpisOf(raised), outcome: null } : null;
    if (type) await tell(type, review);
  }
}

const kpisOf = (reasons: readonly ReviewReason[]): readonly string[] =>
  [...new Set(reasons.map(({ kpi }) => kpi))].sort();
