import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { portfolioUnits } from '../../api/lists';
import { Badge } from '../../components/Badge';
import type { Column } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { ShortenedTable } from '../../components/ShortenedTable';
import { SubPageHead } from '../../components/PageHead';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Waiting } from '../../components/Waiting';
import { useFormats } from '../../language/formats';
import { localeOf, useTexts } from '../../language/language';
import { CertificateState } from './CertificateState';
import { answersPath, points, scoreOf } from './figures';
import { hasWords, placeOf, queryOf } from './filters';
import { VENDORS } from './wording';

type Unit = Schemas['PortfolioUnitDto'];

/** Every unit of the portfolio, with the way to its answers. */
export function UnitsPage() {
  const t = useTexts(VENDORS);
  const { text, number } = useFormats();
  const [params] = useSearchParams();
  const list = useQuery(portfolioUnits(queryOf(params)));
  const columns = useUnitColumns(true);
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  const place = params.get('place') ?? '';
  const shown = list.data.filter(
    (unit) =>
      (place === '' || placeOf(unit) === place) &&
      hasWords(
        [unit.party.name, unit.unit.name, unit.site.name, unit.engagement].map(text).join(' ') + unit.unit.ref,
        params.get('q') ?? '',
      ),
  );
  return (
    <section className="stack">
      <SubPageHead title={t.units} detail={t.unitCount(shown.length, number(shown.length))} />
      {shown.length === 0 ? (
        <EmptyState title={list.data.length === 0 ? t.emptyTitle : t.nothingTitle} text={t.nothing}>
          <Link to="/vendors/units">{t.reset}</Link>
        </EmptyState>
      ) : (
        <ShortenedTable label={t.units} rows={shown} rowKey={keyOfUnit} columns={columns} />
      )}
    </section>
  );
}

export const keyOfUnit = ({ snapshotId, unitId }: Unit): string => `${snapshotId} ${unitId}`;

/** What is said of a unit; with whose it is, where a list has units of several parties. */
export function useUnitColumns(isOfSeveral: boolean): readonly Column<Unit>[] {
  const t = useTexts(VENDORS);
  const { text, percent, number, language } = useFormats();
  const party: Column<Unit> = {
    key: 'party',
    title: t.party,
    sort: (unit) => text(unit.party.name),
    cell: (unit) => <Link to={`/vendors/${unit.partyId}`}>{text(unit.party.name)}</Link>,
  };
  return [
    {
      key: 'unit',
      title: t.unit,
      sort: ({ unit }) => text(unit.name),
      cell: ({ unit, framework }) => (
        <span className="vendors-cell">
          <span>{text(unit.name)}</span>
          <span className="small quiet">
            {unit.ref} · {text(framework.title)}
          </span>
        </span>
      ),
    },
    ...(isOfSeveral ? [party] : []),
    {
      key: 'site',
      title: t.site,
      sort: ({ site }) => text(site.location ?? site.name),
      cell: ({ site }) => (
        <span className="vendors-cell">
          <span>{text(site.name)}</span>
          {site.location !== undefined && <span className="small quiet">{text(site.location)}</span>}
        </span>
      ),
    },
    {
      key: 'score',
      title: t.score,
      isNumber: true,
      sort: ({ score }) => (scoreOf(score) === null ? null : Number(scoreOf(score))),
      cell: ({ score, isBelowTarget }) => (
        <span className="vendors-cell">
          <strong>{scoreOf(score) === null ? t.noScore : percent(scoreOf(score) ?? 0)}</strong>
          {isBelowTarget && <span className="small vendors-nowrap">{t.states.belowTarget}</span>}
        </span>
      ),
    },
    {
      key: 'change',
      title: t.change,
      isNumber: true,
      sort: (unit) => changeOf(unit),
      cell: (unit) => {
        const change = changeOf(unit);
        return change === null ? null : (
          <span className="vendors-nowrap">{t.pointsChange(points(change, localeOf(language)))}</span>
        );
      },
    },
    {
      key: 'blockers',
      title: t.gates,
      isNumber: true,
      sort: ({ blockers }) => blockers.length,
      cell: ({ blockers }) => (blockers.length > 0 ? <Badge tone="bad">{number(blockers.length)}</Badge> : number(0)),
    },
    {
      key: 'missed',
      title: t.missed,
      isNumber: true,
      sort: ({ missed }) => missed.length,
      cell: ({ missed }) => t.missedCount(missed.length, number(missed.length)),
    },
    {
      key: 'certificate',
      title: t.certificate,
      sort: ({ certificate }) => certificate?.validUntil ?? null,
      cell: ({ certificate }) => <CertificateState certificate={certificate} />,
    },
    {
      key: 'answers',
      title: t.answers,
      cell: ({ addresses, unit, missed }) => {
        const path = answersPath(addresses.assessment, unit.ref, missed[0]);
        if (path === null) return <span className="small quiet">{t.noAnswers}</span>;
        return (
          <Link to={path} aria-label={t.answersOf(text(unit.name))}>
            {t.answers}
          </Link>
        );
      },
    },
  ];
}

function changeOf({ score, scoreBefore }: Unit): number | null {
  const now = scoreOf(score);
  return now === null || scoreBefore === null ? null : Number(now) - Number(scoreBefore.decimal);
}
