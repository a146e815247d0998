import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Badge, type Tone } from '../../components/Badge';
import type { Column } from '../../components/DataTable';
import { Sparkline } from '../../components/Sparkline';
import { useFormats } from '../../language/formats';
import { localeOf, useTexts } from '../../language/language';
import { CertificateState } from './CertificateState';
import { points, scoreOf } from './figures';
import { VENDORS } from './wording';

type Line = Schemas['PortfolioLineDto'];

export const CHANGE_TONE: Readonly<Record<Line['change']['verdict'], Tone>> = {
  ...{ improved: 'good', worsened: 'bad', notProven: 'plain' },
  ...{ firstResult: 'plain', otherFramework: 'plain', notScored: 'plain' },
};

/** What the list says of each party. */
export function usePortfolioColumns(): readonly Column<Line>[] {
  const t = useTexts(VENDORS);
  const { text, percent, number, date, language } = useFormats();
  return [
    {
      key: 'party',
      title: t.party,
      sort: ({ party }) => text(party.name),
      cell: ({ partyId, party, engagement }) => (
        <span className="vendors-cell vendors-name">
          <Link to={`/vendors/${partyId}`}>{text(party.name)}</Link>
          <span className="small quiet">
            {t.kinds[party.kind]} · {text(engagement)}
          </span>
        </span>
      ),
    },
    {
      key: 'framework',
      title: t.framework,
      sort: ({ framework }) => text(framework.title),
      cell: ({ framework, assessment }) => (
        <span className="vendors-cell">
          <span>{text(framework.title)}</span>
          <span className="small quiet vendors-nowrap">{date(assessment.reportDate)}</span>
        </span>
      ),
    },
    {
      key: 'certificate',
      title: t.certificate,
      sort: ({ certificate }) => certificate?.validUntil ?? null,
      cell: ({ certificate }) => <CertificateState certificate={certificate} />,
    },
    {
      key: 'score',
      title: t.score,
      isNumber: true,
      sort: ({ score }) => (scoreOf(score) === null ? null : Number(scoreOf(score))),
      cell: ({ score, target, level }) => (
        <span className="vendors-cell">
          <strong>{scoreOf(score) === null ? t.noScore : percent(scoreOf(score) ?? 0)}</strong>
          <span className="small quiet vendors-nowrap">{t.target(percent(target.decimal))}</span>
          {level.title !== null && <span className="small quiet vendors-nowrap">{text(level.title)}</span>}
        </span>
      ),
    },
    {
      key: 'change',
      title: t.change,
      isNumber: true,
      sort: ({ change }) => (change.difference === null ? null : Number(change.difference.decimal)),
      cell: (line) => (
        <span className="vendors-cell">
          {line.change.difference !== null && (
            <span className="vendors-nowrap">
              {t.pointsChange(points(line.change.difference.decimal, localeOf(language)))}
            </span>
          )}
          <Badge tone={CHANGE_TONE[line.change.verdict]}>{t.changes[line.change.verdict]}</Badge>
          <Course line={line} />
        </span>
      ),
    },
    {
      key: 'atRisk',
      title: t.atRisk,
      isNumber: true,
      sort: ({ unitsAtRisk }) => unitsAtRisk,
      cell: ({ unitsAtRisk, units }) => t.of(number(unitsAtRisk), number(units)),
    },
    {
      key: 'blockers',
      title: t.gates,
      isNumber: true,
      sort: ({ blockers }) => blockers.length,
      cell: ({ blockers }) => number(blockers.length),
    },
    {
      key: 'overdue',
      title: t.overdue,
      isNumber: true,
      sort: ({ actions }) => actions.overdue,
      cell: ({ actions }) => (
        <span className="vendors-cell">
          {actions.overdue > 0 ? <Badge tone="bad">{number(actions.overdue)}</Badge> : number(0)}
          <span className="small quiet vendors-nowrap">{t.openActions(number(actions.open))}</span>
        </span>
      ),
    },
  ];
}

/** The scores so far, where there are several. */
function Course({ line: { points: course, target } }: { line: Line }) {
  const t = useTexts(VENDORS);
  const { percent } = useFormats();
  const values = course.map(({ score }) => (score === null ? null : Number(score.decimal)));
  if (values.filter((value) => value !== null).length < 2) return null;
  const parts = values.map((value) => (value === null ? t.noScore : percent(value))).join(', ');
  return <Sparkline label={t.trendLabel(parts)} values={values} target={Number(target.decimal)} />;
}
