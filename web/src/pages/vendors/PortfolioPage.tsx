import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { portfolioLines, portfolioUnits } from '../../api/lists';
import { CsvButton, pathWith } from '../../components/CsvButton';
import { EmptyState } from '../../components/EmptyState';
import { ShortenedTable } from '../../components/ShortenedTable';
import { SubPageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Tiles } from '../../components/Tiles';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { useLanguage, useTexts } from '../../language/language';
import { useSession } from '../../session/session';
import { BusinessReview } from './BusinessReview';
import { CERTIFICATES, isChosen, keyOfLine, queryOf, soughtLines, type CertificateChoice } from './filters';
import { usePortfolioColumns } from './portfolio-columns';
import { VENDORS } from './wording';

const TONES = { certified: 'good', expiring: 'warn', blocked: 'bad', none: undefined } as const;

/** Where every party stands: what a vendor manager opens on Monday. */
export function PortfolioPage() {
  const t = useTexts(VENDORS);
  const { text, number } = useFormats();
  const { language } = useLanguage();
  const session = useSession();
  const [params] = useSearchParams();
  const columns = usePortfolioColumns();
  const { certificate, ...others } = queryOf(params);
  // What the tiles count: the choice of a tile must not change the others.
  const list = useQuery(portfolioLines(others));
  const units = useQuery({ ...portfolioUnits({}), staleTime: 60_000 });
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  const isFiltered = [...params.keys()].some((key) => key !== 'sort');
  if (list.data.length === 0 && !isFiltered) {
    return (
      <EmptyState title={t.emptyTitle} text={t.empty}>
        {session.can('engagement.list') && <Link to="/engagements">{t.toEngagements}</Link>}
      </EmptyState>
    );
  }
  const sought = soughtLines(
    list.data,
    units.data ?? [],
    { search: params.get('q') ?? '', place: params.get('place') ?? '' },
    ({ party, engagement, framework }) =>
      [text(party.name), party.ref, text(engagement), text(framework.title), framework.id].join(' '),
  );
  const shown = certificate === undefined ? sought : sought.filter((line) => isChosen(line, certificate));
  const tileTo = (choice: CertificateChoice): string => {
    const next = new URLSearchParams(params);
    if (choice === certificate) next.delete('certificate');
    else next.set('certificate', choice);
    return `/vendors?${next.toString()}`;
  };
  return (
    <section className="stack">
      <SubPageHead title={t.list} detail={t.count(shown.length, number(shown.length))}>
        <CsvButton path={pathWith('/v1/portfolio', { ...queryOf(params), language })} fileName="portfolio.csv" />
      </SubPageHead>
      {(params.has('q') || params.has('place')) && <p className="small quiet">{t.csvAll}</p>}
      <Tiles
        label={t.certificate}
        tiles={CERTIFICATES.map((choice) => {
          const count = sought.filter((line) => isChosen(line, choice)).length;
          return {
            ...{ key: choice, label: t.certificates[choice], detail: t.tileDetails[choice], value: number(count) },
            ...{ to: tileTo(choice), isChosen: certificate === choice },
            tone: count > 0 ? TONES[choice] : undefined,
          };
        })}
      />
      {shown.length === 0 ? (
        <EmptyState title={t.nothingTitle} text={t.nothing}>
          <Link to="/vendors">{t.reset}</Link>
        </EmptyState>
      ) : (
        <ShortenedTable label={t.list} rows={shown} rowKey={keyOfLine} columns={columns} />
      )}
      {session.can('businessReview.print') && <BusinessReview lines={list.data} />}
    </section>
  );
}
