import type { Schemas } from '../../../../api/client';
import { DataTable, type Column } from '../../../../components/DataTable';
import { useTexts } from '../../../../language/language';
import { exactOf, minus, ONE, toNumber, type Exact } from '../../../../results/exact';
import { LevelCell } from '../LevelCell';
import { scoreOf } from '../outcome';
import { useResultWords } from '../results-context';
import { addressOf } from '../why/figure-address';
import { WhyLink } from '../why/WhyLink';
import { COMMON } from '../wording';
import type { Category } from './models';
import { OVERVIEW } from './wording';

interface CategoryTableProps {
  readonly categories: readonly Category[];
  readonly entity: Schemas['VerdictDto'];
  readonly target: Exact;
}

/** The categories with their figures, each of which can be asked for its reason. */
export function CategoryTable({ categories, entity, target }: CategoryTableProps) {
  const t = useTexts(OVERVIEW);
  const common = useTexts(COMMON);
  const words = useResultWords();
  const hasBefore = categories.some(({ before }) => before !== undefined);
  const changeOf = ({ score, before }: Category): Exact | null => {
    const now = scoreOf(score);
    return now && before ? minus(now, before) : null;
  };
  const columns: Column<Category>[] = [
    { key: 'category', title: t.category, cell: ({ title }) => title },
    {
      key: 'score',
      title: common.score,
      isNumber: true,
      cell: ({ ref, title, score }) => (
        <LevelCell outcome={score} figure={addressOf.node(ref)} label={`${common.score}, ${title}`} />
      ),
      sort: ({ score }) => numberOf(scoreOf(score)),
    },
    { key: 'target', title: common.target, isNumber: true, cell: () => words.percent(target) },
    ...(hasBefore
      ? ([
          {
            key: 'before',
            title: t.previous,
            isNumber: true,
            cell: ({ before }) => (before ? words.percent(before) : ''),
            sort: ({ before }) => numberOf(before ?? null),
          },
          {
            key: 'change',
            title: t.change,
            isNumber: true,
            cell: (category) => {
              const change = changeOf(category);
              return change ? words.change(change) : '';
            },
            sort: (category) => numberOf(changeOf(category)),
          },
        ] satisfies Column<Category>[])
      : []),
    {
      key: 'lost',
      title: common.lost,
      isNumber: true,
      cell: ({ ref, title, lost }) => (
        <WhyLink figure={addressOf.lost(ref)} label={`${common.lost}, ${title}`}>
          {words.points(lost)}
        </WhyLink>
      ),
      sort: ({ lost }) => toNumber(lost),
    },
    {
      key: 'coverage',
      title: common.coverage,
      isNumber: true,
      cell: ({ ref, title, coverage }) => (
        <WhyLink figure={addressOf.coverageOf(ref)} label={`${common.coverage}, ${title}`}>
          {words.percent(coverage)}
        </WhyLink>
      ),
      sort: ({ coverage }) => toNumber(coverage),
    },
  ];
  const whole = scoreOf(entity.beforeCaps);
  return (
    <section className="stack">
      <h3>{t.categories}</h3>
      <DataTable
        label={t.categories}
        rows={categories}
        columns={columns}
        rowKey={({ ref }) => ref}
        parameter="categories"
      />
      <p className="small quiet">
        {t.total}: {words.outcome(entity.score)}
        {whole && ` · ${common.lost} ${words.points(minus(ONE, whole))}`} · {common.coverage}{' '}
        {words.percent(exactOf(entity.coverage.share))}
      </p>
    </section>
  );
}

const numberOf = (value: Exact | null): number | null => (value ? toNumber(value) : null);
