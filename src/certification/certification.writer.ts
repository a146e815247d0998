import { randomBytes } from 'node:crypto';
import { compareAndSet, newId, type Scope, type Tx } from '../database';
import { schemeId } from '../framework';
import { checkIdOf } from '../issuing';
import { CertificateEntity, CertificateEventEntity } from './certificate.entity';
import {
  CertificationEntity,
  CertificationPlaceEntity,
  CertificationReviewEntity,
  CertificationStepEntity,
  type StepDetails,
} from './certification.entity';
import { known } from '../shared/known';
import type { LocalizedText } from '../shared/text';
import type { Certificate } from './rules/certificate';
import type { Certification, Step } from './rules/certification';
import type { NamedPlace } from './rules/named-place';
import { proposalJson } from './rules/proposal-json';
import { roundBeginning } from './rules/rebuild';
import type { ReviewReason } from './rules/review-reasons';
import { isSamePlace, type Place } from './rules/scope';
import { tellSteps } from './certification-outbox';
import { openReview, type OpenedCertification } from './certification.view';

/** Bits of a check id ÷ 8. */
const CHECK_BYTES = 20;

/** What came about, to be written down. */
export interface Happened {
  readonly after: Certification;
  /** In order: of the clock, then of somebody. */
  readonly steps: readonly Step[];
  readonly divergingOpinions?: string | null;
  /** Of the review that the last of the steps raises. */
  readonly reasons?: readonly ReviewReason[];
  readonly now: Date;
}

/**
 * Writes down steps with all that they brought about: state, places, what happened to certificates, and a new certificate. The
 * caller holds the row.
 */
export async function writeSteps(
  tx: Tx,
  scope: Scope,
  held: OpenedCertification,
  { after, steps, divergingOpinions = null, reasons, now }: Happened,
): Promise<void> {
  const { row, scheme, roundBeganAt } = held;
  const { workspaceId } = scope;
  const { engagementId, id, version, facts } = row;
  const key = { workspaceId, engagementId };
  const { state, since, ruling, conditions, round } = after;
  const { hasSamplePlan, assessors, isRenewalRefused } = round;
  const began = roundBeginning(roundBeganAt, steps, now.toISOString());
  await compareAndSet(tx, CertificationEntity, { ...key, id }, version, {
    ...{ state, since, ruling, conditions, round: { hasSamplePlan, assessors, isRenewalRefused } },
    ...{ roundBeganAt: new Date(began), updatedAt: now },
  });
  const ofCertification = { ...key, certificationId: id };
  const seq = await insertSteps(tx, ofCertification, steps, divergingOpinions, now);
  const before = seq - steps.length;
  // Every step out of a surveillance ends the review that it was.
  const ended = steps.length > 0 ? openReview(row) : undefined;
  if (ended)
    await tx.update(CertificationReviewEntity, { ...ofCertification, seq: ended.seq }, { endedSeq: before + 1 });
  if (reasons) {
    await tx.insert(CertificationReviewEntity, {
      ...{ ...ofCertification, seq: row.reviews.length + 1, raisedOn: since, reasons },
      ...{ raisedSeq: seq, endedSeq: null, raisedAt: now },
    });
  }
  if (!arePlacesSame(facts.places, after.places)) await replacePlaces(tx, ofCertification, after.places);
  let issuedId: string | null = null;
  const certificates = [...after.earlier, ...(after.certificate ? [after.certificate] : [])];
  for (const certificate of certificates) {
    const stored = facts.certificates.find(({ number }) => number === certificate.number);
    if (stored) await insertEvents(tx, { ...key, certificateId: stored.id }, certificate, stored.events.length);
    else {
      const { number, party, validFrom, validUntil, places } = certificate;
      issuedId = newId();
      await tx.insert(CertificateEntity, {
        ...{ ...key, id: issuedId, certificationId: id, stepSeq: seq, number, partyId: party, holder: facts.partyName },
        ...{ checkId: checkIdOf(randomBytes(CHECK_BYTES)), framework: scheme.framework, scheme: schemeId(scheme) },
        ...{ places: await namedPlaces(tx, workspaceId, places), validFrom, validUntil },
      });
    }
  }
  await tellSteps(tx, scope, held, { after, steps, before, issuedId, ended, reasons, now });
}

interface StepKey {
  readonly workspaceId: string;
  readonly engagementId: string;
  readonly certificationId: string;
}

/** @returns number of the last one */
async function insertSteps(
  tx: Tx,
  key: StepKey,
  steps: readonly Step[],
  divergingOpinions: string | null,
  now: Date,
): Promise<number> {
  const [row] = await tx.query<{ last: number }[]>(
    `SELECT coalesce(max(seq), 0) AS last FROM certification_step
     WHERE workspace_id = $1 AND engagement_id = $2 AND certification_id = $3`,
    [key.workspaceId, key.engagementId, key.certificationId],
  );
  const last = row?.last ?? 0;
  const rows = steps.map((step, index) => ({
    ...{ ...key, seq: last + index + 1, transition: step.transition, onDay: step.on, role: step.role },
    ...{ personId: step.personId, reason: step.reason, details: detailsOf(step), takenAt: now },
    divergingOpinions: step.personId === null ? null : divergingOpinions,
  }));
  if (rows.length > 0) await tx.insert(CertificationStepEntity, rows);
  return last + rows.length;
}

const detailsOf = ({ team, number, places, proposal, evidence, given, receiver, counterpart }: Step): StepDetails => ({
  ...(team === undefined || team.length === 0 ? {} : { team }),
  ...(number === undefined ? {} : { number }),
  ...(places === undefined ? {} : { places: places.map(({ site, programme }) => ({ site, programme })) }),
  ...(proposal === undefined ? {} : { proposal: proposalJson(proposal) }),
  ...(evidence === undefined ? {} : { evidence }),
  ...(given === undefined ? {} : { giver: given.giver, from: given.number }),
  ...(receiver === undefined && counterpart === undefined ? {} : { receiver: receiver?.id ?? counterpart ?? '' }),
});

const arePlacesSame = (before: readonly Place[], after: readonly Place[]): boolean =>
  before.length === after.length && before.every((place, index) => after[index] && isSamePlace(place, after[index]));

export async function replacePlaces(tx: Tx, key: StepKey, places: readonly Place[]): Promise<void> {
  await tx.delete(CertificationPlaceEntity, key);
  await insertPlaces(tx, key, places);
}

export async function insertPlaces(tx: Tx, key: StepKey, places: readonly Place[]): Promise<void> {
  const rows = places.map(({ site, programme }, position) => ({
    ...key,
    siteId: site,
    programmeId: programme,
    position,
  }));
  await tx.insert(CertificationPlaceEntity, rows);
}

/** Those that are not written down yet. */
async function insertEvents(
  tx: Tx,
  key: { readonly workspaceId: string; readonly engagementId: string; readonly certificateId: string },
  { events }: Certificate,
  written: number,
): Promise<void> {
  for (const [index, event] of events.slice(written).entries()) {
    const isOfPlaces = event.kind === 'extended' || event.kind === 'reduced';
    await tx.insert(CertificateEventEntity, {
      ...{ ...key, seq: written + index + 1, onDay: event.on, kind: event.kind },
      byNumber: 'by' in event ? (event.by ?? null) : null,
      places: isOfPlaces ? await namedPlaces(tx, key.workspaceId, event.places) : null,
    });
  }
}

/** With the names that they have today: a certificate states what it was issued for, whatever is renamed later. */
async function namedPlaces(tx: Tx, workspaceId: string, places: readonly Place[]): Promise<readonly NamedPlace[]> {
  const namesOf = async (table: 'site' | 'programme', ids: readonly string[]): Promise<Map<string, LocalizedText>> => {
    const rows = await tx.query<{ id: string; name: LocalizedText }[]>(
      `SELECT id, name FROM ${table} WHERE workspace_id = $1 AND id = ANY ($2::uuid[])`,
      [workspaceId, ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  const sites = await namesOf(
    'site',
    places.map(({ site }) => site),
  );
  const programmes = await namesOf(
    'programme',
    places.map(({ programme }) => programme),
  );
  return places.map(({ site, programme }) => ({
    ...{ site, programme, siteName: known(sites, site), programmeName: known(programmes, programme) },
  }));
}
