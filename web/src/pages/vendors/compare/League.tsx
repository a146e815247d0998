import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../../api/client';
import { Choice } from '../../../components/Choice';
import { IntervalBar } from '../../../components/IntervalBar';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { placesOf } from '../figures';
import { VENDORS } from '../wording';
import { COMPARE } from './wording';

type Row = Schemas['PortfolioLeagueRowDto'];

/** Places of parties or sites: whoever can not be told apart shares them. */
export function League({ league }: { league: Schemas['PortfolioLeagueDto'] }) {
  const t = useTexts(COMPARE);
  const vendors = useTexts(VENDORS);
  const { text, percent, number } = useFormats();
  const [params, setParams] = useSearchParams();
  const nameOf = ({ party, site }: Row): string =>
    site === null ? text(party.name) : `${text(site.name)} · ${text(party.name)}`;
  const choose = (by: 'party' | 'site'): void => {
    const next = new URLSearchParams(params);
    next.set('by', by);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <section className="stack">
      <div className="row spread">
        <h3>{t.league}</h3>
        <div className="no-print">
          <Choice
            label={t.by}
            options={[
              { key: 'party', label: t.bys.party },
              { key: 'site', label: t.bys.site },
            ]}
            value={league.by}
            onChange={choose}
          />
        </div>
      </div>
      <p className="quiet">{t.leagueText}</p>
      {league.pairs > 0 && <p>{t.proven(number(league.provenPairs), number(league.pairs))}</p>}
      <ShortenedTable
        label={`${t.league}, ${text(league.framework)}`}
        parameter={`league-${league.frameworkId.split('@')[0] ?? ''}`}
        rows={league.places}
        rowKey={({ engagementId, partyId, siteId }) => `${engagementId} ${partyId} ${siteId ?? ''}`}
        columns={[
          {
            key: 'place',
            title: t.place,
            sort: ({ rankFrom, rankTo }) => (rankFrom === null ? null : rankFrom + (rankTo ?? 0) / 10_000),
            cell: (row) => (row.unplaced === null ? <strong className="vendors-nowrap">{placesOf(row)}</strong> : null),
          },
          {
            key: 'party',
            title: league.by === 'site' ? vendors.site : vendors.party,
            sort: nameOf,
            cell: (row) => (
              <span className="vendors-cell">
                <Link to={`/vendors/${row.partyId}`}>{nameOf(row)}</Link>
                <span className="small quiet">{vendors.kinds[row.party.kind]}</span>
                {row.unplaced !== null && <span className="small">{t.unplaced[row.unplaced]}</span>}
              </span>
            ),
          },
          {
            key: 'mean',
            title: t.mean,
            isNumber: true,
            sort: ({ mean }) => (mean === null ? null : Number(mean)),
            cell: ({ mean }) => (mean === null ? vendors.noScore : percent(mean, 1)),
          },
          {
            key: 'interval',
            title: t.interval,
            cell: ({ mean, low, high }) =>
              mean === null || low === null || high === null ? (
                <span className="quiet">{t.notComparable}</span>
              ) : (
                <>
                  <IntervalBar
                    label={t.intervalOf(percent(mean, 1), percent(low, 1), percent(high, 1))}
                    mean={Number(mean)}
                    low={Number(low)}
                    high={Number(high)}
                  />
                  <span className="small quiet vendors-nowrap">
                    {percent(low, 1)} – {percent(high, 1)}
                  </span>
                </>
              ),
          },
          {
            key: 'units',
            title: t.units,
            isNumber: true,
            sort: ({ units }) => units,
            cell: ({ units }) => number(units),
          },
        ]}
      />
    </section>
  );
}
