import { useSearchParams } from 'react-router';
import { Badge, type Tone } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { DataTable } from '../../../components/DataTable';
import { saveAs } from '../../../components/download';
import { TextField } from '../../../components/TextField';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { asCsv } from '../../../rasic/table';
import { MOVEMENTS } from './progress';
import type { Progress } from './ProgressPage';
import { PROGRESS } from './wording';

type Movement = (typeof MOVEMENTS)[number];
const TONES: Readonly<Partial<Record<Movement, Tone>>> = { closed: 'good', opened: 'bad', worsened: 'bad' };
/** A list needs a key for "all of them". */
const ALL = 'all';

/** Every requirement that was below target in one wave at least. */
export function GapCourses({ progress }: { progress: Progress }) {
  const t = useTexts(PROGRESS);
  const { text, number } = useFormats();
  const [params, setParams] = useSearchParams();
  const movement = MOVEMENTS.find((one) => one === params.get('movement'));
  const search = (params.get('search') ?? '').trim().toLowerCase();
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    if (value === '' || value === ALL) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const rows = progress.gaps.filter(
    (gap) =>
      (movement === undefined || gap.overall === movement) &&
      `${gap.requirement} ${text(gap.title)}`.toLowerCase().includes(search),
  );
  const titles = progress.waves.map((wave, at) => text(progress.bases[at]?.title ?? wave.assessment));
  const save = (): void => {
    const head = [t.requirement, t.name, ...titles, t.filter];
    const lines = rows.map((gap) => [
      gap.requirement,
      text(gap.title),
      ...gap.standings.map((one) => t.standings[one]),
      gap.overall === null ? '' : t.movement[gap.overall],
    ]);
    saveAs(new Blob(['\uFEFF', asCsv([head, ...lines])], { type: 'text/csv' }), 'gaps.csv');
  };
  return (
    <>
      <h3>{t.gaps}</h3>
      <div className="row">
        <Choice<string>
          label={t.filter}
          isLabelHidden
          value={movement ?? ALL}
          options={[{ key: ALL, label: t.all }, ...MOVEMENTS.map((key) => ({ key, label: t.movement[key] }))]}
          onChange={(key) => set('movement', key)}
        />
        <TextField
          label={t.search}
          type="search"
          value={params.get('search') ?? ''}
          onChange={(value) => set('search', value)}
        />
        <Button onPress={save} isDisabled={rows.length === 0}>
          {t.csv}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{t.nothing}</p>
      ) : (
        <DataTable
          label={t.gaps}
          parameter="gaps"
          rows={rows}
          rowKey={(row) => row.requirement}
          columns={[
            {
              key: 'requirement',
              title: t.requirement,
              sort: (row) => row.requirement,
              cell: (row) => row.requirement,
            },
            {
              key: 'name',
              title: t.name,
              sort: (row) => text(row.title),
              cell: (row) => <span className="progress-name">{text(row.title)}</span>,
            },
            ...titles.map((title, at) => ({
              key: `wave${at}`,
              title,
              sort: (row: Progress['gaps'][number]) => {
                const lost = row.lost[at];
                return lost ? Number(lost.decimal) : null;
              },
              cell: (row: Progress['gaps'][number]) => {
                const standing = row.standings[at];
                const lost = row.lost[at];
                return (
                  <>
                    {standing && t.standings[standing]}
                    {lost && Number(lost.decimal) > 0 && (
                      <div className="small quiet">−{t.points(number(Number(lost.decimal) * 100, 1))}</div>
                    )}
                  </>
                );
              },
            })),
            {
              key: 'overall',
              title: t.filter,
              sort: (row) => row.overall,
              cell: (row) =>
                row.overall !== null && <Badge tone={TONES[row.overall] ?? 'plain'}>{t.movement[row.overall]}</Badge>,
            },
          ]}
        />
      )}
    </>
  );
}
