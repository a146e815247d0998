import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { portfolioLines, portfolioUnits } from '../../api/lists';
import { Button } from '../../components/Button';
import { Choice, type Option } from '../../components/Choice';
import { TextField } from '../../components/TextField';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { CERTIFICATES, PARTY_KINDS, placeOf, STATES } from './filters';
import { VENDORS } from './wording';

const KEYS = [
  'q',
  'certificate',
  'state',
  'partyKind',
  'frameworkId',
  'programmeId',
  'place',
  'siteId',
  'engagementId',
];
const ANY = 'any';

/** What of the portfolio is shown; it stands in the address. */
export function PortfolioFilters({ isSearchable }: { isSearchable: boolean }) {
  const t = useTexts(VENDORS);
  const [params, setParams] = useSearchParams();
  const { frameworks, programmes, places } = useChoices();
  const set = (key: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '' || value === ANY) next.delete(key);
    else next.set(key, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const choice = (key: string, label: string, options: readonly Option<string>[], any = t.all) => (
    <Choice
      label={label}
      options={[{ key: ANY, label: any }, ...options]}
      value={params.get(key) ?? ANY}
      onChange={(value) => set(key, value)}
    />
  );
  const named = (keys: readonly string[], names: Readonly<Record<string, string>>): Option<string>[] =>
    keys.map((key) => ({ key, label: names[key] ?? key }));
  const isChosen = KEYS.some((key) => params.has(key));
  return (
    <div className="vendors-filters no-print" role="search" aria-label={t.filters}>
      {isSearchable && <TextField label={t.search} value={params.get('q') ?? ''} onChange={(text) => set('q', text)} />}
      {choice('certificate', t.certificate, named(CERTIFICATES, t.certificates))}
      {choice('state', t.state, named(STATES, t.states))}
      {choice('partyKind', t.kind, named(PARTY_KINDS, t.kinds))}
      {frameworks.length > 1 && choice('frameworkId', t.framework, frameworks)}
      {programmes.length > 0 && choice('programmeId', t.programme, programmes)}
      {isSearchable && places.length > 0 && choice('place', t.place, places, t.anywhere)}
      {isChosen && (
        <Button look="plain" onPress={() => setParams(without(params, KEYS), { replace: true })}>
          {t.reset}
        </Button>
      )}
    </div>
  );
}

function without(params: URLSearchParams, keys: readonly string[]): URLSearchParams {
  return new URLSearchParams([...params].filter(([key]) => !keys.includes(key)));
}

/** What can be chosen: what there is in the whole portfolio. */
function useChoices(): Readonly<Record<'frameworks' | 'programmes' | 'places', readonly Option<string>[]>> {
  const { text } = useFormats();
  const lines = useQuery({ ...portfolioLines({}), staleTime: 60_000 }).data ?? [];
  const units = useQuery({ ...portfolioUnits({}), staleTime: 60_000 }).data ?? [];
  const options = (all: readonly (readonly [string, string])[]): Option<string>[] =>
    [...new Map(all)].map(([key, label]) => ({ key, label })).sort((a, b) => a.label.localeCompare(b.label));
  return {
    frameworks: options(
      lines.map(({ framework }) => [framework.id, `${text(framework.title)} ${framework.id.split('@')[1] ?? ''}`]),
    ),
    programmes: options(
      units.flatMap(({ programmeId, unit }) =>
        programmeId === null ? [] : [[programmeId, text(unit.programme ?? unit.name)] as const],
      ),
    ),
    places: options(
      units.flatMap((unit) => (unit.site.location ? [[placeOf(unit), text(unit.site.location)] as const] : [])),
    ),
  };
}
