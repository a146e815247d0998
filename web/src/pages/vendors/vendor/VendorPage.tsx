import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, newKey, type Schemas } from '../../../api/client';
import { certifications, portfolioLines, portfolioUnits } from '../../../api/lists';
import { EmptyState } from '../../../components/EmptyState';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { PageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { ReportRequest } from '../../../components/ReportRequest';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { keyOfLine } from '../filters';
import { keyOfUnit, useUnitColumns } from '../UnitsPage';
import '../vendors.css';
import { VENDORS } from '../wording';
import { PartyCertifications } from './PartyCertifications';
import { PartyGaps } from './PartyGaps';
import { PartyResult } from './PartyResult';
import { VENDOR } from './wording';

/** One party: where it stands, what is missing down to the answer, its certificates and its next dates. */
export function VendorPage() {
  const { partyId = '' } = useParams();
  const t = useTexts(VENDOR);
  const vendors = useTexts(VENDORS);
  const { text } = useFormats();
  const session = useSession();
  const lines = useQuery(portfolioLines({ partyId }));
  const units = useQuery(portfolioUnits({ partyId }));
  // Names a party that is certified, and has no result yet.
  const certified = useQuery({ ...certifications({ partyId }), enabled: session.can('certification.list') });
  const failed = [lines, units].find(({ isError }) => isError);
  if (failed) return <ProblemPanel error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!lines.data || !units.data) return <Waiting />;
  const [first] = lines.data;
  const name = first?.party.name ?? certified.data?.[0]?.party.name;
  return (
    <>
      <PageHead
        title={name === undefined ? vendors.party : text(name)}
        detail={
          <span className="row">
            <Link to="/vendors">{t.back}</Link>
            {first && <span>{vendors.kinds[first.party.kind]}</span>}
          </span>
        }
      />
      {!first && <EmptyState title={t.emptyTitle} text={t.empty} />}
      {session.can('scorecard.print') && <Scorecards lines={lines.data} partyId={partyId} />}
      {session.can('certification.list') && <PartyCertifications partyId={partyId} />}
      {lines.data.map((line) => (
        <article key={keyOfLine(line)} className="stack vendors-part" aria-labelledby={`line-${line.snapshotId}`}>
          <PartyResult line={line} />
          <PartyGaps line={line} />
          <PartyUnits units={units.data.filter((unit) => keyOfLine(unit) === keyOfLine(line))} />
        </article>
      ))}
    </>
  );
}

interface ScorecardsProps {
  readonly lines: readonly Schemas['PortfolioLineDto'][];
  readonly partyId: string;
}

/** One page of the party for each engagement that assessed it. */
function Scorecards({ lines, partyId }: ScorecardsProps) {
  const t = useTexts(VENDOR);
  const { text } = useFormats();
  const engagements = [...new Map(lines.map(({ engagementId, engagement }) => [engagementId, text(engagement)]))];
  if (engagements.length === 0) return null;
  return (
    <section className="panel stack no-print">
      <p className="small quiet">{t.scorecardText}</p>
      {engagements.map(([engagementId, title]) => (
        <ReportRequest
          key={engagementId}
          label={engagements.length === 1 ? t.scorecard : `${t.scorecard}: ${title}`}
          ask={async (language) => {
            const { data } = await api.POST('/v1/vendor-scorecards', {
              params: { header: { 'Idempotency-Key': newKey() } },
              body: { engagementId, partyId, format: 'pdf', language },
            });
            return data;
          }}
        />
      ))}
    </section>
  );
}

function PartyUnits({ units }: { units: readonly Schemas['PortfolioUnitDto'][] }) {
  const t = useTexts(VENDOR);
  const columns = useUnitColumns(false);
  const [first] = units;
  if (!first) return null;
  return (
    <section className="stack">
      <h3>{t.units}</h3>
      <ShortenedTable
        label={t.units}
        parameter={`units-${first.framework.id.split('@')[0] ?? ''}`}
        rows={units}
        rowKey={keyOfUnit}
        columns={columns}
      />
    </section>
  );
}
