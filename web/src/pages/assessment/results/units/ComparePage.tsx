import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { $api } from '../../../../api/client';
import { Chart } from '../../../../charts/Chart';
import type { SpreadModel } from '../../../../charts/model';
import { Choice } from '../../../../components/Choice';
import { EmptyState } from '../../../../components/EmptyState';
import { SubPageHead } from '../../../../components/PageHead';
import { ProblemPanel } from '../../../../components/ProblemPanel';
import { Waiting } from '../../../../components/Waiting';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { exactOf, toNumber } from '../../../../results/exact';
import { LevelCell } from '../LevelCell';
import { scoreOf } from '../outcome';
import { percentTicks } from '../overview/models';
import { useResults, useResultWords } from '../results-context';
import { addressOf } from '../why/figure-address';
import { COMMON } from '../wording';
import { comparedRows, type MappedUnit, type UnitMap } from './unit-rows';
import { MOST_COMPARED } from './UnitsPage';
import { UNITS } from './wording';

const DEPTHS = ['category', 'item', 'requirement'] as const;

/** Two to six units side by side, what they differ in most first. */
export function ComparePage() {
  const t = useTexts(UNITS);
  const { assessment } = useResults();
  const [params, setParams] = useSearchParams();
  const depth = DEPTHS.find((one) => one === params.get('depth')) ?? 'category';
  const query = $api.useQuery(
    'get',
    '/v1/assessments/{assessmentId}/scores/units',
    { params: { path: { assessmentId: assessment.id }, query: { depth } } },
    { placeholderData: (before: UnitMap | undefined) => before },
  );
  const refs = (params.get('units') ?? '').split(',').slice(0, MOST_COMPARED);
  const units = refs.flatMap((ref) => query.data?.units.find((unit) => unit.ref === ref) ?? []);
  const list = `/assessments/${assessment.id}/results/units`;
  return (
    <>
      <SubPageHead title={t.comparison} detail={t.comparisonDetail}>
        <Link className="button" to={`${list}?${new URLSearchParams({ units: refs.join(',') }).toString()}`}>
          {t.back}
        </Link>
      </SubPageHead>
      {!query.data ? (
        query.isError ? (
          <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />
        ) : (
          <Waiting />
        )
      ) : units.length < 2 ? (
        <EmptyState title={t.chooseTwo} text={t.chooseTwoText}>
          <Link className="button primary" to={list}>
            {t.toUnits}
          </Link>
        </EmptyState>
      ) : (
        <>
          {depth === 'category' && <Differences map={query.data} units={units} />}
          <div className="row filters no-print">
            <Choice
              label={t.depth}
              options={DEPTHS.map((key) => ({ key, label: t.depths[key] }))}
              value={depth}
              onChange={(key) => {
                const next = new URLSearchParams(params);
                next.set('depth', key);
                setParams(next, { replace: true, preventScrollReset: true });
              }}
            />
          </div>
          <ComparedTable map={query.data} units={units} />
        </>
      )}
    </>
  );
}

interface ComparedProps {
  readonly map: UnitMap;
  readonly units: readonly MappedUnit[];
}

function Differences({ map, units }: ComparedProps) {
  const t = useTexts(UNITS);
  const common = useTexts(COMMON);
  const { text } = useFormats();
  const words = useResultWords();
  const { scores } = useResults();
  const rows = useMemo(() => comparedRows(map, units), [map, units]);
  const target = exactOf(scores.target);
  const model: SpreadModel = {
    kind: 'spread',
    groups: rows.map(({ node, scores: own }) => ({
      label: text(node.title),
      dots: own.flatMap((outcome, at) => {
        const value = scoreOf(outcome);
        return value ? [{ value: toNumber(value), label: units[at]?.ref ?? '' }] : [];
      }),
    })),
    ticks: percentTicks(words),
    target: { at: toNumber(target), label: `${common.target} ${words.percent(target)}` },
    legend: { unit: t.oneUnit, middleHalf: t.middleHalf, median: t.median },
  };
  const [first] = rows;
  const isSame = !first?.range || first.range.numerator === 0n;
  return (
    <Chart
      model={model}
      title={isSame ? t.rangeTitleNone : t.rangeTitle(text(first.node.title), words.points(first.range))}
      detail={{ measure: t.rangeMeasure, n: common.units_(words.whole(units.length)) }}
      table={{
        columns: [{ title: t.part }, ...units.map(({ name }) => ({ title: text(name), isNumber: true }))],
        rows: rows.map(({ node, scores: own }) => [text(node.title), ...own.map((outcome) => words.outcome(outcome))]),
      }}
    />
  );
}

function ComparedTable({ map, units }: ComparedProps) {
  const t = useTexts(UNITS);
  const common = useTexts(COMMON);
  const { text, number } = useFormats();
  const words = useResultWords();
  const { assessment } = useResults();
  const rows = useMemo(() => comparedRows(map, units), [map, units]);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t.comparison}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.part}</th>
            {units.map(({ ref, name }) => (
              <th key={ref} scope="col">
                <Link to={`/assessments/${assessment.id}/results/units/${encodeURIComponent(ref)}`}>{text(name)}</Link>{' '}
                <span className="quiet">{ref}</span>
              </th>
            ))}
            <th scope="col" className="number">
              {t.range}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <strong>{common.score}</strong>
            </td>
            {units.map(({ ref, name, score }) => (
              <td key={ref}>
                <LevelCell outcome={score} figure={addressOf.score(ref)} label={text(name)} />
              </td>
            ))}
            <td />
          </tr>
          <tr>
            <td>{common.level}</td>
            {units.map(({ ref, level }) => (
              <td key={ref}>{words.level(level)}</td>
            ))}
            <td />
          </tr>
          <tr>
            <td>
              {common.gaps} ({t.critical})
            </td>
            {units.map(({ ref, gaps, criticalGaps }) => (
              <td key={ref}>
                {number(gaps)} ({number(criticalGaps)})
              </td>
            ))}
            <td />
          </tr>
          {rows.map(({ node, scores, range }) => (
            <tr key={node.ref}>
              <td>
                {node.kind === 'requirement' && <strong>{node.ref} </strong>}
                {text(node.title)}
              </td>
              {scores.map((outcome, at) => {
                const ref = units[at]?.ref ?? '';
                return (
                  <td key={ref}>
                    <LevelCell
                      outcome={outcome}
                      figure={
                        node.kind === 'requirement'
                          ? addressOf.requirement(node.ref, ref)
                          : addressOf.node(node.ref, ref)
                      }
                      label={text(node.title)}
                    />
                  </td>
                );
              })}
              <td className="number">{range ? words.points(range) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
