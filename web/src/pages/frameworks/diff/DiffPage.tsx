import { useMemo } from 'react';
import { $api } from '../../../api/client';
import { Choice } from '../../../components/Choice';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { useAddress } from '../../../components/use-address';
import { Waiting } from '../../../components/Waiting';
import { diffSchemes, diffTrees } from '../../../frameworks/diff';
import { versionBefore } from '../../../frameworks/versions';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useFramework, type FrameworkContext } from '../FrameworkLayout';
import { useFrameworkVersions } from '../FrameworksPage';
import { Differences } from './Differences';
import { DIFF } from './wording';

/** What became of one framework version in another; from which one stands in the address. */
export function DiffPage() {
  const t = useTexts(DIFF);
  const { framework } = useFramework();
  const versions = useFrameworkVersions();
  const {
    values: { from },
    change: choose,
  } = useAddress(['from']);
  if (!versions.data) {
    if (versions.isError) return <ProblemPanel error={versions.error} onAgain={() => void versions.refetch()} />;
    return <Waiting />;
  }
  const others = versions.data.filter(({ id }) => id !== framework.id);
  // Versions of the same framework are what people compare; others can be, too.
  const ordered = [
    ...others.filter(({ key }) => key === framework.key),
    ...others.filter(({ key }) => key !== framework.key),
  ];
  const fallback = versionBefore(versions.data, framework) ?? ordered[0];
  const chosen = ordered.find(({ id }) => id === from) ?? fallback;
  if (!chosen) return <EmptyState title={t.onlyOneTitle} text={t.onlyOne} />;
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.to(framework.id)} />
      <div className="framework-bar no-print">
        <Choice
          label={t.from}
          options={ordered.map(({ id }) => ({ key: id, label: id }))}
          value={chosen.id}
          onChange={(id) => choose({ from: id })}
        />
      </div>
      <Comparison key={chosen.id} fromId={chosen.id} />
    </section>
  );
}

function Comparison({ fromId }: { fromId: string }) {
  const params = { params: { path: { frameworkId: fromId } } };
  const detail = $api.useQuery('get', '/v1/framework-versions/{frameworkId}', params, { staleTime: Infinity });
  const tree = $api.useQuery('get', '/v1/framework-versions/{frameworkId}/tree', params, { staleTime: Infinity });
  if (!detail.data || !tree.data) {
    const failed = [detail, tree].find(({ isError }) => isError);
    if (failed) return <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />;
    return <Waiting />;
  }
  return <Compared before={{ framework: detail.data, tree: tree.data }} />;
}

const FILTERS = ['all', 'meaning', 'added', 'removed', 'changed'] as const;

function Compared({ before }: { before: FrameworkContext }) {
  const t = useTexts(DIFF);
  const { number } = useFormats();
  const after = useFramework();
  const { values: chosen, change: choose } = useAddress(['show', 'search']);
  const filter = FILTERS.find((key) => key === chosen.show) ?? 'all';
  const diff = useMemo(() => diffTrees(before.tree, after.tree), [before, after]);
  const scheme = useMemo(() => diffSchemes(before.framework.scheme, after.framework.scheme), [before, after]);
  const { added, removed, changed, unchanged } = diff;
  const isEqual = added.length + removed.length + changed.length === 0;
  return (
    <>
      <div className="notice" role="status">
        <p>
          <strong>
            {isEqual
              ? t.equal
              : t.summary(number(added.length), number(removed.length), number(changed.length), number(unchanged))}
          </strong>
        </p>
        {changed.length > 0 && <p>{t.ofThem(number(changed.filter(({ changesMeaning }) => changesMeaning).length))}</p>}
        <p>
          {scheme.length === 0
            ? t.scoringSame
            : `${t.scoringDiffers} ${scheme.map((part) => t.scheme[part]).join(', ')}`}
        </p>
      </div>
      {!isEqual && (
        <div className="framework-bar no-print">
          <Choice
            label={t.show}
            options={FILTERS.map((key) => ({ key, label: t.filters[key] }))}
            value={filter}
            onChange={(key) => choose({ show: key === 'all' ? '' : key })}
          />
          <div className="framework-search">
            <TextField label={t.search} value={chosen.search} onChange={(search) => choose({ search })} type="search" />
          </div>
        </div>
      )}
      {!isEqual && <Differences diff={diff} filter={filter} search={chosen.search} before={before} after={after} />}
    </>
  );
}

export type DiffFilter = (typeof FILTERS)[number];
