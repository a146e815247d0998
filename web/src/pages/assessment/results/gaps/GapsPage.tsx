import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { allPages, api } from '../../../../api/client';
import { Chart } from '../../../../charts/Chart';
import { Choice } from '../../../../components/Choice';
import { EmptyState } from '../../../../components/EmptyState';
import { SubPageHead } from '../../../../components/PageHead';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Waiting } from '../../../../components/Waiting';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { ZERO } from '../../../../results/exact';
import { useResults, useResultWords } from '../results-context';
import { COMMON } from '../wording';
import { GapList } from './GapList';
import { MOST_BARS, paretoModel, sharesBy, type Gap } from './pareto';
import { GAPS } from './wording';

/** Requirements below target: what they cost, whose they are, where they stand. */
export function GapsPage() {
  const t = useTexts(GAPS);
  const common = useTexts(COMMON);
  const { assessment } = useResults();
  const query = useGaps(assessment.id);
  return (
    <>
      <SubPageHead title={common.gaps} detail={t.detail} />
      {query.data ? (
        query.data.length === 0 ? (
          <EmptyState title={t.noneTitle} text={t.none} />
        ) : (
          <>
            <Pareto gaps={query.data} />
            <GapList gaps={query.data} />
          </>
        )
      ) : query.isError ? (
        <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

/** All gaps, the costliest first. */
function useGaps(assessmentId: string) {
  return useQuery({
    queryKey: ['all-gaps', assessmentId],
    queryFn: () =>
      allPages(async (cursor) => {
        const { data } = await api.GET('/v1/assessments/{assessmentId}/gaps', {
          params: { path: { assessmentId }, query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
        });
        // Refusals were thrown.
        return data ?? { items: [], nextCursor: null };
      }),
  });
}

const BYS = ['requirement', 'category', 'owner', 'scope'] as const;
type By = (typeof BYS)[number];

function Pareto({ gaps }: { gaps: readonly Gap[] }) {
  const t = useTexts(GAPS);
  const common = useTexts(COMMON);
  const { scores } = useResults();
  const { text } = useFormats();
  const words = useResultWords();
  const [params, setParams] = useSearchParams();
  const by = BYS.find((one) => one === params.get('by')) ?? 'requirement';
  const shares = useMemo(() => {
    const titles = new Map(scores.nodes.map(({ ref, title }) => [ref, text(title)]));
    const groups: Readonly<Record<By, (gap: Gap) => { key: string; label: string }>> = {
      requirement: ({ requirement, title }) => ({ key: requirement, label: `${requirement} ${text(title)}` }),
      category: ({ category }) => ({ key: category, label: titles.get(category) ?? category }),
      owner: ({ ownerFunction, ownerFunctionTitle }) => ({ key: ownerFunction, label: text(ownerFunctionTitle) }),
      scope: ({ scope }) => ({ key: scope, label: common.scope[scope] }),
    };
    return sharesBy(gaps, groups[by]);
  }, [gaps, by, scores, text, common]);
  const model = useMemo(() => paretoModel(shares, words), [shares, words]);
  const shown = shares.slice(0, MOST_BARS);
  const [first] = shares;
  const title =
    by === 'requirement'
      ? t.titles.requirement(words.whole(shown.length), words.share(shown.at(-1)?.cumulative ?? ZERO))
      : t.titles[by](first?.label ?? '', words.share(first?.share ?? ZERO));
  return (
    <section className="stack">
      <div className="row no-print">
        <Choice
          label={t.by}
          options={BYS.map((key) => ({ key, label: t.bys[key] }))}
          value={by}
          onChange={(next) => {
            const changed = new URLSearchParams(params);
            changed.set('by', next);
            setParams(changed, { replace: true, preventScrollReset: true });
          }}
        />
      </div>
      <Chart
        model={model}
        title={title}
        detail={{ measure: t.measure, n: t.gapCount(words.whole(gaps.length)) }}
        table={{
          columns: [
            { title: t.bys[by] },
            { title: common.gaps, isNumber: true },
            { title: common.lost, isNumber: true },
            { title: t.share, isNumber: true },
            { title: t.cumulative, isNumber: true },
          ],
          rows: shares.map(({ label, gaps: count, lost, share, cumulative }) => [
            label,
            words.whole(count),
            words.points(lost),
            words.share(share),
            words.share(cumulative),
          ]),
        }}
      />
    </section>
  );
}
