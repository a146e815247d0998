import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { Badge } from '../../components/Badge';
import { DataTable } from '../../components/DataTable';
import { Section } from '../../components/Section';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/language';
import { STATUS, STATUS_TONE } from '../assessment/status';
import './waves.css';
import { wavesOf } from './waves';
import { WAVES } from './waves-wording';

/** The assessments of an engagement as the waves that they belong to. */
export function WaveList({ assessments }: { assessments: readonly Schemas['AssessmentSummaryDto'][] }) {
  const t = useTexts(WAVES);
  const status = useTexts(STATUS);
  const { text, date, number } = useFormats();
  return (
    <Section title={t.waves} detail={t.detail}>
      <DataTable
        label={t.waves}
        parameter="waves"
        rows={wavesOf(assessments)}
        rowKey={({ key }) => key}
        columns={[
          { key: 'wave', title: t.wave, cell: ({ key }) => <strong>{key}</strong>, sort: ({ key }) => key },
          {
            key: 'dates',
            title: t.dates,
            cell: ({ from, to }) => `${date(from)} – ${date(to)}`,
            sort: ({ from }) => from,
          },
          {
            key: 'assessments',
            title: t.assessments,
            cell: (wave) => (
              <ul className="wave-assessments">
                {wave.assessments.map(({ id, title, unitCount, status: own }) => (
                  <li key={id}>
                    <Link to={`/assessments/${id}/setup`}>{text(title)}</Link>
                    <span className="small quiet">
                      {t.units(unitCount, number(unitCount))} · {status[own]}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'state',
            title: t.state,
            cell: (wave) => <Badge tone={STATUS_TONE[wave.status]}>{status[wave.status]}</Badge>,
            sort: (wave) => ['draft', 'fieldwork', 'review', 'completed'].indexOf(wave.status),
          },
        ]}
      />
    </Section>
  );
}
