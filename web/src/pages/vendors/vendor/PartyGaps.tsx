import { useState } from 'react';
import { Link } from 'react-router';
import { $api, type Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Severity } from '../../../components/Severity';
import { TextField } from '../../../components/TextField';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { answersPath } from '../figures';
import { hasWords } from '../filters';
import { COMPARE } from '../compare/wording';
import { VENDOR } from './wording';

type Gap = Schemas['PartyGapDto'];

/** Places that are shown at once; the rest opens. */
const SHOWN = 5;

/** What is below target, requirement by requirement, and the way to each answer. */
export function PartyGaps({ line }: { line: Schemas['PortfolioLineDto'] }) {
  const t = useTexts(VENDOR);
  const compare = useTexts(COMPARE);
  const { text } = useFormats();
  const [search, setSearch] = useState('');
  const { snapshotId, partyId, framework, addresses } = line;
  const query = $api.useQuery('get', '/v1/party-results/{snapshotId}/{partyId}/gaps', {
    params: { path: { snapshotId, partyId } },
  });
  if (!query.data) {
    if (query.isError) return <ProblemPanel error={query.error} onAgain={() => void query.refetch()} />;
    return <Waiting />;
  }
  const { gaps } = query.data;
  const shown = gaps.filter(({ requirement, title, ownerFunctionTitle }) =>
    hasWords(`${requirement} ${text(title)} ${text(ownerFunctionTitle)}`, search),
  );
  return (
    <section className="stack">
      <h3>{t.gaps}</h3>
      <p className="quiet">
        {gaps.length === 0 ? t.noGaps : addresses.assessment === null ? t.gapsNoAnswers : t.gapsText}
      </p>
      {gaps.length > 20 && <TextField label={t.gapSearch} value={search} onChange={setSearch} />}
      {gaps.length > 0 && (
        <ShortenedTable
          label={t.gaps}
          parameter={`gaps-${framework.id.split('@')[0] ?? ''}`}
          rows={shown}
          step={20}
          rowKey={({ requirement }) => requirement}
          columns={[
            {
              key: 'requirement',
              title: t.requirement,
              sort: ({ requirement }) => requirement,
              cell: ({ requirement, title, critical }) => (
                <div className="vendors-name">
                  <code>{requirement}</code> {text(title)} {critical && <Badge>{compare.critical}</Badge>}
                </div>
              ),
            },
            {
              key: 'severity',
              title: compare.severity,
              sort: ({ severity }) => ['critical', 'high', 'medium', 'low'].indexOf(severity),
              cell: ({ severity }) => <Severity severity={severity} />,
            },
            {
              key: 'owner',
              title: t.owner,
              sort: ({ ownerFunctionTitle }) => text(ownerFunctionTitle),
              cell: ({ ownerFunctionTitle }) => text(ownerFunctionTitle),
            },
            {
              key: 'places',
              title: t.places,
              sort: ({ places }) => places.length,
              cell: (gap) => <Places gap={gap} assessment={addresses.assessment} />,
            },
          ]}
        />
      )}
    </section>
  );
}

function Places({ gap: { requirement, places }, assessment }: { gap: Gap; assessment: string | null }) {
  const t = useTexts(VENDOR);
  const { number } = useFormats();
  const list = (some: Gap['places']) => (
    <ul className="vendors-places">
      {some.map((place) => (
        <li key={place.unit}>
          <Place place={place} requirement={requirement} assessment={assessment} />
        </li>
      ))}
    </ul>
  );
  const rest = places.slice(SHOWN);
  return (
    <>
      {list(places.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary className="small">{t.morePlaces(number(rest.length))}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

interface PlaceProps {
  readonly place: Gap['places'][number];
  readonly requirement: string;
  readonly assessment: string | null;
}

function Place({ place: { unit, score }, requirement, assessment }: PlaceProps) {
  const { percent } = useFormats();
  const path = answersPath(assessment, unit, requirement);
  const said = `${unit} ${percent(score.decimal)}`;
  return path === null ? <span className="small">{said}</span> : <Link to={path}>{said}</Link>;
}
