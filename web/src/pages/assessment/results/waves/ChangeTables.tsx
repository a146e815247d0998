import { useSearchParams } from 'react-router';
import { Badge, type Tone } from '../../../../components/Badge';
import { Choice } from '../../../../components/Choice';
import { DataTable, type Column } from '../../../../components/DataTable';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { compare, exactOf, toNumber, ZERO, type Exact } from '../../../../results/exact';
import { LevelCell } from '../LevelCell';
import { useResultWords } from '../results-context';
import { addressOf } from '../why/figure-address';
import { WhyLink } from '../why/WhyLink';
import { COMMON } from '../wording';
import { moved, type Comparison, type NodeChange } from './changes';
import { WAVES } from './wording';

interface Moved {
  readonly node: NodeChange;
  readonly change: Exact;
}

/** Requirements whose score changed, the largest change first. */
export function MovedRequirements({ nodes }: { nodes: readonly NodeChange[] }) {
  const t = useTexts(WAVES);
  const { text } = useFormats();
  const words = useResultWords();
  const rows = moved(nodes, 'requirement').filter(({ change }) => compare(change, ZERO) !== 0);
  const columns: Column<Moved>[] = [
    {
      key: 'part',
      title: t.part,
      cell: ({ node }) => (
        <span className="wide-cell">
          <strong>{node.ref}</strong> {text(node.title)}
        </span>
      ),
      sort: ({ node }) => node.ref,
    },
    { key: 'before', title: t.before, isNumber: true, cell: ({ node }) => words.outcome(node.before) },
    {
      key: 'now',
      title: t.now,
      isNumber: true,
      cell: ({ node }) => <LevelCell outcome={node.now} figure={addressOf.node(node.ref)} label={node.ref} />,
    },
    {
      key: 'change',
      title: t.change,
      isNumber: true,
      cell: ({ change }) => <Change change={change} />,
      sort: ({ change }) => toNumber(change),
    },
  ];
  if (rows.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t.requirements}</h3>
      <p className="small quiet">{t.requirementsDetail}</p>
      <DataTable
        label={t.requirements}
        rows={rows}
        columns={columns}
        rowKey={({ node }) => node.ref}
        parameter="moved"
      />
    </section>
  );
}

function Change({ change }: { change: Exact }) {
  const words = useResultWords();
  const sign = compare(change, ZERO);
  return (
    <span className={sign > 0 ? 'up' : sign < 0 ? 'down' : undefined}>
      <span aria-hidden="true">{sign > 0 ? '▲ ' : sign < 0 ? '▼ ' : ''}</span>
      {words.change(change)}
    </span>
  );
}

type GapChange = Comparison['gaps'][number];
const TONE: Readonly<Record<GapChange['movement'], Tone>> = {
  closed: 'good',
  improved: 'good',
  opened: 'bad',
  worsened: 'bad',
  unchanged: 'warn',
  noLongerRated: 'plain',
  newlyRated: 'plain',
};
const MOVEMENTS = ['closed', 'opened', 'improved', 'worsened', 'unchanged', 'noLongerRated', 'newlyRated'] as const;
const ALL = 'all';

/** Gaps then and now: what became of each. */
export function GapChanges({ gaps }: { gaps: readonly GapChange[] }) {
  const t = useTexts(WAVES);
  const common = useTexts(COMMON);
  const { text } = useFormats();
  const words = useResultWords();
  const [params, setParams] = useSearchParams();
  const movement = MOVEMENTS.find((one) => one === params.get('movement'));
  const rows = gaps.filter((gap) => movement === undefined || gap.movement === movement);
  const count = (key: GapChange['movement']): string => words.whole(gaps.filter((gap) => gap.movement === key).length);
  const columns: Column<GapChange>[] = [
    {
      key: 'requirement',
      title: t.part,
      cell: ({ requirement, title }) => (
        <span className="wide-cell">
          <strong>{requirement}</strong> {text(title)}
        </span>
      ),
      sort: ({ requirement }) => requirement,
    },
    {
      key: 'movement',
      title: t.movement,
      cell: ({ movement: one }) => <Badge tone={TONE[one]}>{t.movements[one]}</Badge>,
      sort: ({ movement: one }) => MOVEMENTS.indexOf(one),
    },
    {
      key: 'before',
      title: t.lostBefore,
      isNumber: true,
      cell: ({ lostBefore }) => words.points(exactOf(lostBefore)),
      sort: ({ lostBefore }) => toNumber(exactOf(lostBefore)),
    },
    {
      key: 'now',
      title: t.lostNow,
      isNumber: true,
      cell: ({ requirement, lostNow, severityNow }) =>
        severityNow === null ? (
          words.points(exactOf(lostNow))
        ) : (
          <WhyLink figure={addressOf.gap(requirement)} label={`${common.lost}, ${requirement}`}>
            {words.points(exactOf(lostNow))}
          </WhyLink>
        ),
      sort: ({ lostNow }) => toNumber(exactOf(lostNow)),
    },
    {
      key: 'change',
      title: t.change,
      isNumber: true,
      cell: ({ change }) => words.change(exactOf(change)),
      sort: ({ change }) => toNumber(exactOf(change)),
    },
  ];
  if (gaps.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t.gaps}</h3>
      <div className="row filters no-print">
        <Choice
          label={t.movement}
          options={[
            { key: ALL, label: `${t.all} (${words.whole(gaps.length)})` },
            ...MOVEMENTS.map((key) => ({ key, label: `${t.movements[key]} (${count(key)})` })),
          ]}
          value={movement ?? ALL}
          onChange={(key) => {
            const next = new URLSearchParams(params);
            if (key === ALL) next.delete('movement');
            else next.set('movement', key);
            setParams(next, { replace: true, preventScrollReset: true });
          }}
        />
      </div>
      <DataTable
        label={t.gaps}
        rows={rows}
        columns={columns}
        rowKey={({ requirement }) => requirement}
        parameter="gaps"
      />
    </section>
  );
}

type UnitChange = Comparison['units'][number];

interface UnitChangesProps {
  readonly units: readonly UnitChange[];
  readonly levelTitle: (level: UnitChange['levelNow']) => string;
}

/** Units that are in both assessments. */
export function UnitChanges({ units, levelTitle }: UnitChangesProps) {
  const t = useTexts(WAVES);
  const { text } = useFormats();
  const words = useResultWords();
  const columns: Column<UnitChange>[] = [
    { key: 'unit', title: t.unit, cell: ({ name }) => text(name), sort: ({ name }) => text(name) },
    { key: 'before', title: t.before, isNumber: true, cell: ({ before }) => words.outcome(before) },
    {
      key: 'now',
      title: t.now,
      isNumber: true,
      cell: ({ ref, name, now }) => <LevelCell outcome={now} figure={addressOf.score(ref)} label={text(name)} />,
    },
    {
      key: 'change',
      title: t.change,
      isNumber: true,
      cell: ({ change }) => (change ? <Change change={exactOf(change)} /> : ''),
      sort: ({ change }) => (change ? toNumber(exactOf(change)) : null),
    },
    { key: 'levelBefore', title: t.levelBefore, cell: ({ levelBefore }) => levelTitle(levelBefore) },
    { key: 'levelNow', title: t.levelNow, cell: ({ levelNow }) => levelTitle(levelNow) },
  ];
  return (
    <section className="stack">
      <h3>{t.units}</h3>
      {units.length === 0 ? (
        <p>{t.noUnits}</p>
      ) : (
        <DataTable label={t.units} rows={units} columns={columns} rowKey={({ ref }) => ref} parameter="units" />
      )}
    </section>
  );
}
