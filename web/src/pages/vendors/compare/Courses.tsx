import { Link } from 'react-router';
import type { Schemas } from '../../../api/client';
import { Badge } from '../../../components/Badge';
import { ShortenedTable } from '../../../components/ShortenedTable';
import { Sparkline } from '../../../components/Sparkline';
import { useFormats } from '../../../language/formats';
import { localeOf, useTexts } from '../../../language/language';
import { points } from '../figures';
import { keyOfLine } from '../filters';
import { CHANGE_TONE } from '../portfolio-columns';
import { VENDORS } from '../wording';
import { COMPARE } from './wording';

interface CoursesProps {
  readonly lines: readonly Schemas['PortfolioLineDto'][];
  readonly frameworkId: string;
}

/** Who moved from wave to wave, and whether that is proven. */
export function Courses({ lines, frameworkId }: CoursesProps) {
  const t = useTexts(COMPARE);
  const vendors = useTexts(VENDORS);
  const { text, percent, date, language } = useFormats();
  const scoresOf = ({ points: course }: CoursesProps['lines'][number]) =>
    course.flatMap(({ score, reportedOn }) => (score === null ? [] : [{ value: Number(score.decimal), reportedOn }]));
  const moved = lines.filter((line) => scoresOf(line).length > 1);
  return (
    <section className="stack">
      <h3>{t.course}</h3>
      <p className="quiet">{moved.length === 0 ? t.noCourse : t.courseText}</p>
      {moved.length > 0 && (
        <ShortenedTable
          label={t.course}
          parameter={`course-${frameworkId.split('@')[0] ?? ''}`}
          rows={moved}
          rowKey={keyOfLine}
          columns={[
            {
              key: 'party',
              title: vendors.party,
              sort: ({ party }) => text(party.name),
              cell: ({ partyId, party }) => <Link to={`/vendors/${partyId}`}>{text(party.name)}</Link>,
            },
            {
              key: 'course',
              title: vendors.trend,
              cell: (line) => {
                const scores = scoresOf(line);
                const parts = scores.map(({ value, reportedOn }) => `${date(reportedOn)} ${percent(value)}`).join(', ');
                return (
                  <span className="row">
                    <Sparkline
                      label={vendors.trendLabel(parts)}
                      values={scores.map(({ value }) => value)}
                      target={Number(line.target.decimal)}
                    />
                    <span className="small">{scores.map(({ value }) => percent(value)).join(' → ')}</span>
                  </span>
                );
              },
            },
            {
              key: 'change',
              title: vendors.change,
              sort: ({ change }) => (change.difference === null ? null : Number(change.difference.decimal)),
              cell: ({ change }) => (
                <span className="row">
                  {change.difference !== null &&
                    vendors.pointsChange(points(change.difference.decimal, localeOf(language)))}
                  <Badge tone={CHANGE_TONE[change.verdict]}>{vendors.changes[change.verdict]}</Badge>
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
