import type { CriticalError, Drivers } from '../../assessment/assessment';
import type { Interval } from '../../statistics/interval';
import { benjaminiHochberg } from '../../statistics/multiple-tests';
import { wilsonInterval } from '../../statistics/proportion';
import {
  chiSquare,
  fisherPValue,
  oddsRatio,
  populationAttributableShare,
  preferredTest,
  type RatioEstimate,
  type TwoByTwoTable,
} from '../../statistics/two-by-two';
import { entryAt } from '../../statistics/vectors';
import { fitDriverModel, type AdjustedOddsRatio, type DriverModel } from './driver-model';

/**
 * *associated*: contacts with the error are dissatisfying more often, beyond chance. *protective*: less often. Either is
 * an association, which is no proof of a cause.
 */
export type AssociationVerdict = 'associated' | 'notProven' | 'protective';

export interface DissatisfiedShare {
  readonly dissatisfied: number;
  readonly contacts: number;
  /** 0..1 */
  readonly share: number;
  /** 95 % Wilson. */
  readonly interval: Interval;
}

/** How an error goes with dissatisfaction; *exposed* are the contacts that have it. */
export interface ErrorAssociation {
  readonly error: CriticalError;
  readonly table: TwoByTwoTable;
  /** Of the contacts with the error, and of those without; null when there are none. Then nothing can be compared. */
  readonly withError: DissatisfiedShare | null;
  readonly withoutError: DissatisfiedShare | null;
  /** 95 %; null when nothing can be compared, or all customers gave the same answer. */
  readonly oddsRatio: RatioEstimate | null;
  /** Fisher's exact test when an expected count is below 5. Null when nothing can be compared. */
  readonly test: AssociationTest | null;
  /**
   * Share of all dissatisfied contacts, 0..1, that there would be less if those with the error were like those without;
   * negative for a protective one. Null without dissatisfied contacts, and when nothing can be compared.
   */
  readonly populationAttributableShare: number | null;
  /** From the one regression on all errors; null where it was not fitted, or nothing can be compared. */
  readonly adjustedOddsRatio: AdjustedOddsRatio | null;
  readonly verdict: AssociationVerdict;
}

export interface AssociationTest {
  readonly kind: 'fisher' | 'chiSquare';
  /** 0..1, two-sided. */
  readonly pValue: number;
  /** Benjamini–Hochberg over all errors that were tested: the one that the verdict goes by. */
  readonly adjustedPValue: number;
}

export interface DriversJudgement {
  readonly contacts: number;
  readonly dissatisfied: number;
  readonly model: DriverModel;
  /** By adjusted p, then the largest odds ratio first; what can not be compared stands last. */
  readonly associations: readonly ErrorAssociation[];
}

/** Share of what is called associated that may be so by chance. */
const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Which errors go with dissatisfied customers in the monitored contacts.
 * @throws RangeError when more are dissatisfied than there are contacts, that is when the case was not checked
 */
export function judgeDrivers(drivers: Drivers): DriversJudgement {
  const { errors, contacts } = drivers;
  const model = fitDriverModel(drivers);
  const tables = errors.map((error) => ({ error, table: tableOf(error.key, contacts) }));
  const adjusted = adjustedTests(tables.map(({ table }) => table));
  return {
    contacts: contacts.reduce((sum, row) => sum + row.contacts, 0),
    dissatisfied: contacts.reduce((sum, row) => sum + row.dissatisfied, 0),
    model,
    associations: tables
      .map(({ error, table }, index) => associationOf(error, table, adjusted[index] ?? null, model))
      .sort((one, other) => rank(one) - rank(other) || oddsOf(other) - oddsOf(one)),
  };
}

/** Sorts after every probability. */
const NOT_TESTED = 2;

const rank = ({ test }: ErrorAssociation): number => test?.adjustedPValue ?? NOT_TESTED;
const oddsOf = (association: ErrorAssociation): number => association.oddsRatio?.value ?? 0;

function tableOf(error: string, contacts: Drivers['contacts']): TwoByTwoTable {
  let [exposedWith, exposedWithout, unexposedWith, unexposedWithout] = [0, 0, 0, 0];
  for (const row of contacts) {
    const others = row.contacts - row.dissatisfied;
    if (row.errors.includes(error)) {
      exposedWith += row.dissatisfied;
      exposedWithout += others;
    } else {
      unexposedWith += row.dissatisfied;
      unexposedWithout += others;
    }
  }
  return { exposedWith, exposedWithout, unexposedWith, unexposedWithout };
}

const isComparable = ({ exposedWith, exposedWithout, unexposedWith, unexposedWithout }: TwoByTwoTable): boolean =>
  exposedWith + exposedWithout > 0 && unexposedWith + unexposedWithout > 0;

/** The tests of the tables that can be compared, by index of the table. */
function adjustedTests(tables: readonly TwoByTwoTable[]): readonly (AssociationTest | undefined)[] {
  const tests = tables.flatMap((table, index) => (isComparable(table) ? [{ index, ...testOf(table) }] : []));
  if (tests.length === 0) return [];
  const adjusted = benjaminiHochberg(tests.map(({ pValue }) => pValue));
  const byTable: AssociationTest[] = [];
  for (const [position, adjustedPValue] of adjusted.entries()) {
    const { index, kind, pValue } = entryAt(tests, position);
    byTable[index] = { kind, pValue, adjustedPValue };
  }
  return byTable;
}

function testOf(table: TwoByTwoTable): Omit<AssociationTest, 'adjustedPValue'> {
  const tested = preferredTest(table) === 'chiSquare' ? chiSquare(table) : null;
  return tested ? { kind: 'chiSquare', pValue: tested.pValue } : { kind: 'fisher', pValue: fisherPValue(table) };
}

function associationOf(
  error: CriticalError,
  table: TwoByTwoTable,
  test: AssociationTest | null,
  model: DriverModel,
): ErrorAssociation {
  const ratio = test ? oddsRatio(table) : null;
  return {
    error,
    table,
    withError: shareOf(table.exposedWith, table.exposedWithout),
    withoutError: shareOf(table.unexposedWith, table.unexposedWithout),
    oddsRatio: ratio,
    test,
    populationAttributableShare: test ? populationAttributableShare(table) : null,
    adjustedOddsRatio: model.kind === 'fitted' ? (model.oddsRatios.get(error.key) ?? null) : null,
    verdict: verdictOf(test, ratio),
  };
}

function shareOf(dissatisfied: number, others: number): DissatisfiedShare | null {
  const contacts = dissatisfied + others;
  if (contacts === 0) return null;
  return { dissatisfied, contacts, share: dissatisfied / contacts, interval: wilsonInterval(dissatisfied, contacts) };
}

function verdictOf(test: AssociationTest | null, ratio: RatioEstimate | null): AssociationVerdict {
  if (!test || !ratio || test.adjustedPValue > FALSE_DISCOVERY_RATE) return 'notProven';
  return ratio.value > 1 ? 'associated' : 'protective';
}
