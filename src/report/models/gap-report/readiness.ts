import type { GateFigure, GateResult } from '../../../scoring/gates';
import { compare } from '../../../scoring/ratio';
import { coverageRatio } from '../../../scoring/score';
import type { Verdict } from '../../../scoring/score-assessment';
import type { Badge, Block, SectionModel, TableModel, TableRow } from '../blocks';
import { muted, row, type ReportContext } from '../report-context';
import { blockersByRef, blockerSentences, distanceText } from './blockers';

const OUTCOME_TONE = { passed: 'good', failed: 'bad', notDetermined: 'warning' } as const;

/** Every gate with its value, threshold and distance; then what to do, and the same per unit. */
export function readinessSection(context: ReportContext): SectionModel {
  const { words, result } = context;
  const { readiness } = words;
  const { entity, units } = result.score;
  return {
    id: 'readiness',
    title: readiness.title,
    newPage: true,
    blocks: [
      { kind: 'paragraph', style: 'lead', text: intro(context, entity) },
      { kind: 'heading', level: 2, text: readiness.levels },
      { kind: 'table', table: levelTable(context, entity) },
      { kind: 'heading', level: 2, text: readiness.gates },
      { kind: 'table', table: gateTable(context, entity) },
      { kind: 'heading', level: 2, text: readiness.todo },
      ...todo(context, entity),
      ...(units.length > 1
        ? ([
            { kind: 'heading', level: 2, text: readiness.unitsTitle },
            { kind: 'paragraph', style: 'note', text: readiness.unitsNote },
            { kind: 'table', table: unitTable(context) },
          ] satisfies Block[])
        : []),
    ],
  };
}

function intro(context: ReportContext, { level }: Verdict): string {
  const { words, figures } = context;
  const { readiness } = words;
  if (level.kind === 'notDetermined') {
    return readiness.introOpen(figures.percent(level.coverage), figures.percent(level.minimumCoverage));
  }
  return level.next === null
    ? readiness.introTop(context.level(level.reached))
    : readiness.intro(context.level(level.reached), context.level(level.next));
}

function levelTable(context: ReportContext, { level }: Verdict): TableModel {
  const { words, figures, framework } = context;
  const { readiness } = words;
  const { levels } = framework.model;
  const reached = level.kind === 'determined' ? levels.findIndex(({ key }) => key === level.reached) : -1;
  const state = (index: number): Badge => {
    if (level.kind === 'notDetermined') return { kind: 'status', tone: 'warning', text: readiness.levelUndetermined };
    if (index <= reached) return { kind: 'status', tone: 'good', text: readiness.levelReached };
    return index === reached + 1
      ? { kind: 'status', tone: 'accent', text: readiness.levelNext }
      : { kind: 'status', tone: 'neutral', text: readiness.levelOpen };
  };
  return {
    id: 'levels',
    columns: [
      { header: readiness.levelColumns.level, width: { share: 2 } },
      { header: readiness.levelColumns.minimum, width: { share: 1.4 }, align: 'right' },
      { header: readiness.levelColumns.gates, width: { share: 5 } },
      { header: readiness.levelColumns.state, width: { share: 1.8 } },
    ],
    rows: levels.map(({ key, minimum, gates }, index) =>
      row(
        { kind: 'text', text: context.level(key), bold: index === reached },
        figures.percent(minimum),
        gates.length === 0 ? muted(words.none) : words.notes(gates.map((gate) => context.gate(gate))),
        { kind: 'badge', badge: state(index) },
      ),
    ),
    emptyText: words.none,
  };
}

function gateTable(context: ReportContext, { gates }: Verdict): TableModel {
  const { words } = context;
  const { readiness } = words;
  return {
    id: 'gates',
    columns: [
      { header: readiness.gateColumns.number, width: { points: 30 } },
      { header: readiness.gateColumns.gate, width: { share: 4.9 } },
      { header: readiness.gateColumns.needed, width: { share: 1.8 } },
      { header: readiness.gateColumns.found, width: { share: 1.4 }, align: 'right' },
      { header: readiness.gateColumns.distance, width: { share: 2.3 } },
      { header: readiness.gateColumns.outcome, width: { share: 1.9 } },
    ],
    rows: gates.map((gate, index) =>
      row(
        gateNumber(index),
        words.namedSentence(context.gate(gate.key), effectText(context, gate)),
        neededText(context, gate),
        gate.value ? figureText(context, gate.kind, gate.value) : muted(readiness.nothingToJudge),
        distanceText(context, gate),
        {
          kind: 'badge',
          badge: { kind: 'status', tone: OUTCOME_TONE[gate.outcome], text: words.gateOutcome[gate.outcome] },
        },
      ),
    ),
    emptyText: words.none,
  };
}

const gateNumber = (index: number): string => `G${index + 1}`;

function effectText(context: ReportContext, { key, effect }: GateResult): string {
  const { words, figures, framework } = context;
  const { effects } = words.readiness;
  switch (effect.kind) {
    case 'capLevel':
      return effects.capLevel(context.level(effect.level));
    case 'capScore':
      return effects.capScore(figures.percent(effect.ratio));
    case 'fail': {
      const levels = framework.model.levels.filter(({ gates }) => gates.includes(key));
      return effects.fail(context.list(levels.map((level) => context.level(level.key))));
    }
  }
}

function neededText(context: ReportContext, { kind, threshold }: GateResult): string {
  const { readiness } = context.words;
  if (threshold.kind === 'ratio') return readiness.atLeast(context.figures.percent(threshold.ratio));
  if (kind === 'minimumDataMonths') return readiness.atLeastMonths(threshold.count);
  return kind === 'mandatory' ? readiness.allOf(threshold.count) : readiness.atMost(threshold.count);
}

function figureText(context: ReportContext, kind: GateResult['kind'], figure: GateFigure): string {
  if (figure.kind === 'ratio') return context.figures.percent(figure.ratio);
  return kind === 'minimumDataMonths'
    ? context.words.readiness.months(figure.count)
    : context.figures.whole(figure.count);
}

function todo(context: ReportContext, verdict: Verdict): Block[] {
  const { words } = context;
  const { readiness } = words;
  const rows = verdict.gates.filter(({ outcome }) => outcome === 'failed').flatMap((gate) => gateRows(context, gate));
  return [
    { kind: 'bullets', items: orElse(blockerSentences(context, verdict), readiness.nothing) },
    ...(rows.length === 0
      ? []
      : ([
          {
            kind: 'table',
            table: {
              id: 'blockers',
              columns: [
                { header: readiness.blockerColumns.requirement, width: { share: 5 } },
                { header: readiness.blockerColumns.where, width: { share: 5 } },
                { header: readiness.blockerColumns.lowest, width: { share: 1.6 }, align: 'right' },
              ],
              rows,
              emptyText: readiness.nothing,
            },
          },
        ] satisfies Block[])),
  ];
}

const orElse = (items: string[], text: string): string[] => (items.length > 0 ? items : [text]);

function gateRows(context: ReportContext, gate: GateResult): TableRow[] {
  const { words } = context;
  if (gate.kind === 'findingLimit' || gate.kind === 'minimumCoverage') return [];
  return [
    { kind: 'group', text: context.gate(gate.key) },
    ...[...blockersByRef(gate.blockers)].map(([ref, blockers]) => {
      const requirement = context.framework.requirements.get(ref);
      const units = blockers.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
      const figures = blockers.flatMap(({ value }) => (value ? [value] : []));
      const lowest = figures.reduce<GateFigure | null>(
        (low, value) => (low && !isLower(value, low) ? low : value),
        null,
      );
      return row(
        requirement ? context.requirementTitle(requirement) : context.category(ref),
        units.length === 0 ? words.entity : unitsText(context, units),
        lowest ? figureText(context, gate.kind, lowest) : '',
      );
    }),
  ];
}

function isLower(a: GateFigure, b: GateFigure): boolean {
  if (a.kind === 'ratio' && b.kind === 'ratio') return compare(a.ratio, b.ratio) < 0;
  return a.kind === 'count' && b.kind === 'count' && a.count < b.count;
}

/** Few units by name, many by ref with their number. */
function unitsText(context: ReportContext, units: readonly string[]): string {
  if (units.length === context.assessment.units.length) return context.words.allUnits(units.length);
  if (units.length <= 3) return context.list(units.map((ref) => context.unit(ref)));
  return context.words.labelled(context.words.units(units.length), context.list(units, 16));
}

function unitTable(context: ReportContext): TableModel {
  const { words, result, figures } = context;
  const { unitColumns } = words.readiness;
  return {
    id: 'unit-readiness',
    columns: [
      { header: unitColumns.unit, width: { share: 3 } },
      { header: unitColumns.score, width: { share: 1.2 }, align: 'right' },
      { header: unitColumns.coverage, width: { share: 1.3 }, align: 'right' },
      { header: unitColumns.level, width: { share: 2 } },
      { header: unitColumns.failed, width: { share: 5 } },
    ],
    rows: result.score.units.map(({ score, verdict }) => {
      const failed = verdict.gates.flatMap(({ outcome }, index) => (outcome === 'passed' ? [] : [gateNumber(index)]));
      return row(
        context.unit(score.ref),
        context.outcome(verdict.capped.outcome),
        figures.percent(coverageRatio(score.root.coverage)),
        verdict.level.kind === 'determined' ? context.level(verdict.level.reached) : words.level.notDetermined,
        failed.length === 0 ? muted(words.none) : words.refs(failed),
      );
    }),
    emptyText: words.none,
  };
}
