import { spreadOf } from '../../../gap/rules/unit-spread';
import { requirementsOf } from '../../../scoring';
import type { ResultEvidence } from '../../../scoring/model';
import type { RequirementScore, UnitScore } from '../../../scoring/score';
import { known } from '../../../shared/known';
import type { Cell, Block, SectionModel, TableModel, TableRow } from '../blocks';
import { muted, ratioOf, row, type ReportContext } from '../report-context';
import { MOST_UNITS_IN_TEXT, unitTable } from './scope';

/** Up to this many units the annex prints every rating; above it the spread over the units. */
const MOST_UNITS_BESIDE = 6;

export function annexSections(context: ReportContext): SectionModel[] {
  const { words, assessment } = context;
  const { annex } = words;
  const section = (id: string, title: string, blocks: readonly Block[], newPage = false): SectionModel => ({
    id,
    title,
    newPage,
    blocks,
  });
  const hasUnits = assessment.units.length > MOST_UNITS_IN_TEXT;
  // The first annex begins on a new page; the others run on.
  return [
    ...(hasUnits ? [section('annex-units', annex.units, [{ kind: 'table', table: unitTable(context) }], true)] : []),
    section('annex-answers', annex.answers, answerBlocks(context), !hasUnits),
    section('annex-evidence', annex.evidence, [{ kind: 'table', table: evidenceTable(context) }]),
    section('annex-interviews', annex.interviews, [{ kind: 'table', table: interviewTable(context) }]),
    section('annex-opinions', annex.opinions, [{ kind: 'table', table: opinionTable(context) }]),
    section('annex-glossary', annex.glossary, [{ kind: 'definitions', items: annex.glossaryTerms }]),
  ];
}

function answerBlocks(context: ReportContext): Block[] {
  const { words, assessment } = context;
  const { annex } = words;
  return [
    ...(assessment.units.length <= MOST_UNITS_BESIDE
      ? ([
          { kind: 'paragraph', text: annex.answersIntroFew(dimensionsText(context)) },
          { kind: 'table', table: ratingTable(context) },
        ] satisfies Block[])
      : ([
          { kind: 'paragraph', text: annex.answersIntro },
          { kind: 'table', table: spreadTable(context) },
        ] satisfies Block[])),
    ...resultBlocks(context),
    { kind: 'heading', level: 2, text: annex.notApplicable },
    { kind: 'table', table: excludedTable(context) },
    { kind: 'heading', level: 2, text: annex.notAssessed },
    { kind: 'table', table: openTable(context) },
  ];
}

/** The dimensions of the longest rating method, in the order of the cells. */
function dimensionsText(context: ReportContext): string {
  const methods = requirementsOf(context.framework.model).map(({ method }) => method.dimensions);
  const [longest = []] = methods.toSorted((a, b) => b.length - a.length);
  return context.list(longest.map(({ dimension }) => context.dimension(dimension)));
}

function units({ result }: ReportContext): UnitScore[] {
  return result.score.units.map(({ score }) => score);
}

function requirementScore(unit: UnitScore, ref: string): RequirementScore {
  return known(unit.nodes, ref) as RequirementScore;
}

function byCategory(context: ReportContext, line: (ref: string) => TableRow): TableRow[] {
  return context.framework.categories.flatMap(({ title, requirements }): TableRow[] => [
    { kind: 'group', text: context.text(title) },
    ...requirements.map(line),
  ]);
}

/** Every rating of every unit, for few units. */
function ratingTable(context: ReportContext): TableModel {
  const { words } = context;
  const { annex } = words;
  const all = units(context);
  return {
    id: 'answers',
    columns: [
      { header: annex.singleColumns.requirement, width: { share: 4.6 } },
      ...all.map((unit) => ({ header: context.unit(unit.ref), width: { share: 1.5 } })),
      { header: annex.perUnitColumns.whole, width: { share: 1.2 }, align: 'centre' },
    ],
    rows: byCategory(context, (ref) =>
      row(
        context.requirementTitle(context.requirement(ref)),
        ...all.map((unit) => ratingCell(context, requirementScore(unit, ref))),
        context.outcomeCell(context.node(ref).outcome),
      ),
    ),
    emptyText: words.none,
  };
}

/** "3 · 2" in the order of the dimensions, or in words why there is none. */
function ratingCell({ words }: ReportContext, score: RequirementScore): Cell {
  if (score.outcome.kind !== 'scored') return muted(words.outcome[score.outcome.kind]);
  return score.dimensions.map(({ option }) => option).join(' · ');
}

function spreadTable(context: ReportContext): TableModel {
  const { words, figures } = context;
  const { annex } = words;
  const all = units(context);
  return {
    id: 'answers',
    columns: [
      { header: annex.answerColumns.requirement, width: { share: 5 } },
      { header: annex.answerColumns.rated, width: { share: 1 }, align: 'right' },
      { header: annex.answerColumns.open, width: { share: 1.3 }, align: 'right' },
      { header: annex.answerColumns.excluded, width: { share: 1.4 }, align: 'right' },
      { header: annex.answerColumns.lowest, width: { share: 1.2 }, align: 'right' },
      { header: annex.answerColumns.score, width: { share: 1.2 }, align: 'centre' },
      { header: annex.answerColumns.highest, width: { share: 1.2 }, align: 'right' },
    ],
    rows: byCategory(context, (ref) => {
      const outcomes = all.map((unit) => requirementScore(unit, ref).outcome);
      const count = (kind: (typeof outcomes)[number]['kind']): string =>
        figures.whole(outcomes.filter((outcome) => outcome.kind === kind).length);
      const spread = spreadOf(outcomes.flatMap((outcome) => ratioOf(outcome) ?? []));
      return row(
        context.requirementTitle(context.requirement(ref)),
        count('scored'),
        count('notAssessed'),
        count('notApplicable'),
        spread ? figures.percent(spread.lowest) : '',
        context.outcomeCell(context.node(ref).outcome),
        spread ? figures.percent(spread.highest) : '',
      );
    }),
    emptyText: words.none,
  };
}

/** How computed ratings came about, where there are few enough to print; all stand in scores.json. */
function resultBlocks(context: ReportContext): Block[] {
  const { words, framework } = context;
  const { annex } = words;
  const all = units(context);
  if (all.length > MOST_UNITS_BESIDE) return [];
  const rows = [...framework.requirements.values()].flatMap((requirement) =>
    all.flatMap((unit) =>
      requirementScore(unit, requirement.ref).dimensions.flatMap(({ rating, option }) =>
        typeof rating === 'object'
          ? [
              row(
                context.requirementTitle(requirement),
                context.unit(unit.ref),
                evidenceText(context, rating) + overruling(context, unit.ref, requirement.ref, rating),
                option,
              ),
            ]
          : [],
      ),
    ),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: annex.results },
    {
      kind: 'table',
      table: {
        id: 'results',
        columns: [
          { header: annex.resultColumns.requirement, width: { share: 3.4 } },
          { header: annex.resultColumns.unit, width: { share: 2.2 } },
          { header: annex.resultColumns.evidence, width: { share: 4.4 } },
          { header: annex.resultColumns.rating, width: { share: 0.9 }, align: 'right' },
        ],
        rows,
        emptyText: words.none,
      },
    },
  ];
}

function evidenceText({ words }: ReportContext, evidence: ResultEvidence): string {
  const { level, trend, monthsMet, months, metricsReported, metricsRequired } = evidence;
  return words.annex.resultText(
    words.resultLevel[level],
    words.resultTrend[trend],
    monthsMet,
    months,
    metricsReported,
    metricsRequired,
  );
}

/** What the KPI series show where the assessor rated otherwise, and why. */
function overruling(context: ReportContext, unit: string, requirement: string, rating: ResultEvidence): string {
  const { words, assessment } = context;
  const { byUnit, entity } = assessment.answers;
  const answer = byUnit.get(unit)?.get(requirement) ?? entity.get(requirement);
  if (answer?.kind !== 'rated' || answer.fromEvidence === undefined || answer.fromEvidence === rating) return '';
  return `; ${words.annex.overruled(evidenceText(context, answer.fromEvidence), context.text(answer.note ?? ''))}`;
}

/** Units by requirement and reason, so that one reason for many units is one line. */
function excludedTable(context: ReportContext): TableModel {
  const { words, framework } = context;
  const { annex } = words;
  const rows = [...framework.requirements.values()].flatMap((requirement) => {
    const byReason = new Map<string, string[]>();
    for (const unit of units(context)) {
      const outcome = requirementScore(unit, requirement.ref).outcome;
      if (outcome.kind !== 'notApplicable') continue;
      const reason = outcome.reason === undefined ? '' : context.text(outcome.reason);
      byReason.set(reason, [...(byReason.get(reason) ?? []), unit.ref]);
    }
    return [...byReason].map(([reason, refs]) =>
      row(context.requirementTitle(requirement), placesText(context, refs), reason),
    );
  });
  return {
    id: 'not-applicable',
    columns: [
      { header: annex.notApplicableColumns.requirement, width: { share: 4 } },
      { header: annex.notApplicableColumns.where, width: { share: 3 } },
      { header: annex.notApplicableColumns.reason, width: { share: 4 } },
    ],
    rows,
    emptyText: annex.nothingExcluded,
  };
}

function openTable(context: ReportContext): TableModel {
  const { words, framework } = context;
  const { annex } = words;
  const rows = [...framework.requirements.values()].flatMap((requirement) => {
    const refs = units(context)
      .filter((unit) => requirementScore(unit, requirement.ref).outcome.kind === 'notAssessed')
      .map(({ ref }) => ref);
    return refs.length === 0 ? [] : [row(context.requirementTitle(requirement), placesText(context, refs))];
  });
  return {
    id: 'not-assessed',
    columns: [
      { header: annex.notAssessedColumns.requirement, width: { share: 5 } },
      { header: annex.notAssessedColumns.where, width: { share: 6 } },
    ],
    rows,
    emptyText: annex.everythingAssessed,
  };
}

function placesText(context: ReportContext, refs: readonly string[]): string {
  if (refs.length === context.assessment.units.length) return context.words.entity;
  return refs.length <= 3
    ? context.list(refs.map((ref) => context.unit(ref)))
    : context.words.labelled(context.words.units(refs.length), context.list(refs));
}

function evidenceTable(context: ReportContext): TableModel {
  const { words, figures, assessment } = context;
  const { evidenceColumns, noEvidence } = words.annex;
  return {
    id: 'evidence',
    columns: [
      { header: evidenceColumns.ref, width: { share: 1.1 } },
      { header: evidenceColumns.title, width: { share: 4.2 } },
      { header: evidenceColumns.kind, width: { share: 1.6 } },
      { header: evidenceColumns.date, width: { share: 1.6 } },
      { header: evidenceColumns.requirements, width: { share: 3.2 } },
      { header: evidenceColumns.sensitivity, width: { share: 1.5 } },
    ],
    rows: assessment.evidence.map(({ ref, title, kind, date, requirements, sensitivity }) =>
      row(
        ref,
        context.text(title),
        words.evidenceKind[kind],
        figures.shortDate(date),
        context.words.refs(requirements),
        words.sensitivity[sensitivity],
      ),
    ),
    emptyText: noEvidence,
  };
}

function interviewTable(context: ReportContext): TableModel {
  const { words, figures, assessment } = context;
  const { interviewColumns, noInterviews } = words.annex;
  return {
    id: 'interviews',
    columns: [
      { header: interviewColumns.role, width: { share: 5 } },
      { header: interviewColumns.unit, width: { share: 4 } },
      { header: interviewColumns.count, width: { share: 1 }, align: 'right' },
    ],
    rows: assessment.interviews.map(({ role, unit, count }) =>
      row(context.text(role), unit === undefined ? words.entity : context.unit(unit), figures.whole(count)),
    ),
    emptyText: noInterviews,
  };
}

function opinionTable(context: ReportContext): TableModel {
  const { words, assessment } = context;
  const { opinionColumns, noOpinions } = words.annex;
  return {
    id: 'opinions',
    columns: [
      { header: opinionColumns.by, width: { share: 2 } },
      { header: opinionColumns.statement, width: { share: 4 } },
      { header: opinionColumns.response, width: { share: 4 } },
    ],
    rows: assessment.divergingOpinions.map(({ by, statement, response }) =>
      row(context.text(by), context.text(statement), response ? context.text(response) : ''),
    ),
    emptyText: noOpinions,
  };
}
