import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { certifications } from '../../../api/lists';
import { Badge } from '../../../components/Badge';
import { CsvButton, pathWith } from '../../../components/CsvButton';
import { EmptyState } from '../../../components/EmptyState';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { hasWords } from '../../vendors/filters';
import { CERTIFICATIONS } from '../wording';
import { CERTIFICATION_WORDS, type CertificationState } from '../words/wording';
import { STATUS_TONES, toneOfState } from '../words/tones';
import { FilterChoice, useFilters } from './FilterChoice';

/** All certifications that somebody was given, the one that changed last first. */
export function CertificationsPage() {
  const t = useTexts(CERTIFICATIONS);
  const { states, statuses, transitions } = useTexts(CERTIFICATION_WORDS);
  const { text, date, number } = useFormats();
  const { language } = useLanguage();
  const session = useSession();
  const [params] = useSearchParams();
  const { set } = useFilters();
  const state = Object.keys(states).find((key) => key === params.get('state')) as CertificationState | undefined;
  const framework = params.get('framework') ?? undefined;
  const list = useQuery(certifications({ sort: '-since' }));
  if (!list.data) {
    if (list.isError) return <ProblemPanel error={list.error} onAgain={() => void list.refetch()} />;
    return <Waiting />;
  }
  if (list.data.length === 0) {
    return (
      <section className="stack">
        <SubPageHead title={t.list} />
        <EmptyState title={t.emptyTitle} text={t.empty}>
          {session.can('certification.apply') && <Link to="/certifications/new">{t.apply}</Link>}
        </EmptyState>
      </section>
    );
  }
  const frameworks = [...new Map(list.data.map((one) => [one.framework, text(one.title)]))];
  const present = Object.entries(states).filter(([key]) => list.data.some((one) => one.state === key));
  const shown = list.data.filter(
    (one) =>
      (state === undefined || one.state === state) &&
      (framework === undefined || one.framework === framework) &&
      hasWords(`${text(one.party.name)} ${one.certificate?.number ?? ''} ${text(one.title)}`, params.get('q') ?? ''),
  );
  return (
    <section className="stack">
      <SubPageHead title={t.list} detail={t.count(shown.length, number(shown.length))}>
        <CsvButton
          path={pathWith('/v1/certifications', { state, framework, language })}
          fileName="certifications.csv"
        />
      </SubPageHead>
      <div className="certify-filters no-print" role="search" aria-label={t.list}>
        <TextField label={t.search} value={params.get('q') ?? ''} onChange={(value) => set('q', value)} />
        <FilterChoice name="state" label={t.state} options={present.map(([key, { name }]) => ({ key, label: name }))} />
        <FilterChoice
          name="framework"
          label={t.framework}
          options={frameworks.map(([key, label]) => ({ key, label }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t.nothingTitle} text={t.nothing}>
          <Link to="/certifications">{t.reset}</Link>
        </EmptyState>
      ) : (
        <ShortenedTable
          label={t.list}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'party',
              title: t.party,
              sort: ({ party }) => text(party.name),
              cell: ({ id, party, title }) => (
                <span className="certify-cell">
                  <Link to={`/certifications/${id}`}>{text(party.name)}</Link>
                  <span className="small quiet">{text(title)}</span>
                </span>
              ),
            },
            {
              key: 'state',
              title: t.state,
              sort: (one) => states[one.state].name,
              cell: (one) => (
                <span className="certify-cell">
                  <Badge tone={toneOfState(one.state)}>{states[one.state].name}</Badge>
                  <span className="small quiet">
                    {t.since} {date(one.since)}
                  </span>
                </span>
              ),
            },
            {
              key: 'certificate',
              title: t.certificate,
              sort: ({ certificate }) => certificate?.validUntil ?? null,
              cell: ({ certificate }) =>
                certificate === null ? (
                  <span className="quiet">{t.noCertificate}</span>
                ) : (
                  <span className="certify-cell">
                    <span className="certify-number">{certificate.number}</span>
                    <Badge tone={STATUS_TONES[certificate.status]}>{statuses[certificate.status]}</Badge>
                    <span className="small">{t.until(date(certificate.validUntil))}</span>
                  </span>
                ),
            },
            {
              key: 'open',
              title: t.open,
              sort: ({ openMajors, openMinors }) => openMajors * 1000 + openMinors,
              cell: ({ openMajors, openMinors, overdue }) => (
                <span className="certify-cell">
                  <span>{t.openOf(number(openMajors), number(openMinors))}</span>
                  {overdue > 0 && <Badge tone="bad">{t.overdue(number(overdue))}</Badge>}
                </span>
              ),
            },
            {
              key: 'next',
              title: t.next,
              sort: ({ upcoming }) => upcoming?.on ?? null,
              cell: ({ upcoming }) => upcoming && t.on(transitions[upcoming.transition], date(upcoming.on)),
            },
          ]}
        />
      )}
    </section>
  );
}
