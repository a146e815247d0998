import { Link } from 'react-router';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { levelColour } from '../../../../results/figures';
import { absenceOf, scoreOf } from '../outcome';
import { LevelCell } from '../LevelCell';
import { useResults, useResultWords } from '../results-context';
import { addressOf } from '../why/figure-address';
import { WhyLink } from '../why/WhyLink';
import { COMMON } from '../wording';
import type { MappedUnit, UnitMap } from './unit-rows';
import { UNITS } from './wording';

interface UnitTableProps {
  readonly map: UnitMap;
  readonly units: readonly MappedUnit[];
  readonly chosen: readonly string[];
  /** Absent: nothing can be compared. */
  readonly onToggle: ((ref: string) => void) | undefined;
  readonly isFull: boolean;
}

/** The map of units: a row each, a column for each part of the framework. */
export function UnitTable({ map: { nodes }, units, chosen, onToggle, isFull }: UnitTableProps) {
  const t = useTexts(UNITS);
  const common = useTexts(COMMON);
  const { text, number } = useFormats();
  const words = useResultWords();
  const { assessment } = useResults();
  const base = `/assessments/${assessment.id}/results/units`;
  return (
    <div className="table-frame unit-map" tabIndex={0} role="region" aria-label={t.map}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="unit-name">
              {t.unit}
            </th>
            <th scope="col">{common.score}</th>
            <th scope="col">{common.level}</th>
            <th scope="col" className="number">
              {common.gaps}
            </th>
            <th scope="col" className="number">
              {t.critical}
            </th>
            {nodes.map(({ ref, kind, title }) => (
              <th key={ref} scope="col" className="part" title={text(title)}>
                {kind === 'requirement' ? ref : text(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map(({ ref, name, score, level, gaps, criticalGaps, scores }) => (
            <tr key={ref}>
              <th scope="row" className="unit-name">
                <span className="unit-choice">
                  {onToggle && (
                    <input
                      type="checkbox"
                      aria-label={t.choose(text(name))}
                      checked={chosen.includes(ref)}
                      disabled={isFull && !chosen.includes(ref)}
                      onChange={() => onToggle(ref)}
                    />
                  )}
                  <Link to={`${base}/${encodeURIComponent(ref)}`}>{text(name)}</Link>
                </span>
              </th>
              <td>
                <LevelCell outcome={score} figure={addressOf.score(ref)} label={text(name)} />
              </td>
              <td>
                <WhyLink figure={addressOf.level(ref)}>{words.level(level)}</WhyLink>
              </td>
              <td className="number">
                <Link
                  to={`/assessments/${assessment.id}/results/gaps?${new URLSearchParams({ unit: ref }).toString()}`}
                >
                  {number(gaps)}
                </Link>
              </td>
              <td className="number">{number(criticalGaps)}</td>
              {scores.map((outcome, at) => {
                const node = nodes[at];
                if (!node) return null;
                const value = scoreOf(outcome);
                return (
                  <td key={node.ref} className="part">
                    <WhyLink
                      figure={
                        node.kind === 'requirement'
                          ? addressOf.requirement(node.ref, ref)
                          : addressOf.node(node.ref, ref)
                      }
                      className={value ? `level level-${levelColour(value)}` : 'level level-none'}
                    >
                      {value ? words.percentNumber(value) : absenceOf(outcome) === 'notApplicable' ? '–' : '·'}
                      {!value && <span className="unseen"> {words.outcome(outcome)}</span>}
                    </WhyLink>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
