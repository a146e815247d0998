import { divide, exact, order, subtract, type Exact } from './exact';
import type { ExpectedTable } from './expected-table';
import type { GateJson } from './scores-json';
import { coverageOf, valueOf, type Subject } from './subject';

/** Levels, gates, what blocks them, and the units. */
export function readinessTables(subject: Subject): ExpectedTable[] {
  const isOne = subject.scores.units.length === 1;
  return [levels(subject), gates(subject), ...blockers(subject), ...(isOne ? [] : [unitReadiness(subject)])];
}

function levels(subject: Subject): ExpectedTable {
  const { words, print, framework, scores } = subject;
  const { levelColumns: columns, levelReached, levelNext, levelOpen, levelUndetermined } = words.readiness;
  const { level } = scores.entity;
  const reached = 'reached' in level ? framework.levels.findIndex(({ key }) => key === level.reached) : -1;
  const state = (at: number): string => {
    if ('notDetermined' in level) return levelUndetermined;
    return at <= reached ? levelReached : at === reached + 1 ? levelNext : levelOpen;
  };
  return {
    id: 'levels',
    head: [columns.level, columns.minimum, columns.gates, columns.state],
    rows: framework.levels.map(({ key, minimum, gates: needed = [] }, at) => [
      subject.level(key),
      print.percent(divide(exact(minimum), exact(100))),
      needed.length === 0 ? words.none : words.notes(needed.map((gate) => subject.gate(gate))),
      state(at),
    ]),
  };
}

function gates(subject: Subject): ExpectedTable {
  const { words, scores } = subject;
  const columns = words.readiness.gateColumns;
  return {
    id: 'gates',
    head: [columns.number, columns.gate, columns.needed, columns.found, columns.distance, columns.outcome],
    rows: scores.entity.gates.map((gate, at) => [
      `G${at + 1}`,
      words.namedSentence(subject.gate(gate.key), effectText(subject, gate.key)),
      neededText(subject, gate),
      gate.value === null ? words.readiness.nothingToJudge : gateFigure(subject, gate.kind, gate.value),
      distanceText(subject, gate),
      words.gateOutcome[gate.outcome],
    ]),
  };
}

function effectText(subject: Subject, key: string): string {
  const { words, print, framework } = subject;
  const { effects } = words.readiness;
  const effect = framework.gates.find((gate) => gate.key === key)?.effect ?? 'fail';
  if (effect === 'fail') {
    const needing = framework.levels.filter(({ gates: needed = [] }) => needed.includes(key));
    return effects.fail(subject.list(needing.map((level) => subject.level(level.key))));
  }
  return 'capLevel' in effect
    ? effects.capLevel(subject.level(effect.capLevel))
    : effects.capScore(print.percent(divide(exact(effect.capScore), exact(100))));
}

function neededText({ words, print }: Subject, { kind, threshold }: GateJson): string {
  const { readiness } = words;
  if (threshold === null) return '';
  if (typeof threshold !== 'number') return readiness.atLeast(print.percent(valueOf(threshold)));
  if (kind === 'minimumDataMonths') return readiness.atLeastMonths(threshold);
  return kind === 'mandatory' ? readiness.allOf(threshold) : readiness.atMost(threshold);
}

function gateFigure({ words, print }: Subject, kind: string, figure: Exclude<GateJson['value'], null>): string {
  if (typeof figure !== 'number') return print.percent(valueOf(figure));
  return kind === 'minimumDataMonths' ? words.readiness.months(figure) : print.whole(figure);
}

export function distanceText({ words, print }: Subject, { kind, outcome, threshold, value }: GateJson): string {
  const { readiness } = words;
  if (outcome !== 'failed') return readiness.noDistance;
  if (threshold === null || value === null) return readiness.nothingToJudge;
  if (typeof threshold !== 'number' && typeof value !== 'number') {
    return readiness.pointsShort(print.points(subtract(valueOf(threshold), valueOf(value))));
  }
  if (typeof threshold !== 'number' || typeof value !== 'number') return readiness.nothingToJudge;
  if (kind === 'minimumDataMonths') return readiness.monthsShort(threshold - value);
  return kind === 'mandatory' ? readiness.countShort(threshold - value) : readiness.countOver(value - threshold);
}

function blockers(subject: Subject): ExpectedTable[] {
  const { words, scores } = subject;
  const columns = words.readiness.blockerColumns;
  const rows = scores.entity.gates
    .filter(({ outcome, kind }) => outcome === 'failed' && kind !== 'findingLimit' && kind !== 'minimumCoverage')
    .flatMap((gate) => [
      [subject.gate(gate.key)],
      ...[...new Set(gate.blockers.map(({ ref }) => ref))].map((ref) => {
        const own = gate.blockers.filter((blocker) => blocker.ref === ref);
        const units = own.flatMap(({ unit }) => unit ?? []);
        const values = own.flatMap(({ value }) => value ?? []);
        const comparable = (value: (typeof values)[number]): Exact =>
          typeof value === 'number' ? exact(value) : valueOf(value);
        const [lowest] = [...values].sort((a, b) => order(comparable(a), comparable(b)));
        return [
          subject.requirementTitle(ref),
          units.length === 0 ? words.entity : fewOrCounted(subject, units, 16),
          lowest === undefined ? '' : gateFigure(subject, gate.kind, lowest),
        ];
      }),
    ]);
  return rows.length === 0
    ? []
    : [{ id: 'blockers', head: [columns.requirement, columns.where, columns.lowest], rows }];
}

/** Up to three units by name; more by their number and refs. */
function fewOrCounted(subject: Subject, refs: readonly string[], most: number): string {
  if (refs.length === subject.scores.units.length) return subject.words.allUnits(refs.length);
  if (refs.length <= 3) return subject.list(refs.map((ref) => subject.unitName(ref)));
  return subject.words.labelled(subject.words.units(refs.length), subject.list(refs, most));
}

function unitReadiness(subject: Subject): ExpectedTable {
  const { words, print, scores } = subject;
  const columns = words.readiness.unitColumns;
  return {
    id: 'unit-readiness',
    head: [columns.unit, columns.score, columns.coverage, columns.level, columns.failed],
    rows: scores.units.map(({ ref, verdict, tree }) => {
      const open = verdict.gates.flatMap(({ outcome }, at) => (outcome === 'passed' ? [] : [`G${at + 1}`]));
      return [
        subject.unitName(ref),
        subject.outcome(verdict.score),
        tree.coverage ? print.percent(coverageOf(tree.coverage)) : '',
        subject.levelOf(verdict),
        open.length === 0 ? words.none : words.refs(open),
      ];
    }),
  };
}
