import type { Unit } from '../../../assessment/assessment';
import type { GroupNode, RatingMethod, RollUp } from '../../../scoring/model';
import type { DimensionScore } from '../../../scoring/rate';
import { dividedBy, minus, ONE, toFraction } from '../../../scoring/ratio';
import { coverageRatio, type Coverage } from '../../../scoring/score';
import { known } from '../../../shared/known';
import type { Block, SectionModel, TableModel } from '../blocks';
import { row, type ReportContext } from '../report-context';

/** Longer lists of units go to an annex; here they are summed up by who runs them. */
export const MOST_UNITS_IN_TEXT = 14;

export function scopeSection(context: ReportContext): SectionModel {
  const { words, assessment } = context;
  const { engagement } = context.input;
  const { scope } = words;
  const purpose = engagement.purpose ? [context.text(engagement.purpose)] : [];
  const background = [...purpose, ...context.texts(engagement.background)];
  return {
    id: 'scope',
    title: scope.title,
    newPage: true,
    blocks: [
      ...(background.length > 0
        ? ([
            { kind: 'heading', level: 2, text: scope.purpose, bookmark: false },
            ...background.map((text) => ({ kind: 'paragraph', text }) as const),
          ] satisfies Block[])
        : []),
      ...factBlocks(context),
      { kind: 'heading', level: 2, text: scope.units, bookmark: false },
      { kind: 'table', table: assessment.units.length > MOST_UNITS_IN_TEXT ? partyTable(context) : unitTable(context) },
      ...(assessment.units.length > MOST_UNITS_IN_TEXT
        ? ([{ kind: 'paragraph', style: 'note', text: scope.allUnits(words.annex.units) }] satisfies Block[])
        : []),
      ...(assessment.method.length > 0
        ? ([
            { kind: 'heading', level: 2, text: scope.method, bookmark: false },
            { kind: 'bullets', items: context.texts(assessment.method) },
          ] satisfies Block[])
        : []),
      { kind: 'heading', level: 2, text: scope.limits, bookmark: false },
      {
        kind: 'bullets',
        items: assessment.limits.length > 0 ? context.texts(assessment.limits) : [scope.limitsDefault],
      },
      { kind: 'heading', level: 2, text: scope.scales, bookmark: false },
      ...scaleBlocks(context),
      { kind: 'heading', level: 2, text: scope.how, bookmark: false },
      { kind: 'bullets', items: scoringRules(context) },
      ...workedExample(context),
    ],
  };
}

function factBlocks(context: ReportContext): Block[] {
  const { words, assessment } = context;
  if (assessment.facts.length === 0) return [];
  const { facts, factColumns } = words.scope;
  return [
    { kind: 'heading', level: 2, text: facts, bookmark: false },
    {
      kind: 'table',
      table: {
        id: 'facts',
        columns: [
          { header: factColumns.label, width: { share: 3 } },
          { header: factColumns.value, width: { share: 4 } },
          { header: factColumns.source, width: { share: 3 } },
        ],
        rows: assessment.facts.map(({ label, value, source }) =>
          row(context.text(label), context.text(value), context.text(source)),
        ),
        emptyText: words.none,
      },
    },
  ];
}

export function unitTable(context: ReportContext): TableModel {
  const { words, figures, assessment, result } = context;
  const { unitColumns } = words.scope;
  const coverage = new Map(result.score.units.map(({ score }) => [score.ref, score.root.coverage]));
  const hasProgrammes = assessment.units.some(({ programme }) => programme !== undefined);
  // A column that says the names of the units again says nothing.
  const hasSites = assessment.units.some((unit) => context.site(unit) !== context.text(unit.name));
  return {
    id: 'units',
    columns: [
      { header: unitColumns.unit, width: { share: 3 } },
      ...(hasSites ? [{ header: unitColumns.site, width: { share: 2.6 } }] : []),
      { header: unitColumns.party, width: { share: hasSites ? 2.6 : 5.2 } },
      ...(hasProgrammes ? [{ header: unitColumns.programme, width: { share: 2.4 } }] : []),
      { header: unitColumns.weight, width: { share: 1.3 }, align: 'right' },
      { header: unitColumns.coverage, width: { share: 1.4 }, align: 'right' },
    ],
    rows: assessment.units.map((unit) =>
      row(
        unitLabel(context, unit),
        ...(hasSites ? [context.site(unit)] : []),
        context.partyOf(unit).name,
        ...(hasProgrammes ? [unit.programme ? context.text(unit.programme) : ''] : []),
        figures.whole(unit.weight),
        figures.percent(coverageRatio(known(coverage, unit.ref))),
      ),
    ),
    emptyText: words.none,
  };
}

/** The name, with the ref where the name does not hold it already. */
export function unitLabel(context: ReportContext, unit: Unit): string {
  const name = context.text(unit.name);
  return name.includes(unit.ref) ? name : `${unit.ref} ${name}`;
}

function partyTable(context: ReportContext): TableModel {
  const { words, figures, assessment, result } = context;
  const { partyColumns } = words.scope;
  const coverage = new Map(result.score.units.map(({ score }) => [score.ref, score.root.coverage]));
  const groups = new Map<string, { name: string; kind: 'client' | 'own' | 'vendor'; units: Unit[] }>();
  for (const unit of assessment.units) {
    const { ref, name, kind } = context.partyOf(unit);
    const group = groups.get(ref) ?? { name, kind, units: [] };
    group.units.push(unit);
    groups.set(ref, group);
  }
  return {
    id: 'parties',
    columns: [
      { header: partyColumns.party, width: { share: 3 } },
      { header: partyColumns.kind, width: { share: 2 } },
      { header: partyColumns.sites, width: { share: 1 }, align: 'right' },
      { header: partyColumns.units, width: { share: 1 }, align: 'right' },
      { header: partyColumns.weight, width: { share: 1.3 }, align: 'right' },
      { header: partyColumns.coverage, width: { share: 1.4 }, align: 'right' },
    ],
    rows: [...groups.values()].map(({ name, kind, units }) =>
      row(
        name,
        words.partyKind[kind],
        figures.whole(new Set(units.map(({ site }) => site)).size),
        figures.whole(units.length),
        figures.whole(units.reduce((sum, { weight }) => sum + weight, 0)),
        figures.percent(coverageRatio(sumOfCoverage(units.map(({ ref }) => known(coverage, ref))))),
      ),
    ),
    emptyText: words.none,
  };
}

function sumOfCoverage(parts: readonly Coverage[]): Coverage {
  return parts.reduce<Coverage>(
    (sum, part) => ({
      assessed: sum.assessed + part.assessed,
      applicable: sum.applicable + part.applicable,
    }),
    { assessed: 0, applicable: 0 },
  );
}

function scaleBlocks(context: ReportContext): Block[] {
  const { words, figures, framework } = context;
  const { scaleColumns, percentageScale } = words.scope;
  return [...framework.scales.values()].map((scale): Block => {
    const model = known(framework.model.scales, scale.key);
    if (model.kind === 'percentage') {
      return { kind: 'paragraph', text: percentageScale(context.text(scale.title), model.step) };
    }
    const full = model.fullPoints;
    return {
      kind: 'table',
      table: {
        id: `scale-${scale.key}`,
        caption: context.text(scale.title),
        columns: [
          { header: scaleColumns.rating, width: { share: 2.4 } },
          { header: scaleColumns.meaning, width: { share: 7 } },
          { header: scaleColumns.worth, width: { share: 1 }, align: 'right' },
        ],
        rows: scale.options.map(({ key, title, description, points }) =>
          row(
            `${key} ${context.text(title)}`.trim(),
            description ? context.text(description) : '',
            figures.percent({ numerator: BigInt(Math.min(points, full)), denominator: BigInt(full) }),
          ),
        ),
        emptyText: words.none,
      },
    };
  });
}

function scoringRules(context: ReportContext): string[] {
  const { words, figures, framework, assessment } = context;
  const { scope } = words;
  const { model } = framework;
  const text = (rule: RollUp): string => rollUpText(context, rule);
  const groupRules = [...new Set(groupsOf(model.root).map(({ rollUp }) => text(rollUp)))];
  return [
    ...methodsOf(context).map((method) => combinationText(context, method)),
    scope.rollUps(context.list(groupRules), text(model.root.rollUp), text(model.acrossUnits)),
    model.notAssessed === 'zero' ? scope.openAsZero : scope.openExcluded,
    scope.exclusions,
    scope.severityRule,
    scope.systemicRule(figures.percent(assessment.systemicShare)),
    scope.exact,
  ];
}

/** Every group below the root. */
function groupsOf({ children }: GroupNode): GroupNode[] {
  return children.flatMap((node) => (node.kind === 'group' ? [node, ...groupsOf(node)] : []));
}

function rollUpText({ words, figures }: ReportContext, rule: RollUp): string {
  switch (rule.kind) {
    case 'countShare':
    case 'stagedAnd':
      return words.rollUp[rule.kind](figures.percent(rule.threshold));
    case 'weightedMean':
    case 'sumOfPoints':
    case 'min':
    case 'max':
      return words.rollUp[rule.kind];
  }
}

function methodsOf({ framework }: ReportContext): RatingMethod[] {
  const methods = new Map<string, RatingMethod>();
  const visit = (node: typeof framework.model.root | (typeof framework.model.root.children)[number]): void => {
    if (node.kind === 'group') node.children.forEach(visit);
    else methods.set(node.method.key, node.method);
  };
  visit(framework.model.root);
  return [...methods.values()];
}

function combinationText(context: ReportContext, { dimensions, combine }: RatingMethod): string {
  const { combination } = context.words.scope;
  const titles = dimensions.map(({ dimension, weight }) =>
    combine.kind === 'min' || combine.kind === 'product' || dimensions.every((other) => other.weight === weight)
      ? context.dimension(dimension)
      : context.words.weighted(context.dimension(dimension), weight),
  );
  const names = context.list(titles);
  if (dimensions.length === 1) return combination.single(names);
  return combine.kind === 'cappedBy'
    ? combination.cappedBy(names, context.dimension(combine.dimension))
    : combination[combine.kind](names);
}

/** One gap of this report, from its ratings to the points that it costs. A gap is below target, so never in full. */
function workedExample(context: ReportContext): Block[] {
  const { words, figures, result } = context;
  const { scope } = words;
  for (const { requirement, places } of result.gaps) {
    for (const place of places) {
      const unit = result.score.units.find(({ score }) => place.unit === undefined || score.ref === place.unit);
      const score = unit?.score.nodes.get(requirement.ref);
      if (score?.kind !== 'requirement' || score.dimensions.length < 2) continue;
      const text = scope.exampleText({
        requirement: context.requirementTitle(requirement),
        unit: place.unit === undefined ? words.entity : context.unit(place.unit),
        ratings: context.list(score.dimensions.map((dimension) => ratingText(context, dimension))),
        combined: `${toFraction(place.ratio)} = ${figures.percent(place.ratio)}`,
        worth: figures.points3(dividedBy(place.lost, minus(ONE, place.ratio))),
        lost: figures.points3(place.lost),
      });
      return [{ kind: 'callout', tone: 'neutral', title: scope.example, text }];
    }
  }
  return [];
}

function ratingText(context: ReportContext, { dimension, option, ratio }: DimensionScore): string {
  return context.words.scope.exampleRating(
    context.dimension(dimension),
    option,
    `${ratio.numerator}/${ratio.denominator}`,
  );
}
