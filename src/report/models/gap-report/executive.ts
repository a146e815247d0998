import type { Gap } from '../../../gap/rules/gap';
import { compare, dividedBy, minus, plus, ZERO, type Ratio } from '../../../scoring/ratio';
import { coverageRatio as coverageOf } from '../../../scoring/score';
import type { Block, SectionModel, Tile, Tone } from '../blocks';
import { bold, ratioOf, row, type ReportContext } from '../report-context';
import { blockerSentences } from './blockers';

/** The page that a board member reads: verdict, four figures, what blocks, what costs most, what is good, what next. */
export function executiveSection(context: ReportContext): SectionModel {
  const { words, result } = context;
  const { executive } = words;
  const best = strengths(context);
  return {
    id: 'executive',
    title: executive.title,
    newPage: true,
    blocks: [
      { kind: 'paragraph', style: 'lead', text: headline(context) },
      { kind: 'paragraph', text: supporting(context) },
      { kind: 'tiles', tiles: tiles(context) },
      ...blocking(context),
      { kind: 'heading', level: 2, text: executive.topGaps, bookmark: false },
      topGaps(context, result.gaps.slice(0, 5)),
      ...(best.length > 0
        ? ([
            { kind: 'heading', level: 2, text: executive.strengths, bookmark: false },
            { kind: 'bullets', items: best },
          ] satisfies Block[])
        : []),
      { kind: 'callout', tone: 'accent', title: executive.nextStep, text: nextStep(context) },
    ],
  };
}

function headline(context: ReportContext): string {
  const { words, figures, assessment, result } = context;
  const { executive } = words;
  const client = context.text(context.input.engagement.client);
  if (assessment.headline) return context.text(assessment.headline);
  const { capped, level, bounds } = result.score.entity;
  if (capped.outcome.kind !== 'scored' || !bounds) return executive.verdictEmpty(client);
  if (level.kind === 'notDetermined') {
    return executive.verdictOpen(
      client,
      figures.percent(level.coverage),
      figures.percent(level.minimumCoverage),
      figures.percent(bounds.lower),
      figures.percent(bounds.upper),
    );
  }
  return executive.verdict(
    client,
    figures.percent(capped.outcome.ratio),
    figures.percent(assessment.target),
    context.level(level.reached),
  );
}

function supporting(context: ReportContext): string {
  const { words, figures, result } = context;
  const wide = result.gaps.filter(({ scope }) => scope !== 'local');
  const total = sumLost(result.gaps);
  const share = total.numerator === 0n ? ZERO : dividedBy(sumLost(wide), total);
  const systemic = words.executive.systemic(
    figures.share(share),
    wide.length,
    result.gaps.length,
    openRatings(context),
  );
  const { previous } = context.input;
  const now = ratioOf(result.score.entity.capped.outcome);
  const before = ratioOf(previous?.result.score.entity.capped.outcome);
  if (!previous || !now || !before) return systemic;
  const change = words.executive.change(
    figures.percent(now),
    figures.change(minus(now, before)),
    figures.percent(before),
    context.text(previous.assessment.title),
  );
  return words.sentences([change, systemic]);
}

/** Ratings that apply and are not there yet. */
function openRatings({ result }: ReportContext): number {
  const { assessed, applicable } = result.score.entity.coverage;
  return applicable - assessed;
}

export function sumLost(gaps: readonly Gap[]): Ratio {
  return gaps.map(({ lost }) => lost).reduce(plus, ZERO);
}

function tiles(context: ReportContext): Tile[] {
  const { words, figures, assessment, result, framework } = context;
  const { executive } = words;
  const { capped, outcome, level, coverage } = result.score.entity;
  const reachesTarget = capped.outcome.kind === 'scored' && compare(capped.outcome.ratio, assessment.target) >= 0;
  const levelTone: Tone = level.kind === 'notDetermined' ? 'warning' : level.next === null ? 'good' : 'neutral';
  return [
    {
      label: executive.score,
      value: context.outcome(capped.outcome),
      note:
        capped.cappedBy.length > 0
          ? executive.capped(context.outcome(outcome))
          : executive.scoreNote(figures.percent(assessment.target)),
      tone: reachesTarget ? 'good' : 'accent',
    },
    {
      label: executive.level,
      value: level.kind === 'determined' ? context.level(level.reached) : words.level.notDetermined,
      note:
        level.kind === 'determined'
          ? level.next === null
            ? executive.levelTop
            : executive.levelNote(context.level(level.next))
          : executive.blockCoverage(figures.percent(level.coverage), figures.percent(framework.model.minimumCoverage)),
      tone: levelTone,
    },
    {
      label: executive.coverage,
      value: figures.percent(coverageOf(coverage)),
      note: executive.coverageNote(coverage.assessed, coverage.applicable),
    },
    {
      label: executive.gaps,
      value: figures.whole(result.gaps.length),
      note: executive.gapsNote(result.gaps.filter(({ severity }) => severity === 'critical').length),
      tone: result.gaps.length === 0 && coverage.assessed === coverage.applicable ? 'good' : 'neutral',
    },
  ];
}

function blocking(context: ReportContext): Block[] {
  const { executive } = context.words;
  const { entity } = context.result.score;
  const { level } = entity;
  if (level.kind === 'determined' && level.next === null) {
    return [{ kind: 'paragraph', text: executive.noBlocks }];
  }
  const title =
    level.kind === 'determined' && level.next !== null
      ? executive.blocks(context.level(level.next))
      : executive.blocksVerdict;
  return [
    { kind: 'heading', level: 2, text: title, bookmark: false },
    { kind: 'bullets', items: blockerSentences(context, entity) },
  ];
}

function topGaps(context: ReportContext, gaps: readonly Gap[]): Block {
  const { executive } = context.words;
  return {
    kind: 'table',
    table: {
      id: 'top-gaps',
      columns: [
        { header: executive.gapColumns.requirement, width: { share: 5 } },
        { header: executive.gapColumns.owner, width: { share: 2.6 } },
        { header: executive.gapColumns.where, width: { share: 2.9 } },
        { header: executive.gapColumns.lost, width: { share: 1.3 }, align: 'right' },
      ],
      rows: gaps.map((gap) =>
        row(
          bold(context.requirementTitle(gap.requirement)),
          context.ownerFunction(gap.requirement.ownerFunction),
          whereText(context, gap),
          context.figures.points(gap.lost),
        ),
      ),
      emptyText: executive.topGapsNone,
    },
  };
}

/** "Systemic, 61 of 84" or "Organisation-wide". */
export function whereText({ words }: ReportContext, { scope, places, assessed }: Gap): string {
  const label = words.gapScope[scope];
  return scope === 'organisation' ? label : words.pair(label, words.placesOf(places.length, assessed));
}

/** The assessors' first three strengths; without any, the three best requirements that reach the target. */
function strengths(context: ReportContext): string[] {
  const { assessment, framework, words } = context;
  const named = assessment.findings.filter(({ grade }) => grade === 'strength').slice(0, 3);
  if (named.length > 0) return named.map(({ title }) => context.text(title));
  return [...framework.requirements.values()]
    .flatMap((requirement) => {
      const value = ratioOf(context.node(requirement.ref).outcome);
      return value && compare(value, assessment.target) >= 0 ? [{ requirement, value }] : [];
    })
    .sort((a, b) => compare(b.value, a.value))
    .slice(0, 3)
    .map(({ requirement, value }) =>
      words.labelled(context.requirementTitle(requirement), context.figures.percent(value)),
    );
}

function nextStep(context: ReportContext): string {
  const { words, figures, assessment } = context;
  const { executive } = words;
  if (assessment.nextStep) return context.text(assessment.nextStep);
  const [start = executive.nextStepNoGaps(openRatings(context))] = (context.input.plan?.workstreams ?? [])
    .filter(({ gaps }) => gaps.some((gap) => gap.assessment === assessment.key))
    .map((first) => executive.nextStepDefault(context.text(first.template.title), figures.date(first.startDate)));
  return start;
}
