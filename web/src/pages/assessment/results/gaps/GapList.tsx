import { Link, useSearchParams } from 'react-router';
import { Badge, type Tone } from '../../../../components/Badge';
import { Button } from '../../../../components/Button';
import { Choice } from '../../../../components/Choice';
import { DataTable, type Column } from '../../../../components/DataTable';
import { TextField } from '../../../../components/TextField';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import { exactOf, toNumber } from '../../../../results/exact';
import { useResults, useResultWords } from '../results-context';
import { addressOf } from '../why/figure-address';
import { WhyLink } from '../why/WhyLink';
import { COMMON } from '../wording';
import { chosenGaps, NO_CHOICE, SCOPES, SEVERITIES, type GapChoice } from './choice';
import type { Gap } from './pareto';
import { GAPS } from './wording';

const TONE: Readonly<Record<Gap['severity'], Tone>> = { critical: 'bad', high: 'bad', medium: 'warn', low: 'plain' };
const SIGN: Readonly<Record<Gap['severity'], string>> = { critical: '■', high: '▲', medium: '●', low: '○' };
const RANK: Readonly<Record<Gap['severity'], number>> = { critical: 4, high: 3, medium: 2, low: 1 };

/** The choice stands in the address, so that it can be sent. */
function useChoice(): readonly [GapChoice, (change: Partial<GapChoice>) => void] {
  const [params, setParams] = useSearchParams();
  const choice = Object.fromEntries(
    Object.keys(NO_CHOICE).map((key) => [key, params.get(key) ?? '']),
  ) as unknown as GapChoice;
  const change = (changed: Partial<GapChoice>): void => {
    const next = new URLSearchParams(params);
    for (const [key, value] of Object.entries(changed)) {
      if (value === '') next.delete(key);
      else next.set(key, value);
    }
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return [choice, change];
}

/** All gaps with filters and order; each figure can be asked for its reason. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const t = useTexts(GAPS);
  const { text } = useFormats();
  const words = useResultWords();
  const [choice, change] = useChoice();
  const shown = chosenGaps(gaps, choice, text);
  const columns = useColumns(choice.unit);
  return (
    <section className="stack">
      <div className="row spread">
        <h3>{t.list}</h3>
        <span role="status" className="small quiet">
          {t.shown(words.whole(shown.length), words.whole(gaps.length))}
        </span>
      </div>
      <Filters gaps={gaps} choice={choice} onChange={change} />
      {shown.length === 0 ? (
        <div className="notice">
          <p>{t.noneFits}</p>
          <Button onPress={() => change(NO_CHOICE)}>{t.reset}</Button>
        </div>
      ) : (
        <DataTable label={t.list} rows={shown} columns={columns} rowKey={({ requirement }) => requirement} />
      )}
    </section>
  );
}

interface FiltersProps {
  readonly gaps: readonly Gap[];
  readonly choice: GapChoice;
  readonly onChange: (change: Partial<GapChoice>) => void;
}

const ALL = 'all';

function Filters({ gaps, choice, onChange }: FiltersProps) {
  const t = useTexts(GAPS);
  const common = useTexts(COMMON);
  const { text } = useFormats();
  const { assessment, scores } = useResults();
  const owners = new Map(
    gaps.map(({ ownerFunction, ownerFunctionTitle }) => [ownerFunction, text(ownerFunctionTitle)]),
  );
  const select = (key: keyof GapChoice, label: string, options: readonly (readonly [string, string])[]) => (
    <Choice
      key={key}
      label={label}
      options={[[ALL, t.all] as const, ...options].map(([option, title]) => ({ key: option, label: title }))}
      value={choice[key] === '' ? ALL : choice[key]}
      onChange={(value) => onChange({ [key]: value === ALL ? '' : value })}
    />
  );
  return (
    <div className="row filters no-print">
      {select(
        'severity',
        t.severity,
        SEVERITIES.map((key) => [key, common.severity[key]] as const),
      )}
      {select(
        'scope',
        t.scope,
        SCOPES.map((key) => [key, common.scope[key]] as const),
      )}
      {select('owner', t.owner, [...owners])}
      {select(
        'category',
        t.category,
        scores.nodes.filter(({ kind }) => kind === 'category').map(({ ref, title }) => [ref, text(title)] as const),
      )}
      {assessment.units.length > 1 &&
        select(
          'unit',
          t.unit,
          assessment.units.map(({ ref, name }) => [ref, text(name)] as const),
        )}
      <TextField type="search" label={t.search} value={choice.search} onChange={(search) => onChange({ search })} />
    </div>
  );
}

function useColumns(unit: string): Column<Gap>[] {
  const t = useTexts(GAPS);
  const common = useTexts(COMMON);
  const { text } = useFormats();
  const words = useResultWords();
  return [
    {
      key: 'severity',
      title: t.severity,
      cell: ({ severity }) => (
        <Badge tone={TONE[severity]}>
          <span aria-hidden="true">{SIGN[severity]}</span> {common.severity[severity]}
        </Badge>
      ),
      sort: ({ severity }) => RANK[severity],
    },
    {
      key: 'requirement',
      title: t.requirement,
      cell: ({ requirement, title, critical }) => (
        <span className="wide-cell">
          <strong>{requirement}</strong> {text(title)}
          {critical && <div className="small quiet">★ {t.critical}</div>}
        </span>
      ),
      sort: ({ requirement }) => requirement,
    },
    {
      key: 'owner',
      title: t.owner,
      cell: ({ ownerFunctionTitle }) => text(ownerFunctionTitle),
      sort: ({ ownerFunctionTitle }) => text(ownerFunctionTitle),
    },
    {
      key: 'where',
      title: t.where,
      cell: (gap) => <Where gap={gap} unit={unit} />,
      sort: ({ share }) => toNumber(exactOf(share)),
    },
    {
      key: 'widest',
      title: t.widest,
      isNumber: true,
      cell: ({ widest }) => words.points(exactOf(widest)),
      sort: ({ widest }) => toNumber(exactOf(widest)),
    },
    {
      key: 'lost',
      title: common.lost,
      isNumber: true,
      cell: ({ requirement, lost }) => (
        <WhyLink figure={addressOf.gap(requirement)} label={`${common.lost}, ${requirement}`}>
          {words.points(exactOf(lost))}
        </WhyLink>
      ),
      sort: ({ lost }) => toNumber(exactOf(lost)),
    },
  ];
}

/** More places are reached through the filter by unit. */
const MOST_PLACES = 100;

/** In how many units, and the answers there. */
function Where({ gap: { scope, places, assessed, requirement }, unit: chosen }: { gap: Gap; unit: string }) {
  const t = useTexts(GAPS);
  const common = useTexts(COMMON);
  const { text } = useFormats();
  const words = useResultWords();
  const { assessment } = useResults();
  const shown = chosen === '' ? places : places.filter(({ unit = chosen }) => unit === chosen);
  return (
    <details open={chosen !== ''}>
      <summary>
        {common.scope[scope]}
        {scope !== 'organisation' && ` · ${t.placesOf(words.whole(places.length), words.whole(assessed))}`}
      </summary>
      <ul className="why-list small">
        {shown.slice(0, MOST_PLACES).map(({ unit = 'entity', name, score }) => (
          <li key={unit}>
            <Link to={`/assessments/${assessment.id}/rate?${new URLSearchParams({ unit, requirement }).toString()}`}>
              {name === undefined ? t.wholeEntity : text(name)}
            </Link>{' '}
            {words.percent(exactOf(score))}
          </li>
        ))}
      </ul>
    </details>
  );
}
