import { Link } from 'react-router';
import type { Schemas } from '../../../../api/client';
import { Badge, type Tone } from '../../../../components/Badge';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { exactOf } from '../../../../results/exact';
import { useResults, useResultWords } from '../results-context';
import { addressOf } from '../why/figure-address';
import { WhyLink } from '../why/WhyLink';
import { OVERVIEW } from './wording';

type Gate = Schemas['GateDto'];

const TONE: Readonly<Record<Gate['outcome'], Tone>> = { passed: 'good', failed: 'bad', notDetermined: 'warn' };
/** More places are counted, not listed. */
const MOST_PLACES = 40;

interface GateTableProps {
  readonly gates: readonly Gate[];
  readonly assessmentId: string;
  /** Of one unit; the whole unless stated. */
  readonly unit?: string;
}

/** The gates: what is needed, what was found, how far it is, and where. */
export function GateTable({ gates, assessmentId, unit }: GateTableProps) {
  const t = useTexts(OVERVIEW);
  const { text } = useFormats();
  const figures = useGateFigures();
  if (gates.length === 0) return <p className="quiet">{t.noGates}</p>;
  return (
    <section className="stack">
      <h3>{t.gates}</h3>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t.gates}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.gateColumns.gate}</th>
              <th scope="col">{t.gateColumns.outcome}</th>
              <th scope="col">{t.gateColumns.needed}</th>
              <th scope="col">{t.gateColumns.found}</th>
              <th scope="col">{t.gateColumns.distance}</th>
              <th scope="col">{t.gateColumns.where}</th>
            </tr>
          </thead>
          <tbody>
            {gates.map((gate) => (
              <tr key={gate.key}>
                <td>{text(gate.title)}</td>
                <td>
                  <Badge tone={TONE[gate.outcome]}>
                    <WhyLink figure={addressOf.gate(gate.key, unit)} label={text(gate.title)}>
                      {t.outcomes[gate.outcome]}
                    </WhyLink>
                  </Badge>
                </td>
                <td>{figures.needed(gate)}</td>
                <td>{figures.found(gate)}</td>
                <td>{figures.distance(gate)}</td>
                <td>
                  <Places
                    gate={gate}
                    places={gate.blockers}
                    summary={t.places}
                    assessmentId={assessmentId}
                    unit={unit}
                  />
                  <Places
                    gate={gate}
                    places={gate.open}
                    summary={t.openPlaces}
                    assessmentId={assessmentId}
                    unit={unit}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface PlacesProps {
  readonly gate: Gate;
  readonly places: Gate['open'];
  readonly summary: (count: string) => string;
  readonly assessmentId: string;
  readonly unit: string | undefined;
}

/** Gates that judge the whole or its categories fail at no single answer. */
const OF_ANSWERS: ReadonlySet<Gate['kind']> = new Set(['knockOut', 'optionLimit', 'minimumDataMonths', 'mandatory']);

function Places({ gate, places, summary, assessmentId, unit: own }: PlacesProps) {
  const t = useTexts(OVERVIEW);
  const words = useResultWords();
  const { text } = useFormats();
  const { scores } = useResults();
  const nameOf = (ref: string): string => {
    const node = scores.nodes.find((one) => one.ref === ref);
    return node ? text(node.title) : ref;
  };
  if (gate.kind === 'findingLimit') {
    return places.length === 0 ? null : <Link to={`/assessments/${assessmentId}/findings`}>{t.findings}</Link>;
  }
  if (places.length === 0 || gate.kind === 'minimumCoverage') return null;
  return (
    <details>
      <summary>{summary(words.whole(places.length))}</summary>
      <ul className="why-list">
        {places.slice(0, MOST_PLACES).map(({ ref, unit = own }, at) => (
          <li key={at}>
            {unit === undefined || !OF_ANSWERS.has(gate.kind) ? (
              <WhyLink figure={addressOf.node(ref, unit)}>{nameOf(ref)}</WhyLink>
            ) : (
              <Link
                to={`/assessments/${assessmentId}/rate?${new URLSearchParams({ unit, requirement: ref }).toString()}`}
              >
                {ref} · {unit}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {places.length > MOST_PLACES && <p className="small">{t.morePlaces(words.whole(places.length - MOST_PLACES))}</p>}
    </details>
  );
}

/** What a gate needs and found, in its own unit: a score, a number of findings or of months. */
function useGateFigures() {
  const t = useTexts(OVERVIEW);
  const words = useResultWords();
  type GateFigure = Gate['threshold'];
  const countOf = (figure: GateFigure): number => (typeof figure === 'number' ? figure : 0);
  return {
    needed: ({ kind, threshold }: Gate): string => {
      if (threshold === null) return t.nothingToJudge;
      if (typeof threshold === 'object') return t.atLeast(words.percent(exactOf(threshold)));
      const count = words.whole(threshold);
      if (kind === 'minimumDataMonths') return t.atLeastMonths(count);
      return kind === 'mandatory' ? t.allOf(count) : t.atMost(count);
    },
    found: ({ kind, value }: Gate): string => {
      if (value === null) return t.nothingToJudge;
      if (typeof value === 'object') return words.percent(exactOf(value));
      return kind === 'minimumDataMonths' ? t.months(words.whole(value)) : words.whole(value);
    },
    distance: ({ kind, outcome, distance, threshold, value }: Gate): string => {
      if (outcome !== 'failed') return '';
      if (distance) return t.pointsShort(words.points(exactOf(distance)));
      const difference = words.whole(Math.abs(countOf(threshold) - countOf(value)));
      if (kind === 'minimumDataMonths') return t.monthsShort(difference);
      return kind === 'mandatory' ? t.countShort(difference) : t.countOver(difference);
    },
  };
}
