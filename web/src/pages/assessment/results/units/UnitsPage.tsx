import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { $api } from '../../../../api/client';
import { Chart } from '../../../../charts/Chart';
import { Button } from '../../../../components/Button';
import { Choice } from '../../../../components/Choice';
import { SubPageHead } from '../../../../components/PageHead';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { TextField } from '../../../../components/TextField';
import { Waiting } from '../../../../components/Waiting';
import { PARTS } from '../../../../components/wording';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { exactOf, minus } from '../../../../results/exact';
import { useResults, useResultWords } from '../results-context';
import { COMMON } from '../wording';
import { ORDERS, orderedUnits, rankedUnits, spreadModel, type UnitMap } from './unit-rows';
import { UnitTable } from './UnitTable';
import { UNITS } from './wording';

const DEPTHS = ['category', 'item', 'requirement'] as const;
/** Rows beyond these are shown when they are asked for. */
const ROWS = 100;
/** More can not be read side by side. */
export const MOST_COMPARED = 6;

/** Units with their scores in every part of the framework: the darker, the better. */
export function UnitsPage() {
  const t = useTexts(UNITS);
  const common = useTexts(COMMON);
  const { assessment } = useResults();
  const [params] = useSearchParams();
  const depth = DEPTHS.find((one) => one === params.get('depth')) ?? 'category';
  const query = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/scores/units',
    { params: { path: { assessmentId: assessment.id }, query: { depth } } },
    { placeholderData: (before: UnitMap | undefined) => before },
  );
  return (
    <>
      <SubPageHead title={common.units} detail={t.detail} />
      {query.data ? (
        <>
          <Spread map={query.data} />
          <UnitList map={query.data} depth={depth} />
        </>
      ) : query.isError ? (
        <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function Spread({ map }: { map: UnitMap }) {
  const t = useTexts(UNITS);
  const common = useTexts(COMMON);
  const { scores } = useResults();
  const { text } = useFormats();
  const words = useResultWords();
  const model = useMemo(
    () =>
      spreadModel(map.units, exactOf(scores.target), {
        figures: words,
        textOf: text,
        all: t.allUnits,
        target: common.target,
        legend: { unit: t.oneUnit, middleHalf: t.middleHalf, median: t.median },
      }),
    [map, scores, words, text, t, common],
  );
  const ranked = rankedUnits(map.units);
  const [best] = ranked;
  const worst = ranked.at(-1);
  if (!best || !worst || ranked.length < 2) return map.units.length === 1 ? <p>{t.one}</p> : null;
  return (
    <Chart
      model={model}
      title={t.spreadTitle(words.points(minus(best.score, worst.score)), text(best.unit.name), text(worst.unit.name))}
      detail={{ measure: t.spreadMeasure, n: common.units_(words.whole(ranked.length)) }}
      table={{
        columns: [{ title: t.unit }, { title: common.score, isNumber: true }],
        rows: ranked.map(({ unit, score }) => [text(unit.name), words.percent(score)]),
      }}
    />
  );
}

function UnitList({ map, depth }: { map: UnitMap; depth: (typeof DEPTHS)[number] }) {
  const t = useTexts(UNITS);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const words = useResultWords();
  const { assessment } = useResults();
  const [params, setParams] = useSearchParams();
  const [limit, setLimit] = useState(ROWS);
  const order = ORDERS.find((one) => one === params.get('order')) ?? 'worst';
  const search = params.get('search') ?? '';
  const chosen = (params.get('units') ?? '').split(',').filter((ref) => ref !== '');
  const units = useMemo(() => orderedUnits(map.units, order, search, text), [map, order, search, text]);
  const set = (key: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(key);
    else next.set(key, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const toggle = (ref: string): void => {
    set('units', (chosen.includes(ref) ? chosen.filter((one) => one !== ref) : [...chosen, ref]).join(','));
  };
  const isFull = chosen.length >= MOST_COMPARED;
  return (
    <section className="stack">
      <h3>{t.map}</h3>
      <div className="row filters no-print">
        <TextField type="search" label={t.search} value={search} onChange={(value) => set('search', value)} />
        <Choice
          label={t.sortBy}
          options={ORDERS.map((key) => ({ key, label: t.sorts[key] }))}
          value={order}
          onChange={(key) => set('order', key)}
        />
        <Choice
          label={t.depth}
          options={DEPTHS.map((key) => ({ key, label: t.depths[key] }))}
          value={depth}
          onChange={(key) => set('depth', key)}
        />
      </div>
      <div className="row spread no-print" role="status">
        <span className="small quiet">
          {t.shown(words.whole(units.length), words.whole(map.units.length))} · {t.mapHint}
        </span>
        {chosen.length > 1 ? (
          <Link
            className="button primary"
            to={`/assessments/${assessment.id}/results/units/compare?${new URLSearchParams({ units: chosen.join(',') }).toString()}`}
          >
            {t.compare(words.whole(chosen.length))}
          </Link>
        ) : (
          <span className="small quiet">{map.units.length > 1 && t.compareHint}</span>
        )}
      </div>
      {isFull && <p className="small quiet">{t.tooMany}</p>}
      {units.length === 0 ? (
        <p>{t.noneFits}</p>
      ) : (
        <UnitTable
          map={map}
          units={units.slice(0, limit)}
          chosen={chosen}
          onToggle={map.units.length > 1 ? toggle : undefined}
          isFull={isFull}
        />
      )}
      {units.length > limit && (
        <div>
          <Button onPress={() => setLimit(limit + ROWS)}>{parts.more}</Button>
        </div>
      )}
      <Legend />
    </section>
  );
}

function Legend() {
  const t = useTexts(UNITS);
  const common = useTexts(COMMON);
  return (
    <ul className="legend small">
      {t.bands.map((band, level) => (
        <li key={band}>
          <span className={`level level-${level}`}>{band}</span>
        </li>
      ))}
      <li>
        <span className="level level-none">{common.absence.notAssessed}</span>
      </li>
    </ul>
  );
}
