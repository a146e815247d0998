import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { $api, allPages, api } from '../../../../api/client';
import { asProblem } from '../../../../api/problem';
import { Chart } from '../../../../charts/Chart';
import { Choice } from '../../../../components/Choice';
import { EmptyState } from '../../../../components/EmptyState';
import { SubPageHead } from '../../../../components/PageHead';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Waiting } from '../../../../components/Waiting';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { exactOf, ZERO, compare } from '../../../../results/exact';
import { useResults, useResultWords } from '../results-context';
import { COMMON } from '../wording';
import { GapChanges, MovedRequirements, UnitChanges } from './ChangeTables';
import { changeModel, countsOf, moved, type Comparison } from './changes';
import { WAVES } from './wording';

/** What changed since another assessment of the engagement. */
export function WavesPage() {
  const t = useTexts(WAVES);
  const common = useTexts(COMMON);
  const { assessment } = useResults();
  const { text, date } = useFormats();
  const [params, setParams] = useSearchParams();
  const others = useOthers();
  const wanted = params.get('with') ?? assessment.previousId ?? others.data?.[0]?.id;
  const comparison = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/comparison',
    { params: { path: { assessmentId: assessment.id }, query: { with: wanted } } },
    { enabled: wanted !== undefined },
  );
  const problem = others.error ?? comparison.error;
  const choose = (id: string): void => {
    const next = new URLSearchParams(params);
    next.set('with', id);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <SubPageHead title={common.waves} detail={t.detail} />
      {others.data && others.data.length > 0 && (
        <div className="row filters no-print">
          <Choice
            label={t.with}
            options={others.data.map(({ id, title, reportDate }) => ({
              key: id,
              label: `${text(title)} · ${date(reportDate)}`,
            }))}
            value={wanted ?? null}
            onChange={choose}
          />
        </div>
      )}
      {comparison.data ? (
        <Compared comparison={comparison.data} />
      ) : others.data?.length === 0 && wanted === undefined ? (
        <EmptyState title={t.noOtherTitle} text={t.noOther} />
      ) : problem ? (
        asProblem(problem).code === 'results/not-comparable' ? (
          <p className="notice warn">{t.notComparable}</p>
        ) : (
          <ProblemPanel error={problem} onAgain={() => void comparison.refetch()} />
        )
      ) : (
        <Waiting />
      )}
    </>
  );
}

/** Other assessments of the engagement that use the same framework version and cover units. */
function useOthers() {
  const { assessment } = useResults();
  const { id, frameworkId } = assessment;
  return useQuery({
    queryKey: ['assessments-of', assessment.engagement.id],
    queryFn: () =>
      allPages(async (cursor) => {
        const query = {
          engagementId: assessment.engagement.id,
          limit: 100,
          ...(cursor === undefined ? {} : { cursor }),
        };
        const { data } = await api.GET('/v1/assessments', { params: { query } });
        // Refusals were thrown.
        return data ?? { items: [], nextCursor: null };
      }),
    select: (all) => all.filter((one) => one.id !== id && one.frameworkId === frameworkId && one.unitCount > 0),
  });
}

function Compared({ comparison }: { comparison: Comparison }) {
  const t = useTexts(WAVES);
  const words = useResultWords();
  const { text } = useFormats();
  const { entity, nodes, before, now } = comparison;
  const counts = countsOf(nodes);
  const levelTitle = (level: typeof entity.levelNow): string =>
    words.level(
      typeof level === 'object' && level !== null ? NOT_DETERMINED : { reached: level, next: null, blockers: [] },
    );
  const [levelBefore, levelNow] = [levelTitle(entity.levelBefore), levelTitle(entity.levelNow)];
  return (
    <>
      <p className="lead">
        {entity.change
          ? t.title(words.outcome(entity.before), words.outcome(entity.now), words.change(exactOf(entity.change)))
          : t.titleNone}
      </p>
      <p>
        {levelBefore === levelNow ? t.levelSame(levelNow) : t.levels(levelBefore, levelNow)}{' '}
        {t.counts(words.whole(counts.better), words.whole(counts.worse), words.whole(counts.same))}
      </p>
      <p className="small quiet">
        {text(before.title)} → {text(now.title)}
      </p>
      <CategoryChanges comparison={comparison} />
      <MovedRequirements nodes={nodes} />
      <GapChanges gaps={comparison.gaps} />
      <UnitChanges units={comparison.units} levelTitle={levelTitle} />
    </>
  );
}

/** Only that it is not determined is shown. */
const NONE = { exact: '0/1', decimal: '0.000000' };
const NOT_DETERMINED = { notDetermined: { coverage: NONE, minimumCoverage: NONE } };

function CategoryChanges({ comparison: { nodes } }: { comparison: Comparison }) {
  const t = useTexts(WAVES);
  const words = useResultWords();
  const { text } = useFormats();
  const categories = moved(nodes, 'category').map(({ node, change }) => ({ node, change, label: text(node.title) }));
  const [first] = categories;
  if (!first) return null;
  return (
    <Chart
      model={changeModel(categories, words)}
      title={
        compare(first.change, ZERO) === 0 ? t.changeTitleNone : t.changeTitle(first.label, words.change(first.change))
      }
      detail={{ measure: t.measure }}
      table={{
        columns: [
          { title: t.part },
          { title: t.before, isNumber: true },
          { title: t.now, isNumber: true },
          { title: t.change, isNumber: true },
        ],
        rows: categories.map(({ node, change, label }) => [
          label,
          words.outcome(node.before),
          words.outcome(node.now),
          words.change(change),
        ]),
      }}
    />
  );
}
