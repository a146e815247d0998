import { canonicalJson, type JsonValue } from '../../shared/canonical-json';
import type { LocalizedText } from '../../shared/text';
import type { CertificationType, EventType, TEST_TYPE } from './event-types';

/** What is told of a corrective action: what it is and how it stands, nobody's name and nothing that anybody wrote in it. */
export interface ToldAction {
  readonly id: string;
  readonly ref: string;
  readonly engagementId: string;
  readonly assessmentId: string;
  readonly partyId: string | null;
  /** Of the finding that it answers. */
  readonly title: LocalizedText;
  readonly grade: string;
  readonly state: string;
  /** YYYY-MM-DD: when it has to be implemented. */
  readonly due: string;
  /** YYYY-MM-DD: when its effectiveness is checked. */
  readonly effectivenessDue: string | null;
  /** Null where nothing is waited for that has a date. */
  readonly waitsFor: WaitsFor | null;
  readonly version: number;
}

/** The date that is waited for next. */
export interface WaitsFor {
  readonly what: 'implementation' | 'effectivenessCheck';
  /** YYYY-MM-DD */
  readonly date: string;
  /** Below zero: so many days late. Counted on the day of the event, of UTC. */
  readonly daysLeft: number;
}

/** What is told of a decision of the forum. */
export interface ToldDecision {
  readonly id: string;
  readonly ref: string;
  readonly engagementId: string;
  readonly title: LocalizedText;
  readonly status: string;
  readonly due: string;
  readonly daysLeft: number;
  readonly version: number;
}

/** What is told of a certification: ids, states and days, nobody's name and nothing that anybody wrote. */
export interface ToldCertification {
  readonly id: string;
  readonly engagementId: string;
  readonly partyId: string;
  /** Id. */
  readonly scheme: string;
  readonly state: string;
  /** The one that it is about; null where there is none. */
  readonly certificate: {
    readonly id: string;
    readonly number: string;
    /** YYYY-MM-DD */
    readonly validFrom: string;
    readonly validUntil: string;
  } | null;
  /** What brought it about, and the day from which it counts; null where a date comes near. */
  readonly step: { readonly transition: string; readonly on: string } | null;
  /** The date that is waited for; null where there is none. `ref`: of the nonconformity, condition or surveillance. */
  readonly waitsFor: {
    readonly what: string;
    readonly ref: string | null;
    readonly date: string;
    readonly daysLeft: number;
  } | null;
  /** The review that was raised or ended; null elsewhere. */
  readonly review: {
    readonly seq: number;
    readonly raisedOn: string;
    /** Keys. */
    readonly kpis: readonly string[];
    /** Null: it is going on. */
    readonly outcome: string | null;
  } | null;
}

/** The body of a message about a certificate or certification. `at`: ISO 8601. */
export function certificationBody(type: CertificationType, at: string, told: ToldCertification): string {
  const { id, engagementId, partyId, scheme, state, certificate, step, waitsFor, review } = told;
  return body(type, at, {
    ...{ id, engagementId, partyId, scheme, state },
    certificate: certificate && {
      ...{ id: certificate.id, number: certificate.number },
      ...{ validFrom: certificate.validFrom, validUntil: certificate.validUntil },
    },
    step: step && { transition: step.transition, on: step.on },
    waitsFor: waitsFor && {
      ...{ what: waitsFor.what, ref: waitsFor.ref, date: waitsFor.date, daysLeft: waitsFor.daysLeft },
    },
    review: review && {
      ...{ seq: review.seq, raisedOn: review.raisedOn, kpis: [...review.kpis], outcome: review.outcome },
    },
    path: `/v1/certifications/${id}`,
  });
}

/** The body of a message about a corrective action. `at`: ISO 8601. */
export function actionBody(type: EventType, at: string, told: ToldAction): string {
  const { id, ref, engagementId, assessmentId, partyId, title, grade, state, due, effectivenessDue, waitsFor } = told;
  return body(type, at, {
    ...{ id, ref, engagementId, assessmentId, partyId, title: text(title), grade, state, due, effectivenessDue },
    waitsFor: waitsFor && { what: waitsFor.what, date: waitsFor.date, daysLeft: waitsFor.daysLeft },
    ...{ version: told.version, path: `/v1/corrective-actions/${id}` },
  });
}

/** The body of a message about a decision. `at`: ISO 8601. */
export function decisionBody(type: EventType, at: string, told: ToldDecision): string {
  const { id, ref, engagementId, title, status, due, daysLeft, version } = told;
  const path = `/v1/engagements/${engagementId}/forum/decisions/${id}`;
  return body(type, at, { id, ref, engagementId, title: text(title), status, due, daysLeft, version, path });
}

/** The body of a message that tries a webhook out. `at`: ISO 8601. */
export function testBody(type: typeof TEST_TYPE, at: string, webhookId: string): string {
  return body(type, at, { id: webhookId, path: `/v1/webhooks/${webhookId}` });
}

/** One text for the same message, whatever its order: it is kept and sent again as it is. */
function body(type: string, timestamp: string, data: JsonValue): string {
  return canonicalJson({ type, timestamp, data });
}

/** Only the languages: nothing else that an object could carry. */
function text(title: LocalizedText): JsonValue {
  if (typeof title === 'string') return title;
  const { en, id, zh } = title;
  return { en, id, zh };
}
