import type { Unit } from '../../../assessment/assessment';
import { rankUnits, spreadOf } from '../../../gap/rules/unit-spread';
import { compare, minus, ONE, ZERO, type Ratio } from '../../../scoring/ratio';
import { rollUp } from '../../../scoring/roll-up';
import type { Outcome } from '../../../scoring/score';
import { percentTicks, place } from '../axis';
import { known } from '../../../shared/known';
import type { Block, FigureModel, SectionModel, TableModel } from '../blocks';
import type { HeatCell, HeatMapModel, SpreadGroup } from '../chart-models';
import { levelColour } from '../figures';
import { ratioOf, row, type ReportContext } from '../report-context';
import { whereText } from './executive';

const MOST_RANKED = 5;
const MOST_MISSED = 12;
/** With more units than this the map of requirements goes to landscape pages of its own. */
const WIDE_MAP = 14;

export function differencesSection(context: ReportContext): SectionModel {
  const { words, assessment } = context;
  const { differences } = words;
  const single = assessment.units.length === 1;
  const isWide = assessment.units.length > WIDE_MAP;
  return {
    id: 'differences',
    title: differences.title,
    newPage: true,
    blocks: [
      ...(single
        ? ([{ kind: 'paragraph', text: differences.spreadTitleOne }] satisfies Block[])
        : ([
            { kind: 'figure', figure: spreadFigure(context) },
            { kind: 'paragraph', text: spreadText(context) },
            ...rankings(context),
            ...groups(context),
          ] satisfies Block[])),
      { kind: 'heading', level: 2, text: differences.missed },
      { kind: 'table', table: missedTable(context) },
      ...(isWide ? ([{ kind: 'pageBreak', orientation: 'landscape' }] satisfies Block[]) : []),
      { kind: 'heading', level: 2, text: differences.categoryMap },
      { kind: 'figure', figure: heatMap(context, 'categories') },
      { kind: 'heading', level: 2, text: differences.requirementMap },
      { kind: 'figure', figure: heatMap(context, 'requirements') },
    ],
  };
}

/** Units without a score stand last. */
const NONE = minus(ZERO, ONE);

const KINDS = ['own', 'vendor', 'client'] as const;

/** Units by who runs them, each group by score, the best first; groups without units are left out. */
function unitGroups(context: ReportContext): { kind: (typeof KINDS)[number]; units: Unit[] }[] {
  const scores = new Map(rankUnits(context.result.score.units).map(({ unit, ratio }) => [unit, ratio]));
  return KINDS.map((kind) => ({
    kind,
    units: context.assessment.units
      .filter((unit) => context.partyOf(unit).kind === kind)
      .sort((a, b) => compare(scores.get(b.ref) ?? NONE, scores.get(a.ref) ?? NONE)),
  })).filter(({ units }) => units.length > 0);
}

function spreadFigure(context: ReportContext): FigureModel {
  const { words, figures, assessment, result } = context;
  const { differences } = words;
  const ranked = rankUnits(result.score.units);
  const best = ranked[0];
  const worst = ranked.at(-1);
  const spread = spreadOf(ranked.map(({ ratio }) => ratio));
  const scores = new Map(ranked.map(({ unit, ratio }) => [unit, ratio]));
  const groups = unitGroups(context).map(({ kind, units }): SpreadGroup => {
    const values = units.flatMap(({ ref }) => scores.get(ref) ?? []);
    const quartiles = values.length >= 4 ? spreadOf(values) : null;
    const ends = new Set([units[0]?.ref, units.at(-1)?.ref]);
    return {
      label: words.partyKind[kind],
      sublabel: words.units(units.length),
      dots: units.flatMap((unit) => {
        const value = scores.get(unit.ref);
        if (!value) return [];
        const isNamed = units.length <= 6 || ends.has(unit.ref);
        return [
          {
            value: place(value),
            ...(isNamed && { label: `${context.text(unit.name)} ${figures.percent(value)}` }),
          },
        ];
      }),
      ...(quartiles && {
        quartiles: {
          q1: place(quartiles.lowerQuartile),
          median: place(quartiles.median),
          q3: place(quartiles.upperQuartile),
        },
      }),
    };
  });
  return {
    id: 'spread',
    title:
      spread && spread.range.numerator > 0n && best && worst
        ? differences.spreadTitle(figures.points(spread.range), context.unit(best.unit), context.unit(worst.unit))
        : differences.title,
    subtitle: differences.spreadSubtitle,
    alt: differences.spreadAlt(
      ranked.map(({ unit, ratio }) => words.altPart(context.unit(unit), figures.percent(ratio))).join(' '),
    ),
    chart: {
      kind: 'spread',
      groups,
      ticks: percentTicks(figures),
      target: {
        at: place(assessment.target),
        label: words.labelled(words.scorecard.target, figures.percent(assessment.target)),
      },
      legend: differences.spreadLegend,
    },
  };
}

function spreadText(context: ReportContext): string {
  const { words, figures, result } = context;
  const spread = spreadOf(rankUnits(result.score.units).map(({ ratio }) => ratio));
  if (!spread) return words.outcome.notAssessed;
  return words.differences.spreadText(
    figures.percent(spread.lowest),
    figures.percent(spread.lowerQuartile),
    figures.percent(spread.median),
    figures.percent(spread.upperQuartile),
    figures.percent(spread.highest),
  );
}

function rankings(context: ReportContext): Block[] {
  const { words, result } = context;
  const { differences } = words;
  const ranked = rankUnits(result.score.units);
  if (ranked.length <= MOST_RANKED * 2) {
    return [{ kind: 'table', table: rankTable(context, 'ranking', ranked) }];
  }
  return [
    { kind: 'heading', level: 2, text: differences.best },
    { kind: 'table', table: rankTable(context, 'best', ranked.slice(0, MOST_RANKED)) },
    { kind: 'heading', level: 2, text: differences.worst },
    { kind: 'table', table: rankTable(context, 'worst', ranked.slice(-MOST_RANKED).reverse()) },
  ];
}

function rankTable(
  context: ReportContext,
  id: string,
  ranked: readonly { readonly unit: string; readonly ratio: Ratio }[],
): TableModel {
  const { words, figures, result } = context;
  const { unitColumns } = words.differences;
  return {
    id,
    columns: [
      { header: unitColumns.unit, width: { share: 3 } },
      { header: unitColumns.party, width: { share: 3 } },
      { header: unitColumns.score, width: { share: 1.3 }, align: 'centre' },
      { header: unitColumns.level, width: { share: 2.2 } },
      { header: unitColumns.gaps, width: { share: 1 }, align: 'right' },
      { header: unitColumns.critical, width: { share: 1.2 }, align: 'right' },
    ],
    rows: ranked.map(({ unit, ratio }) => {
      const places = result.gaps.flatMap((gap) => gap.places.filter((at) => at.unit === unit || at.unit === undefined));
      const level = result.score.units.find(({ score }) => score.ref === unit)?.verdict.level;
      return row(
        context.unit(unit),
        context.partyOf(context.unitOf(unit)).name,
        { kind: 'level', level: levelColour(ratio), text: figures.percent(ratio) },
        level?.kind === 'determined' ? context.level(level.reached) : words.level.notDetermined,
        figures.whole(places.length),
        figures.whole(places.filter(({ severity }) => severity === 'critical').length),
      );
    }),
    emptyText: words.none,
  };
}

function groups(context: ReportContext): Block[] {
  const { words, figures, framework, result } = context;
  const { differences } = words;
  const kinds = unitGroups(context);
  if (kinds.length < 2) return [];
  const scores = new Map(result.score.units.map(({ score, verdict }) => [score.ref, verdict.capped.outcome]));
  return [
    { kind: 'heading', level: 2, text: differences.groups },
    {
      kind: 'table',
      table: {
        id: 'groups',
        columns: [
          { header: differences.groupColumns.group, width: { share: 3 } },
          { header: differences.groupColumns.units, width: { share: 1 }, align: 'right' },
          { header: differences.groupColumns.score, width: { share: 1.3 }, align: 'centre' },
          { header: differences.groupColumns.lowest, width: { share: 1.3 }, align: 'right' },
          { header: differences.groupColumns.median, width: { share: 1.3 }, align: 'right' },
          { header: differences.groupColumns.highest, width: { share: 1.3 }, align: 'right' },
        ],
        rows: kinds.map(({ kind, units }) => {
          const values = units.flatMap(({ ref }) => ratioOf(scores.get(ref)) ?? []);
          const spread = spreadOf(values);
          const whole = rollUp(
            framework.model.acrossUnits,
            units.map(({ ref, weight }) => ({ ratio: ratioOf(scores.get(ref)), absent: 'notAssessed', weight })),
          );
          const figure = (value: Ratio | undefined): string => (value ? figures.percent(value) : '');
          return row(
            words.partyKind[kind],
            figures.whole(units.length),
            context.outcomeCell(whole ? { kind: 'scored', ratio: whole } : { kind: 'notAssessed' }),
            figure(spread?.lowest),
            figure(spread?.median),
            figure(spread?.highest),
          );
        }),
        emptyText: words.none,
      },
    },
    { kind: 'paragraph', style: 'note', text: differences.groupNote },
  ];
}

function missedTable(context: ReportContext): TableModel {
  const { words, figures, result } = context;
  const { missedColumns } = words.differences;
  const missed = [...result.gaps]
    .filter(({ scope }) => scope !== 'organisation')
    .sort((a, b) => compare(b.share, a.share) || compare(b.lost, a.lost))
    .slice(0, MOST_MISSED);
  return {
    id: 'missed',
    columns: [
      { header: missedColumns.requirement, width: { share: 5 } },
      { header: missedColumns.where, width: { share: 2.6 } },
      { header: missedColumns.share, width: { share: 2.4 } },
      { header: missedColumns.lost, width: { share: 1.3 }, align: 'right' },
    ],
    rows: missed.map((gap) =>
      row(
        context.requirementTitle(gap.requirement),
        whereText(context, gap),
        { kind: 'bar', value: place(gap.share), text: figures.share(gap.share) },
        figures.points(gap.lost),
      ),
    ),
    emptyText: words.register.empty,
  };
}

function heatMap(context: ReportContext, of: 'categories' | 'requirements'): FigureModel {
  const { words, figures, framework, result } = context;
  const { differences } = words;
  const groups = unitGroups(context);
  const units = groups.flatMap((group) => group.units);
  const nodes = new Map(result.score.units.map(({ score }) => [score.ref, score.nodes]));
  const cells = (ref: string): HeatCell[] =>
    units.map((unit) => heatCell(context, known(known(nodes, unit.ref), ref).outcome));
  const chart: HeatMapModel = {
    kind: 'heatMap',
    columnGroups: groups.map(({ kind, units: columns }) => ({
      title: words.partyKind[kind],
      columns: columns.map(({ ref, name }) => ({ ref, name: context.text(name) })),
    })),
    rowGroups:
      of === 'categories'
        ? [
            {
              title: differences.categories,
              rows: framework.categories.map(({ ref, title }) => ({ label: context.text(title), cells: cells(ref) })),
            },
          ]
        : framework.categories.map(({ title, requirements }) => ({
            title: context.text(title),
            rows: requirements.map((ref) => {
              const { critical, title: name } = context.requirement(ref);
              return { ref: critical ? `★ ${ref}` : ref, label: context.text(name), cells: cells(ref) };
            }),
          })),
    legend: {
      kind: 'levels',
      levels: differences.legend.bands,
      notAssessed: differences.legend.notAssessed,
      notApplicable: differences.legend.notApplicable,
    },
  };
  const ranked = rankUnits(result.score.units);
  const name = (unit: { unit: string; ratio: Ratio } | undefined): string =>
    unit ? `${context.unit(unit.unit)} ${figures.percent(unit.ratio)}` : words.none;
  return {
    id: `heat-map-${of}`,
    title: of === 'categories' ? differences.categoryMapTitle : differences.requirementMapTitle,
    subtitle: differences.mapSubtitle,
    alt: differences.mapAlt(name(ranked[0]), name(ranked.at(-1))),
    chart,
  };
}

function heatCell({ figures }: ReportContext, outcome: Outcome): HeatCell {
  return outcome.kind === 'scored'
    ? { state: 'level', level: levelColour(outcome.ratio), text: figures.percentNumber(outcome.ratio) }
    : { state: outcome.kind };
}
