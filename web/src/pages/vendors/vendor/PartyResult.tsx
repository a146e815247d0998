import { Link } from 'react-router';
import type { Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { DataTable } from '../../../components/DataTable';
import { Meter } from '../../../components/Meter';
import { Sparkline } from '../../../components/Sparkline';
import { Tiles } from '../../../components/Tiles';
import { useFormats } from '../../../language/formats';
import { localeOf, useTexts } from '../../../language/language';
import { assessmentIdOf, points, scoreOf } from '../figures';
import { CHANGE_TONE } from '../portfolio-columns';
import { VENDORS } from '../wording';
import { VENDOR } from './wording';

type Line = Schemas['PortfolioLineDto'];

/** The newest result of a party by one framework, and how it came there. */
export function PartyResult({ line }: { line: Line }) {
  const t = useTexts(VENDOR);
  const vendors = useTexts(VENDORS);
  const { text, percent, number, date, language } = useFormats();
  const { framework, engagement, assessment, level, target, change, actions, coverage, unitsAtRisk, units } = line;
  const score = scoreOf(line.score);
  const assessmentId = assessmentIdOf(line.addresses.assessment);
  return (
    <>
      <header className="row spread">
        <div>
          <h2 id={`line-${line.snapshotId}`}>{text(framework.title)}</h2>
          <p className="quiet">
            {text(engagement)} · {text(assessment.title)} · {t.resultOf(date(assessment.reportDate))}
          </p>
        </div>
        {assessmentId !== null && <Link to={`/assessments/${assessmentId}/results`}>{t.inDetail}</Link>}
      </header>
      <Tiles
        label={t.resultOf(date(assessment.reportDate))}
        tiles={[
          {
            ...{ key: 'score', label: t.score, value: score === null ? vendors.noScore : percent(score) },
            ...{ detail: vendors.target(percent(target.decimal)), tone: line.isBelowTarget ? 'warn' : 'good' },
          },
          {
            ...{ key: 'level', label: t.level },
            value: level.rank === null ? t.notDetermined : level.title === null ? t.noLevel : text(level.title),
            detail: t.coverage(number(coverage.assessed), number(coverage.applicable)),
          },
          {
            ...{ key: 'change', label: t.change },
            value:
              change.difference === null
                ? '–'
                : vendors.pointsChange(points(change.difference.decimal, localeOf(language))),
            detail: <Badge tone={CHANGE_TONE[change.verdict]}>{vendors.changes[change.verdict]}</Badge>,
          },
          {
            ...{ key: 'risk', label: t.atRisk, value: vendors.of(number(unitsAtRisk), number(units)) },
            tone: unitsAtRisk > 0 ? 'warn' : 'good',
          },
          {
            ...{ key: 'actions', label: t.actions, value: number(actions.open) },
            ...{ detail: t.overdueCount(number(actions.overdue)), tone: actions.overdue > 0 ? 'bad' : undefined },
          },
        ]}
      />
      <div className="vendors-pair">
        <Waves line={line} />
        <Categories line={line} />
      </div>
      <section className="stack">
        <h3>{t.blockers}</h3>
        {line.blockers.length === 0 ? (
          <p className="quiet">{t.noBlockers}</p>
        ) : (
          <ul className="vendors-list">
            {line.blockers.map(({ gate, title, refs }) => (
              <li key={gate}>
                <strong>{text(title)}</strong> <span className="small quiet">{refs.join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Waves({ line: { points: course, target, trend, framework, snapshotId } }: { line: Line }) {
  const t = useTexts(VENDOR);
  const vendors = useTexts(VENDORS);
  const { percent, date } = useFormats();
  const scores = course.map(({ score }) => (score === null ? null : Number(score.decimal)));
  const parts = scores.map((score) => (score === null ? vendors.noScore : percent(score))).join(', ');
  return (
    <section className="stack">
      <h3>{t.waves}</h3>
      {course.length > 1 ? (
        <div className="vendors-course">
          <Sparkline label={vendors.trendLabel(parts)} values={scores} target={Number(target.decimal)} />
        </div>
      ) : (
        <p className="quiet">{t.oneWave}</p>
      )}
      <DataTable
        label={t.waves}
        parameter={`waves-${framework.id.split('@')[0] ?? ''}`}
        rows={[...course].reverse()}
        rowKey={(point) => point.snapshotId}
        columns={[
          {
            key: 'reported',
            title: t.reported,
            sort: ({ reportedOn }) => reportedOn,
            cell: ({ reportedOn }) => date(reportedOn),
          },
          {
            key: 'framework',
            title: vendors.framework,
            cell: ({ frameworkId }) => <span className="small">{frameworkId}</span>,
          },
          {
            key: 'score',
            title: t.score,
            isNumber: true,
            sort: ({ score }) => (score === null ? null : Number(score.decimal)),
            cell: ({ score, snapshotId: of }) =>
              score === null ? (
                vendors.noScore
              ) : of === snapshotId ? (
                <strong>{percent(score.decimal)}</strong>
              ) : (
                percent(score.decimal)
              ),
          },
        ]}
      />
      {course.length > 1 && <p className="small quiet">{t.trends[trend]}</p>}
    </section>
  );
}

function Categories({ line: { categories, framework } }: { line: Line }) {
  const t = useTexts(VENDOR);
  const vendors = useTexts(VENDORS);
  const { text, percent } = useFormats();
  return (
    <section className="stack">
      <h3>{t.categories}</h3>
      <DataTable
        label={t.categories}
        parameter={`categories-${framework.id.split('@')[0] ?? ''}`}
        rows={categories}
        rowKey={({ ref }) => ref}
        columns={[
          {
            key: 'category',
            title: t.category,
            sort: ({ title }) => text(title),
            cell: ({ ref, title }) => `${ref} ${text(title)}`,
          },
          {
            key: 'bar',
            title: t.score,
            sort: ({ score }) => (scoreOf(score) === null ? null : Number(scoreOf(score))),
            cell: ({ title, score }) => {
              const share = scoreOf(score);
              if (share === null) return <span className="quiet">{vendors.noScore}</span>;
              return (
                <span className="vendors-bar">
                  <Meter label={`${text(title)}: ${percent(share)}`} value={Math.round(Number(share) * 100)} of={100} />
                  <span className="number">{percent(share)}</span>
                </span>
              );
            },
          },
        ]}
      />
    </section>
  );
}
