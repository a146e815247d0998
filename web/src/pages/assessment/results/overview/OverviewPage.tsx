import { useMemo } from 'react';
import { $api } from '../../../../api/client';
import { Chart } from '../../../../charts/Chart';
import { SubPageHead } from '../../../../components/PageHead';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { compare, exactOf } from '../../../../results/exact';
import { useSession } from '../../../../session/session';
import { useResults, useResultWords } from '../results-context';
import { COMMON } from '../wording';
import { CategoryTable } from './CategoryTable';
import { GateTable } from './GateTable';
import { Blockers, Tiles, Verdict } from './Headline';
import { categoriesOf, lossOf, lowestOf, radarModel, type Category } from './models';
import { OVERVIEW } from './wording';

/** Where the assessed stand: score, level, what blocks the next level, and where the points went. */
export function OverviewPage() {
  const { assessment, scores } = useResults();
  const common = useTexts(COMMON);
  const { text } = useFormats();
  const before = useBefore();
  const categories = useMemo(() => categoriesOf(scores, before, text), [scores, before, text]);
  const { entity } = scores;
  return (
    <>
      <SubPageHead title={common.overview} />
      <Verdict scores={scores} />
      <Tiles assessmentId={assessment.id} scores={scores} />
      <Blockers verdict={entity} />
      <Charts categories={categories} />
      <CategoryTable categories={categories} entity={entity} target={exactOf(scores.target)} />
      <GateTable gates={entity.gates} assessmentId={assessment.id} />
    </>
  );
}

/** Scores of the previous assessment by category; undefined where there is none, or it may not be read. */
function useBefore() {
  const { assessment } = useResults();
  const { canIn } = useSession();
  const { data } = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/comparison',
    { params: { path: { assessmentId: assessment.id } } },
    { enabled: assessment.previousId !== null && canIn(assessment.engagement.id, 'wave.read'), retry: false },
  );
  return useMemo(() => data && new Map(data.nodes.map((node) => [node.ref, node.before] as const)), [data]);
}

function Charts({ categories }: { categories: readonly Category[] }) {
  const { assessment, scores } = useResults();
  const t = useTexts(OVERVIEW);
  const common = useTexts(COMMON);
  const words = useResultWords();
  const { date, number } = useFormats();
  const target = exactOf(scores.target);
  const radar = useMemo(
    () =>
      radarModel(
        categories,
        exactOf(scores.target),
        { outcome: words.outcome, figures: words },
        { current: t.thisOne, target: common.target, previous: t.previous },
      ),
    [categories, scores, words, t, common],
  );
  const loss = useMemo(
    () => lossOf(categories, scores, words, { full: t.full, caps: t.caps, score: common.score }),
    [categories, scores, words, t, common],
  );
  const lowest = lowestOf(categories);
  const { unitCount, period } = assessment;
  const n = unitCount === 1 ? common.oneUnit : common.units_(number(unitCount));
  const dates = `${date(period.from)} – ${date(period.to)}`;
  return (
    <div className="results-pair">
      {radar && (
        <Chart
          model={radar}
          title={
            lowest && compare(lowest.value, target) < 0
              ? t.radarTitle(lowest.title, words.percent(lowest.value))
              : t.radarTitleNone
          }
          detail={{ measure: t.radarMeasure, n, period: dates }}
          table={{
            columns: [
              { title: t.category },
              { title: common.score, isNumber: true },
              { title: common.target, isNumber: true },
            ],
            rows: categories.map(({ title, score }) => [title, words.outcome(score), words.percent(target)]),
          }}
        />
      )}
      {loss && (
        <Chart
          model={loss.model}
          title={
            loss.largest ? t.waterfallTitle(loss.largest.title, words.share(loss.largest.share)) : t.waterfallTitleNone
          }
          detail={{ measure: t.waterfallMeasure, n, period: dates }}
          table={{
            columns: [{ title: t.category }, { title: common.points, isNumber: true }],
            rows: loss.bars.map(({ label, text }) => [label, text]),
          }}
        />
      )}
    </div>
  );
}
