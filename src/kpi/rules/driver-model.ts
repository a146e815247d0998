import type { Drivers, MonitoredContacts } from '../../assessment/assessment';
import type { Interval } from '../../statistics/interval';
import { fitLogistic, type LogisticData } from '../../statistics/logistic';
import { entryAt } from '../../statistics/vectors';

/** Of an error, the other errors, the unit and the reason of the contact being the same. */
export interface AdjustedOddsRatio {
  readonly value: number;
  /** 95 %, Wald. */
  readonly interval: Interval;
}

/** What contacts differ in beside their errors. */
export type ContactTrait = 'unit' | 'reason';

/**
 * - *nothingToCompare*: no error was found in some contacts and not in others
 * - *tooManyTerms*: more than are reckoned with
 * - *tooFewEvents*: fewer than ten of the rarer answer for each term
 * - *collinear*: a term follows from others, such as two errors that always occur together
 * - *separated*: terms together tell the answer of some contacts for certain, so that their odds have no bound
 * - *notConverged*: the search did not end
 */
export type UnfitReason =
  'nothingToCompare' | 'tooManyTerms' | 'tooFewEvents' | 'collinear' | 'separated' | 'notConverged';

export type DriverModel =
  | {
      readonly kind: 'fitted';
      /** Errors, and levels of unit and reason but for one each. */
      readonly terms: number;
      readonly adjustedFor: readonly ContactTrait[];
      /**
       * Contacts left aside, since all that share an error, its absence, a unit or a reason have the same answer. Their
       * odds have no bound, and those of the others are what they would be with them.
       */
      readonly setAside: number;
      /** By key of the error; without those that were found in all contacts or in none. */
      readonly oddsRatios: ReadonlyMap<string, AdjustedOddsRatio>;
    }
  | { readonly kind: 'notFitted'; readonly reason: UnfitReason };

/** P. Peduzzi et al. (1996). */
const FEWEST_EVENTS_PER_TERM = 10;

/** The work grows with the square of the terms; an engagement has some twenty errors and as many units and reasons. */
const MOST_TERMS = 60;

/** A property of a contact that is there or not. */
interface Term {
  readonly error?: string;
  readonly isIn: (row: MonitoredContacts) => boolean;
}

const REASONS = { separated: 'separated', singular: 'collinear', notConverged: 'notConverged' } as const;

/** One logistic regression of dissatisfaction on all errors, with the units and the reasons where there are several. */
export function fitDriverModel({ errors, contacts }: Drivers): DriverModel {
  const all = contacts.filter((row) => row.contacts > 0);
  const rows = withoutForegone(
    all,
    errors.map(({ key }) => key),
  );
  const found = errors
    .map(({ key }): Term => ({ error: key, isIn: (row) => row.errors.includes(key) }))
    .filter(({ isIn }) => rows.some(isIn) && !rows.every(isIn));
  if (found.length === 0) return { kind: 'notFitted', reason: nothingLeft(all, rows) };
  const traits = (['unit', 'reason'] as const).map((trait) => ({ trait, terms: levelTerms(trait, rows) }));
  const terms = [...found, ...traits.flatMap((one) => one.terms)];
  if (terms.length > MOST_TERMS) return { kind: 'notFitted', reason: 'tooManyTerms' };
  if (events(rows) < terms.length * FEWEST_EVENTS_PER_TERM) return { kind: 'notFitted', reason: 'tooFewEvents' };
  const fit = fitLogistic(groupedData(rows, terms));
  if (fit.kind !== 'fitted') return { kind: 'notFitted', reason: REASONS[fit.kind] };
  const oddsRatios = terms.flatMap(({ error }, index) => {
    // The first coefficient is the intercept.
    const { oddsRatio, interval } = entryAt(fit.coefficients, index + 1);
    return error === undefined ? [] : [[error, { value: oddsRatio, interval }] as const];
  });
  return {
    kind: 'fitted',
    terms: terms.length,
    adjustedFor: traits.filter((one) => one.terms.length > 0).map(({ trait }) => trait),
    setAside: contactsIn(all) - contactsIn(rows),
    oddsRatios: new Map(oddsRatios),
  };
}

/** Why no error is left to compare in the rows, of all that there are. */
function nothingLeft(all: readonly MonitoredContacts[], rows: readonly MonitoredContacts[]): UnfitReason {
  if (rows.length === all.length) return 'nothingToCompare';
  return events(all) === 0 ? 'tooFewEvents' : 'separated';
}

/**
 * The rows without those whose answer is foregone: all contacts with an error, without it, of a unit or of a reason are
 * dissatisfied, or none is. Such a term's coefficient grows without end, and at its limit these rows say nothing about the
 * others (A. Albert and J. A. Anderson, 1984), which is seen again without them until nothing is left aside.
 */
function withoutForegone(rows: readonly MonitoredContacts[], errors: readonly string[]): readonly MonitoredContacts[] {
  const groupings: ((row: MonitoredContacts) => string)[] = [
    ...errors.map((error) => (row: MonitoredContacts) => String(row.errors.includes(error))),
    ({ unit }) => JSON.stringify(unit ?? null),
    ({ reason }) => JSON.stringify(reason ?? null),
  ];
  for (const groupOf of groupings) {
    const groups = new Map<string, MonitoredContacts[]>();
    for (const row of rows) {
      const group = groups.get(groupOf(row));
      if (group) group.push(row);
      else groups.set(groupOf(row), [row]);
    }
    const open = [...groups.values()].filter((group) => events(group) > 0);
    if (groups.size > 1 && open.length < groups.size) return withoutForegone(open.flat(), errors);
  }
  return rows;
}

const contactsIn = (rows: readonly MonitoredContacts[]): number => rows.reduce((sum, row) => sum + row.contacts, 0);

/** One for each level but the first, with which the others are compared; *not known* is a level. */
function levelTerms(trait: ContactTrait, rows: readonly MonitoredContacts[]): readonly Term[] {
  const levels = [...new Set(rows.map((row) => row[trait]))];
  return levels.slice(1).map((level) => ({ isIn: (row) => row[trait] === level }));
}

/** How many contacts have the rarer of the two answers. */
function events(rows: readonly MonitoredContacts[]): number {
  let [dissatisfied, others] = [0, 0];
  for (const row of rows) {
    dissatisfied += row.dissatisfied;
    others += row.contacts - row.dissatisfied;
  }
  return Math.min(dissatisfied, others);
}

/** A row for the contacts that have the same terms and the same answer, with an intercept. */
function groupedData(rows: readonly MonitoredContacts[], terms: readonly Term[]): Required<LogisticData> {
  const groups = new Map<
    string,
    { readonly design: readonly number[]; readonly outcome: boolean; readonly count: number }
  >();
  for (const row of rows) {
    const design = [1, ...terms.map(({ isIn }) => (isIn(row) ? 1 : 0))];
    for (const outcome of [true, false]) {
      const count = outcome ? row.dissatisfied : row.contacts - row.dissatisfied;
      const name = `${design.join('')}${outcome}`;
      const group = groups.get(name) ?? { design, outcome, count: 0 };
      if (count > 0) groups.set(name, { ...group, count: group.count + count });
    }
  }
  const all = [...groups.values()];
  return {
    design: all.map(({ design }) => design),
    outcomes: all.map(({ outcome }) => outcome),
    counts: all.map(({ count }) => count),
  };
}
