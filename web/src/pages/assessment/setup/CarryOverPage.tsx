import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { $api, api, type Schemas } from '../../../api/client';
import { contentOf } from '../../../api/content';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { Confirmation } from '../../../components/Confirmation';
import { DataTable, type Column } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { Tiles } from '../../../components/Tiles';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useEngagementAssessments } from '../../engagement/access/use-grants';
import { useAssessment } from '../AssessmentLayout';
import { CARRY_OVER } from './carry-wording';

/** What an earlier assessment says of this one, and the way to take over what still holds. */
export function CarryOverPage() {
  const t = useTexts(CARRY_OVER);
  const { text, date } = useFormats();
  const { id, engagement, frameworkId, previousId } = useAssessment();
  const [params, setParams] = useSearchParams();
  const others = useEngagementAssessments(engagement.id);
  const frameworkKey = frameworkId.split('@')[0];
  const earlier = (others.data ?? []).filter(
    (one) => one.id !== id && one.status === 'completed' && one.frameworkId.split('@')[0] === frameworkKey,
  );
  const wanted = params.get('from') ?? previousId;
  const fromId = earlier.find((one) => one.id === wanted)?.id ?? earlier[0]?.id;
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text} />
      {others.isError ? (
        <ProblemPanel error={others.error} onAgain={() => void others.refetch()} />
      ) : others.data === undefined ? (
        <Waiting />
      ) : fromId === undefined ? (
        <EmptyState title={t.noneTitle} text={t.none} />
      ) : (
        <>
          <div className="filters">
            <Choice
              label={t.from}
              options={earlier.map((one) => ({
                ...{ key: one.id, label: `${text(one.title)} · ${one.frameworkId} · ${date(one.reportDate)}` },
              }))}
              value={fromId}
              onChange={(key) => setParams({ from: key }, { replace: true })}
            />
          </div>
          <Preview key={fromId} fromId={fromId} />
        </>
      )}
    </section>
  );
}

const STATES = ['carry', 'look', 'results', 'new', 'notAssessed', 'answered'] as const;

function Preview({ fromId }: { fromId: string }) {
  const t = useTexts(CARRY_OVER);
  const { number, date } = useFormats();
  const { id, status, engagement } = useAssessment();
  const { canIn } = useSession();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const path = { assessmentId: id };
  const preview = $api.useQuery('get', '/v1/assessments/{assessmentId}/carry-over', {
    params: { path, query: { fromId } },
  });
  const carrying = useMutation({
    mutationFn: () =>
      contentOf(api.POST('/v1/assessments/{assessmentId}/carry-over', { params: { path }, body: { fromId } })),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries();
    },
  });
  if (preview.isError) return <ProblemPanel error={preview.error} onAgain={() => void preview.refetch()} />;
  if (!preview.data) return <Waiting />;
  const { counts, units, reviewed } = preview.data;
  const isOpen = status === 'fieldwork' || status === 'review';
  return (
    <>
      {carrying.data && (
        <p className="notice" role="status">
          {t.written(number(carrying.data.written))}
        </p>
      )}
      <Tiles
        label={t.counts}
        tiles={STATES.map((state) => ({ key: state, value: number(counts[state]), label: t.states[state] }))}
      />
      {reviewed !== null && <p className="small quiet">{t.reviewed(date(reviewed))}</p>}
      {!isOpen ? (
        <p className="notice">{status === 'completed' ? t.completed : t.needsFieldwork}</p>
      ) : canIn(engagement.id, 'fieldwork.write') ? (
        <div className="row">
          <Button look="primary" onPress={() => setAsking(true)} isDisabled={counts.carry === 0}>
            {t.carry(number(counts.carry))}
          </Button>
          <span className="small quiet">{counts.carry === 0 ? t.nothing : t.carryText}</span>
        </div>
      ) : null}
      <Units units={units} />
      <Confirmation
        title={t.carry(number(counts.carry))}
        text={t.carryAsk}
        action={t.carryAction}
        isOpen={isAsking}
        isBusy={carrying.isPending}
        error={carrying.error}
        onConfirm={() => carrying.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

type UnitCarry = Schemas['CarryOverPreviewDto']['units'][number];

function Units({ units }: { units: readonly UnitCarry[] }) {
  const t = useTexts(CARRY_OVER);
  const { text, number } = useFormats();
  const assessment = useAssessment();
  const nameOf = (ref: string): string => {
    const unit = assessment.units.find((one) => one.ref === ref);
    return unit ? `${ref} ${text(unit.name)}` : t.entity;
  };
  const columns: readonly Column<UnitCarry>[] = [
    { key: 'unit', title: t.unit, sort: ({ unit }) => nameOf(unit), cell: ({ unit }) => nameOf(unit) },
    ...STATES.map((state) => ({
      ...{ key: state, title: t.states[state], isNumber: true },
      sort: ({ counts }: UnitCarry) => counts[state],
      cell: ({ counts }: UnitCarry) => number(counts[state]),
    })),
  ];
  return <DataTable label={t.byUnit} rows={units} rowKey={({ unit }) => unit} columns={columns} />;
}
