import { Injectable } from '@nestjs/common';
import type { Scope, Tx } from '../database';
import type { Principal } from '../identity';
import { dayOf } from '../remediation';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import type { AuditScores } from './audit-scores.reader';
import {
  certificatesBeside,
  type CertificationRow,
  type LinkedRow,
  type OfferedScope,
  transferReceiver,
  visibleCertifications,
} from './certification.rows';
import { CertificationService, readerOf } from './certification.service';
import { opened, type OpenedCertification } from './certification.view';
import { writeSteps } from './certification.writer';
import { auditsToRecord } from './findings.recorder';
import type { GivenScope, Step } from './rules/certification';
import type { CertificationTransition } from './rules/life-cycle';
import { openOf } from './rules/nonconformity';
import { roleFor } from './rules/role-in';
import { common, isSameScope, type Place } from './rules/scope';
import { take } from './rules/take';
import { carriedConditions } from './rules/transfer';
import { nextNumber, refusal } from './step-support';

interface Asked {
  readonly transition: CertificationTransition;
  readonly reason: string | null;
  readonly divergingOpinions: string | null;
  readonly scores: AuditScores;
}

/** Scopes that go from one holder to another: offered by the one, accepted by the other, decided for both at once. */
@Injectable()
export class Transfers {
  constructor(private readonly certifications: CertificationService) {}

  /** What a step of one side brings that is no decision about both. */
  async stepOf(
    tx: Tx,
    { row, certification }: OpenedCertification,
    transition: CertificationTransition,
    { named, counterpart }: { readonly named: readonly Place[] | undefined; readonly counterpart: string | undefined },
  ): Promise<Partial<Step>> {
    switch (transition) {
      case 'offerTransfer': {
        const receiver = counterpart === undefined ? undefined : await transferReceiver(tx, row.id, counterpart);
        return { places: named ?? certification.places, ...(receiver === undefined ? {} : { receiver }) };
      }
      case 'acceptTransfer':
      case 'refuseTransfer': {
        const wanted = transition === 'refuseTransfer' ? certification.accepted : counterpart;
        const offer = offerIn(row.facts.offered, wanted, certification.places);
        return offer === undefined ? {} : { given: { ...offer, conditions: [] } };
      }
      default:
        return {};
    }
  }

  /**
   * Both sides or neither: what the one gives up the other takes on, on the same day. Whichever side it is asked for.
   * @throws DomainError certification/not-ready, certification/other-person, certification/wrong-state,
   * certification/wrong-part
   */
  async decide(
    tx: Tx,
    scope: Scope,
    principal: Principal,
    held: OpenedCertification,
    { transition, reason, divergingOpinions, scores }: Asked,
    now: Date,
  ): Promise<void> {
    const isReceiver = transition === 'takeOver';
    const other = await this.otherSide(tx, scope, held, isReceiver, now);
    const [giver, receiver] = isReceiver ? [other, held] : [held, other];
    const base = { on: dayOf(now), personId: principal.personId, reason };
    const roleOf = (one: OpenedCertification, its: CertificationTransition) =>
      roleFor(its, readerOf(principal, one.row, now).roles) ?? 'auditor';
    // What nobody offers, or nobody takes, is refused by the rules of the side that was asked for.
    if (!giver || !receiver) {
      const taken = take(held.certification, { ...base, transition, role: roleOf(held, transition) });
      throw refusal(taken.kind === 'refused' ? taken.faults : []);
    }
    const others = await certificatesBeside(tx, scope, receiver.scheme.framework, receiver.row.id);
    const number = await nextNumber(tx, receiver.scheme, now);
    const given = givenBy(giver, receiver);
    const giving = given === null ? 'transfer' : partOf(giver, given);
    const giversStep: Step = {
      ...{ ...base, transition: isReceiver ? giving : transition, role: roleOf(giver, giving), number },
      isReceiverReady: given !== null && receiver.certification.accepted === giver.row.id,
      ...(given === null ? {} : { places: given.places }),
      counterpart: receiver.row.id,
    };
    const takersStep: Step = {
      ...{ ...base, transition: 'takeOver', role: roleOf(receiver, 'takeOver'), number },
      ...(given === null ? {} : { given }),
      ...(await this.soundness(tx, scope, principal, receiver, scores, now)),
      others: others.filter((one) => one.number !== giver.certification.certificate?.number),
    };
    const unrecorded = (await auditsToRecord(tx, scope, giver.row)).length > 0 ? [NOT_RECORDED] : [];
    const [gone, come] = [take(giver.certification, giversStep), take(receiver.certification, takersStep)];
    const faults = [
      ...(isReceiver ? [] : mismatch(transition, giving)),
      ...unrecorded,
      ...[gone, come].flatMap((taken) => (taken.kind === 'refused' ? taken.faults : [])),
    ];
    if (faults.length > 0) throw refusal(faults);
    const write = (one: OpenedCertification, { certification: after, steps }: typeof gone): Promise<void> =>
      writeSteps(tx, scope, one, { after, steps: [...one.steps, ...steps], divergingOpinions, now });
    // A place is given up before it is taken: no two certificates ever cover it.
    await write(giver, gone);
    await write(receiver, come);
  }

  /** Ids of the assessment that shows how the party that takes a scope on works, whichever side is asked; none or one. */
  async assessmentsOf(
    tx: Tx,
    scope: Scope,
    { row, certification }: OpenedCertification,
    now: Date,
  ): Promise<readonly string[]> {
    if (certification.state === 'applied') return newestOf(row).map(({ id }) => id);
    if (certification.offer === null) return [];
    try {
      const receiver = await this.certifications.open(tx, scope, certification.offer.receiver, now);
      return newestOf(receiver.row).map(({ id }) => id);
    } catch (error) {
      if (isUnseen(error)) return [];
      throw error;
    }
  }

  /** The other certification, which nobody else leads on until the end of the transaction; undefined: there is none. */
  private async otherSide(
    tx: Tx,
    scope: Scope,
    { row, certification }: OpenedCertification,
    isReceiver: boolean,
    now: Date,
  ): Promise<OpenedCertification | undefined> {
    const offer = offerIn(row.facts.offered, certification.accepted ?? undefined, certification.places);
    const id = isReceiver ? offer?.giver : certification.offer?.receiver;
    if (id === undefined) return undefined;
    try {
      return await this.certifications.hold(tx, scope, id, now);
    } catch (error) {
      if (!isUnseen(error)) throw error;
      const message = 'The other side of the transfer lies in an engagement that you do not lead.';
      const hint = 'Somebody who leads both, or an owner, has to decide.';
      throw refusal([{ code: 'certification/other-side', message, hint }]);
    }
  }

  /** What the party that takes a scope on shows of itself: other certifications, and its data. */
  private async soundness(
    tx: Tx,
    scope: Scope,
    principal: Principal,
    { row, scheme }: OpenedCertification,
    scores: AuditScores,
    now: Date,
  ): Promise<Pick<Step, 'partyMajors' | 'dataMonths' | 'evidence'>> {
    const filter = { partyId: row.partyId, framework: row.framework };
    const rows = await visibleCertifications(tx, scope, principal, filter, now);
    const partyMajors = rows
      .filter(({ id }) => id !== row.id)
      .flatMap((one) => {
        const { nonconformities, certificate } = opened(one, scheme, dayOf(now)).certification;
        const open = openOf(nonconformities, 'major', dayOf(now));
        return open.map(({ id }) => `${certificate?.number ?? one.id} ${id}`);
      });
    const [newest] = newestOf(row);
    const score = newest && scores.get(newest.id);
    const evidence = newest && score ? [{ assessmentId: newest.id, snapshotId: score.snapshotId }] : [];
    return { partyMajors, dataMonths: score?.dataMonths ?? null, evidence };
  }
}

const isUnseen = (error: unknown): boolean => error instanceof DomainError && error.code === 'certification/not-found';

/** The assessment that was completed last, if there is one. */
const newestOf = ({ facts }: CertificationRow): readonly LinkedRow[] =>
  facts.assessments
    .filter(({ completedAt }) => completedAt !== null)
    .sort((a, b) => ((a.completedAt ?? '') > (b.completedAt ?? '') ? -1 : 1))
    .slice(0, 1);

const NOT_RECORDED: ProblemDetail = {
  code: 'certification/findings-not-recorded',
  message: 'Audits of the holder have findings that are not recorded as nonconformities.',
  hint: 'Record them first: POST /v1/certifications/{id}/nonconformities.',
};

/** The one that is named; else the one of just these places. */
const offerIn = (
  offered: readonly OfferedScope[],
  giver: string | null | undefined,
  places: readonly Place[],
): OfferedScope | undefined =>
  offered.find((one) =>
    giver === undefined || giver === null ? isSameScope(one.places, places) : one.giver === giver,
  );

/** Null where the holder offers nothing to this one, or no more. */
function givenBy({ row, certification }: OpenedCertification, receiver: OpenedCertification): GivenScope | null {
  const { certificate, offer, conditions } = certification;
  if (!certificate || offer?.receiver !== receiver.row.id) return null;
  const { number, scheme, validUntil } = certificate;
  const kept = { number, scheme, validUntil, places: offer.places };
  return { giver: row.id, ...kept, conditions: carriedConditions(certification, conditions) };
}

/** Whether a holder gives up all that it covers, or a part. */
const partOf = ({ certification: { places } }: OpenedCertification, given: GivenScope): CertificationTransition =>
  common(given.places, places).length === places.length ? 'transfer' : 'transferPart';

function mismatch(asked: CertificationTransition, giving: CertificationTransition): readonly ProblemDetail[] {
  if (asked === giving) return [];
  const message = `What is offered is ${giving === 'transfer' ? 'the whole scope' : 'a part of the scope'}.`;
  return [{ code: 'certification/other-offer', message, hint: `Decide on it by "${giving}".` }];
}
