import { quantile } from './exact';
import { orEmpty, type ExpectedTable } from './expected-table';
import { unitTable } from './expected-tables';
import type { RatingJson, ResultJson, TreeJson } from './scores-json';
import { ratioOf, type Subject } from './subject';

/** The tables of the annexes, in the order of the report. */
export function annexTables(subject: Subject): ExpectedTable[] {
  const { scores } = subject;
  return [
    ...(scores.units.length > 14 ? [unitTable(subject)] : []),
    ...(scores.units.length <= 6 ? [ratings(subject), ...results(subject)] : [spreads(subject)]),
    notApplicable(subject),
    notAssessed(subject),
    evidence(subject),
    interviews(subject),
    opinions(subject),
  ];
}

function byCategory({ categories }: Subject, line: (ref: string) => string[]): string[][] {
  return categories.flatMap(({ title, requirements }) => [[title], ...requirements.map(line)]);
}

function ratings(subject: Subject): ExpectedTable {
  const { words, scores } = subject;
  const { singleColumns, perUnitColumns } = words.annex;
  return {
    id: 'answers',
    head: [singleColumns.requirement, ...scores.units.map(({ ref }) => subject.unitName(ref)), perUnitColumns.whole],
    rows: byCategory(subject, (ref) => [
      subject.requirementTitle(ref),
      ...scores.units.map((unit) => ratingText(subject, subject.inUnit(unit.ref, ref))),
      subject.outcome(scores.nodes[ref]?.score ?? { notAssessed: true }),
    ]),
  };
}

function ratingText(subject: Subject, node: TreeJson | undefined): string {
  if (!node) return '';
  if (!ratioOf(node.score)) return subject.outcome(node.score);
  return (node.dimensions ?? []).map(ratingOf).join(' · ');
}

/** The option chosen; a percentage scale has none, and its rating is a number. */
export function ratingOf({ option, rating }: RatingJson): string {
  return option ?? (typeof rating === 'object' ? '' : String(rating));
}

function spreads(subject: Subject): ExpectedTable {
  const { words, print, scores } = subject;
  const columns = words.annex.answerColumns;
  return {
    id: 'answers',
    head: [
      columns.requirement,
      columns.rated,
      columns.open,
      columns.excluded,
      columns.lowest,
      columns.score,
      columns.highest,
    ],
    rows: byCategory(subject, (ref) => {
      const outcomes = scores.units.flatMap((unit) => subject.inUnit(unit.ref, ref)?.score ?? []);
      const rated = outcomes.flatMap((outcome) => ratioOf(outcome) ?? []);
      const count = (kind: 'notAssessed' | 'notApplicable'): string =>
        print.whole(outcomes.filter((outcome) => kind in outcome).length);
      return [
        subject.requirementTitle(ref),
        print.whole(rated.length),
        count('notAssessed'),
        count('notApplicable'),
        rated.length === 0 ? '' : print.percent(quantile(rated, 0)),
        subject.outcome(scores.nodes[ref]?.score ?? { notAssessed: true }),
        rated.length === 0 ? '' : print.percent(quantile(rated, 4)),
      ];
    }),
  };
}

/** How ratings were computed from KPI evidence. */
function results(subject: Subject): ExpectedTable[] {
  const { words, scores } = subject;
  const { resultColumns: columns, resultText, overruled } = words.annex;
  const textOf = ({ level, trend, monthsMet, months, metricsReported, metricsRequired }: ResultJson): string =>
    resultText(words.resultLevel[level], words.resultTrend[trend], monthsMet, months, metricsReported, metricsRequired);
  const rows = subject.requirementRefs.flatMap((ref) =>
    scores.units.flatMap((unit) =>
      (subject.inUnit(unit.ref, ref)?.dimensions ?? []).flatMap((dimension) => {
        const { rating } = dimension;
        if (typeof rating !== 'object') return [];
        const found = scores.overruled?.find((one) => one.requirement === ref && one.unit === unit.ref);
        const evidence = found
          ? `${textOf(rating)}; ${overruled(textOf(found.series), subject.reasonOf(ref, unit.ref))}`
          : textOf(rating);
        return [[subject.requirementTitle(ref), subject.unitName(unit.ref), evidence, ratingOf(dimension)]];
      }),
    ),
  );
  return rows.length === 0
    ? []
    : [{ id: 'results', head: [columns.requirement, columns.unit, columns.evidence, columns.rating], rows }];
}

function places(subject: Subject, refs: readonly string[]): string {
  const { words, scores } = subject;
  if (refs.length === scores.units.length) return words.entity;
  return refs.length <= 3
    ? subject.list(refs.map((ref) => subject.unitName(ref)))
    : words.labelled(words.units(refs.length), subject.list(refs));
}

function notApplicable(subject: Subject): ExpectedTable {
  const { words, scores } = subject;
  const { notApplicableColumns: columns, nothingExcluded } = words.annex;
  const rows = subject.requirementRefs.flatMap((ref) => {
    const byReason = new Map<string, string[]>();
    for (const unit of scores.units) {
      const score = subject.inUnit(unit.ref, ref)?.score;
      if (!score || !('notApplicable' in score)) continue;
      const reason = score.notApplicable === true ? words.notStated : subject.text(score.notApplicable);
      byReason.set(reason, [...(byReason.get(reason) ?? []), unit.ref]);
    }
    return [...byReason].map(([reason, units]) => [subject.requirementTitle(ref), places(subject, units), reason]);
  });
  return {
    id: 'not-applicable',
    head: [columns.requirement, columns.where, columns.reason],
    rows: orEmpty(rows, nothingExcluded),
  };
}

function notAssessed(subject: Subject): ExpectedTable {
  const { words, scores } = subject;
  const { notAssessedColumns: columns, everythingAssessed } = words.annex;
  const rows = subject.requirementRefs.flatMap((ref) => {
    const open = scores.units
      .filter((unit) => 'notAssessed' in (subject.inUnit(unit.ref, ref)?.score ?? {}))
      .map((unit) => unit.ref);
    return open.length === 0 ? [] : [[subject.requirementTitle(ref), places(subject, open)]];
  });
  return { id: 'not-assessed', head: [columns.requirement, columns.where], rows: orEmpty(rows, everythingAssessed) };
}

function evidence(subject: Subject): ExpectedTable {
  const { words, print, assessment } = subject;
  const { evidenceColumns: columns, noEvidence } = words.annex;
  const rows = (assessment.evidence ?? []).map(
    ({ ref, title, kind, date, requirements = [], sensitivity = 'normal' }) => [
      ref,
      subject.text(title),
      words.evidenceKind[kind],
      print.shortDate(date),
      words.refs(requirements),
      words.sensitivity[sensitivity],
    ],
  );
  const head = [columns.ref, columns.title, columns.kind, columns.date, columns.requirements, columns.sensitivity];
  return { id: 'evidence', head, rows: orEmpty(rows, noEvidence) };
}

function interviews(subject: Subject): ExpectedTable {
  const { words, print, assessment } = subject;
  const { interviewColumns: columns, noInterviews } = words.annex;
  const rows = (assessment.interviews ?? []).map(({ role, unit, count }) => [
    subject.text(role),
    unit === undefined ? words.entity : subject.unitName(unit),
    print.whole(count),
  ]);
  return { id: 'interviews', head: [columns.role, columns.unit, columns.count], rows: orEmpty(rows, noInterviews) };
}

function opinions(subject: Subject): ExpectedTable {
  const { words, assessment } = subject;
  const { opinionColumns: columns, noOpinions } = words.annex;
  const rows = (assessment.divergingOpinions ?? []).map(({ by, statement, response }) => [
    subject.text(by),
    subject.text(statement),
    response ? subject.text(response) : '',
  ]);
  return { id: 'opinions', head: [columns.by, columns.statement, columns.response], rows: orEmpty(rows, noOpinions) };
}
