import { type Certificate } from '../../src/certification/rules/certificate';
import { certificateNumber } from '../../src/certification/rules/certificate-number';
import { applicationOf, type Certification, type Step } from '../../src/certification/rules/certification';
import type { Declaration } from '../../src/certification/rules/independence';
import {
  type CertificationRole,
  type CertificationTransition,
  FINAL_STATES,
  mayHavePart,
  transitionsFrom,
} from '../../src/certification/rules/life-cycle';
import type { Nonconformity } from '../../src/certification/rules/nonconformity';
import type { Place } from '../../src/certification/rules/scope';
import { carriedConditions } from '../../src/certification/rules/transfer';
import { take } from '../../src/certification/rules/take';
import type { CertificationScheme } from '../../src/framework/rules/certification-scheme';
import { schemeId } from '../../src/framework/rules/certification-scheme';
import { daysAfter } from '../../src/remediation/rules/days';
import { drawIndex, mulberry32, type RandomSource } from '../../src/statistics/random';

export interface Person {
  readonly personId: string;
  readonly role: CertificationRole;
}

export const PEOPLE: readonly Person[] = [
  ...['l1', 'l2', 'l3', 'l4', 'l5'].map((personId) => ({ personId, role: 'lead' as const })),
  ...[
    { personId: 'o1', role: 'owner' as const },
    { personId: 'v1', role: 'respondent' as const },
  ],
  ...[
    { personId: 'm1', role: 'vendorManager' as const },
    { personId: 'a1', role: 'assessor' as const },
  ],
  { personId: 'x1', role: 'auditor' },
];
const TEAM = ['l1', 'l2', 'l3', 'a1'];

/** A step that was tried, and what came before and after it. */
export interface Tried {
  readonly before: Certification;
  readonly after: Certification;
  readonly steps: readonly Step[];
  readonly isRefused: boolean;
}

/** Rarely done: otherwise few would ever be certified. */
const RARE: ReadonlySet<CertificationTransition> = new Set([
  ...(['abandon', 'surrender', 'withdraw', 'refuse', 'suspend', 'stopAssessment', 'defer'] as const),
  ...(['returnReadiness', 'takeOver', 'reduceScope', 'extendScope', 'withdrawTransfer', 'offerTransfer'] as const),
]);

/**
 * A world of parties that want certificates for places that several of them run. Everything that happens follows from the seed;
 * people try what they may and what they may not.
 */
export class CertificationWorld {
  readonly slots: Certification[];
  readonly numbers: string[] = [];
  /** Every transition that somebody, or the clock before them, took. */
  readonly taken = new Set<CertificationTransition>();
  private readonly random: RandomSource;

  /** @param groupSize parties in so many slots running compete for the same places */
  constructor(
    private readonly schemes: readonly CertificationScheme[],
    size: number,
    seed: number,
    private readonly groupSize = 4,
    private readonly start = '2026-01-01',
  ) {
    this.random = mulberry32(seed);
    this.slots = Array.from({ length: size }, (_, slot) => this.newcomer(slot, this.start));
  }

  /** One day in one slot: facts come in, and perhaps somebody tries a step. Null: nobody did. */
  live(slot: number, today: string): Tried | null {
    const found = this.slots[slot] as Certification;
    if (FINAL_STATES.includes(found.state)) {
      if (this.chance(0.05)) this.slots[slot] = this.newcomer(slot, today);
      return null;
    }
    const before = this.withNews(found, today);
    this.slots[slot] = before;
    if (!this.chance(0.2)) return null;
    const transition = this.handing(slot) ?? this.pick(this.chance(0.03) ? anywhere() : transitionsFrom(before.state));
    if (transition === undefined || (RARE.has(transition) && !this.chance(0.12))) return null;
    const step = this.stepOf(transition, before, slot, today);
    return transition === 'transfer' || transition === 'transferPart'
      ? this.transfer(slot, step)
      : this.try(slot, step);
  }

  private group(slot: number): readonly number[] {
    const first = slot - (slot % this.groupSize);
    return Array.from({ length: this.groupSize }, (_, index) => first + index).filter((one) => this.slots[one]);
  }

  /** Whoever offers something to a slot. */
  private giverOf(slot: number): number | undefined {
    return this.group(slot).find((one) => this.slots[one]?.offer?.receiver === `c${slot}`);
  }

  /** What is under way between two is seldom left lying. */
  private handing(slot: number): CertificationTransition | undefined {
    const { state, offer, accepted, places } = this.slots[slot] as Certification;
    if (state === 'applied' && accepted === null && this.giverOf(slot) !== undefined) return 'acceptTransfer';
    if (state === 'applied' && accepted !== null && this.chance(0.8))
      return this.chance(0.1) ? 'refuseTransfer' : undefined;
    const isAccepted = this.group(slot).some((one) => this.slots[one]?.accepted === `c${slot}`);
    if (offer === null || !isAccepted || !this.chance(0.8)) return undefined;
    return offer.places.length === places.length ? 'transfer' : 'transferPart';
  }

  /** Both sides of a transfer, as far as they can be seen from one of them. */
  private handed(transition: CertificationTransition, slot: number): Partial<Step> {
    if (transition === 'offerTransfer') {
      const to = this.group(slot).find((one) => one !== slot && this.slots[one]?.state === 'applied');
      const { places } = this.slots[slot] as Certification;
      const receiver = to === undefined ? undefined : (this.slots[to] as Certification);
      return {
        places: this.chance(0.5) ? places : places.slice(0, 1),
        ...(receiver && {
          receiver: { id: `c${to}`, party: receiver.party, scheme: schemeId(receiver.scheme), state: receiver.state },
        }),
      };
    }
    const from = this.giverOf(slot);
    const giver = from === undefined ? undefined : (this.slots[from] as Certification);
    if (!giver?.certificate || !giver.offer || transition === 'transfer' || transition === 'transferPart') return {};
    const { number, scheme, validUntil } = giver.certificate;
    const { places } = giver.offer;
    // They apply for what they are offered.
    if (transition === 'acceptTransfer') this.slots[slot] = { ...(this.slots[slot] as Certification), places };
    return { given: { giver: `c${from}`, number, scheme, validUntil, places, conditions: [] } };
  }

  /** Of the group: the only ones that share places. */
  private others(slot: number): readonly Certificate[] {
    const first = slot - (slot % this.groupSize);
    return this.slots
      .slice(first, first + this.groupSize)
      .flatMap(({ certificate }, index) => (certificate && first + index !== slot ? [certificate] : []));
  }

  private try(slot: number, step: Step): Tried {
    const before = this.slots[slot] as Certification;
    const taken = take(before, step);
    this.slots[slot] = taken.certification;
    const isRefused = taken.kind === 'refused';
    for (const { transition } of taken.steps) this.taken.add(transition);
    if (!isRefused && taken.certification.certificate?.number === step.number && step.number !== undefined) {
      this.numbers.push(step.number);
    }
    return { before, after: taken.certification, steps: taken.steps, isRefused };
  }

  /** Both or neither: the one gives up what the other takes on. */
  private transfer(slot: number, step: Step): Tried {
    const giver = this.slots[slot] as Certification;
    const receiver = this.group(slot).find((one) => `c${one}` === giver.offer?.receiver);
    const waiting = receiver === undefined ? undefined : this.slots[receiver];
    if (receiver === undefined || !waiting || !giver.certificate || !giver.offer || waiting.accepted !== `c${slot}`) {
      return this.try(slot, { ...step, isReceiverReady: false });
    }
    const { places } = giver.offer;
    const tried = this.try(slot, { ...step, places });
    if (tried.isRefused) return tried;
    const { number: given, scheme, validUntil } = giver.certificate;
    const conditions = carriedConditions(giver, giver.conditions);
    const received = this.try(receiver, {
      ...{ ...step, transition: 'takeOver', others: this.others(receiver), dataMonths: 12 },
      given: { giver: `c${slot}`, number: given, scheme, validUntil, places, conditions },
    });
    if (!received.isRefused) return tried;
    this.slots[slot] = giver;
    this.slots[receiver] = waiting;
    return { ...tried, after: giver, steps: [], isRefused: true };
  }

  private stepOf(transition: CertificationTransition, { places }: Certification, slot: number, on: string): Step {
    const fitting = PEOPLE.filter(({ role: one }) => mayHavePart(transition, one));
    const { personId, role } = (this.pick(this.chance(0.6) ? fitting : PEOPLE) ?? PEOPLE[0]) as Person;
    const outcome = this.pick(['grant', 'grant', 'grantOnConditions', 'refuse'] as const) ?? 'refuse';
    const serial = this.numbers.length + 1;
    const code = this.slots[slot]?.scheme.code ?? '';
    const conditions = [{ id: 'pairedEvidence', due: daysAfter(on, 90), metOn: null }];
    return {
      ...{ transition, on, role, personId, reason: this.chance(0.95) ? 'Seen.' : null },
      team: [this.pick(TEAM) ?? '', this.pick(TEAM) ?? ''],
      number: certificateNumber({ code, year: Number(on.slice(0, 4)), serial }),
      proposal: { outcome, blockers: [], waived: [], conditions: outcome === 'grantOnConditions' ? conditions : [] },
      places:
        transition === 'extendScope'
          ? this.somePlaces(slot)
          : transition === 'reduceScope'
            ? places.slice(0, 1)
            : undefined,
      ...{ arePlacesAssessed: this.chance(0.9), isReceiverReady: true, others: this.others(slot) },
      ...this.handed(transition, slot),
    } as Step;
  }

  /** What people find, hand in, plan and put right. */
  private withNews(certification: Certification, today: string): Certification {
    const { state, round } = certification;
    const isAssessing = ['certificationAssessment', 'surveillance', 'recertification'].includes(state);
    const changes: Partial<Certification>[] = [];
    if (this.chance(0.003)) changes.push({ declarations: declarationsOn(today) });
    if (this.chance(0.1) && !round.hasSelfAssessment) changes.push({ round: { ...round, hasSelfAssessment: true } });
    else if (this.chance(0.1) && !round.hasBaseline) changes.push({ round: { ...round, hasBaseline: true } });
    else if (this.chance(0.1) && !round.hasSamplePlan) changes.push({ round: { ...round, hasSamplePlan: true } });
    else if (isAssessing && this.chance(0.1)) changes.push({ round: { ...round, isAssessed: true } });
    if (isAssessing && this.chance(0.01))
      changes.push({ nonconformities: [...certification.nonconformities, this.found(today)] });
    else if (this.chance(0.08)) changes.push(this.putRight(certification, today));
    if (state === 'decision' || state === 'renewalDecision') {
      if (this.chance(0.02)) changes.push({ stale: [{ assessmentId: 'a', key: 'audit', why: 'changed' }] });
    }
    if (this.chance(0.001)) changes.push({ reviewRaisedOn: certification.reviewRaisedOn ?? today });
    return changes.length === 0 ? certification : (Object.assign({}, certification, ...changes) as Certification);
  }

  private found(today: string): Nonconformity {
    const grade = this.chance(0.3) ? 'major' : 'minor';
    return { id: `NC-${today}`, requirement: 'Q-01', grade, foundOn: today, answeredOn: null, closedOn: null };
  }

  private putRight({ nonconformities, conditions }: Certification, today: string): Partial<Certification> {
    return {
      nonconformities: nonconformities.map((one) => ({
        ...one,
        answeredOn: one.answeredOn ?? (this.chance(0.6) ? today : null),
        closedOn: one.closedOn ?? (this.chance(0.3) ? today : null),
      })),
      conditions: conditions.map((one) => ({ ...one, metOn: one.metOn ?? (this.chance(0.25) ? today : null) })),
    };
  }

  private newcomer(slot: number, on: string): Certification {
    const scheme = this.schemes[Math.floor(slot / this.groupSize) % this.schemes.length] as CertificationScheme;
    return {
      ...applicationOf(`p${slot}`, scheme, this.somePlaces(slot), on),
      declarations: declarationsOn(this.start),
    };
  }

  private somePlaces(slot: number): readonly Place[] {
    const group = Math.floor(slot / this.groupSize);
    const from = drawIndex(this.random, 6);
    return [0, 1]
      .slice(0, 1 + drawIndex(this.random, 2))
      .map((index) => ({ site: `s${group}-${(from + index) % 6}`, programme: 'voice' }));
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[drawIndex(this.random, items.length)];
  }
}

/** l3 once advised every tenth party; the rest have no interests, and the auditor declares nothing. */
function declarationsOn(on: string): readonly Declaration[] {
  return PEOPLE.filter(({ role }) => role !== 'auditor').map(({ personId }) => ({
    ...{ personId, on },
    interests: personId === 'l3' ? [{ kind: 'advised' as const, party: 'p10', until: null }] : [],
  }));
}

/** Transitions from any state: most are out of place. */
const anywhere = (): readonly CertificationTransition[] => [
  'grant',
  'renew',
  'reinstate',
  'expire',
  'completeSurveillance',
];

/** What a certificate covers, one key for each place of the framework. */
export const coveredKeys = ({ scheme, places }: Certification): readonly string[] =>
  places.map(({ site, programme }) => `${schemeId(scheme)} ${site} ${programme}`);
