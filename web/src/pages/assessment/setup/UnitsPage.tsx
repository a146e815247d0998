import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, ifMatch } from '../../../api/client';
import { contentOf } from '../../../api/content';
import { CheckList } from '../../../components/CheckList';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { SaveBar } from '../../../components/SaveBar';
import { Waiting } from '../../../components/Waiting';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useUnits } from '../../engagement/setup/use-organisation';
import { useAssessment } from '../AssessmentLayout';
import { Closed } from './Closed';
import { assessmentKey } from './use-assessment-edit';
import { SETUP } from './wording';

/** Which units an assessment covers. Those that were rated stay. */
export function UnitsPage() {
  const t = useTexts(SETUP);
  const { text, number } = useFormats();
  const assessment = useAssessment();
  const { id, version, status, engagement } = assessment;
  const { canIn } = useSession();
  const client = useQueryClient();
  const units = useUnits(engagement.id);
  const [typed, setTyped] = useState<{ readonly base: number; readonly chosen: ReadonlySet<string> }>();
  const covered = new Set(assessment.units.map(({ ref }) => ref));
  const chosen = typed?.chosen ?? covered;
  const queryKey = assessmentKey(id);
  const saving = useMutation({
    mutationFn: () =>
      contentOf(
        api.PUT('/v1/assessments/{assessmentId}/units', {
          params: { path: { assessmentId: id }, header: ifMatch(typed?.base ?? version) },
          body: { units: [...chosen] },
        }),
      ),
    onSuccess: async (saved) => {
      client.setQueryData(queryKey, saved);
      setTyped(undefined);
      await client.invalidateQueries({ queryKey: ['get', '/v1/assessments'] });
    },
  });
  const mayWrite = canIn(engagement.id, 'assessment.write') && status !== 'completed';
  const answersOf = (ref: string): number => assessment.units.find((unit) => unit.ref === ref)?.answerCount ?? 0;
  const list = mayWrite ? (units.data ?? []) : assessment.units;
  const isDirty = typed !== undefined && (chosen.size !== covered.size || [...chosen].some((ref) => !covered.has(ref)));
  return (
    <section className="stack">
      <SubPageHead title={t.units} detail={t.unitsText} />
      <Closed />
      {units.isError && <ProblemPanel error={units.error} onAgain={() => void units.refetch()} />}
      {units.isPending ? (
        <Waiting />
      ) : (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            saving.mutate();
          }}
        >
          <fieldset className="bare" disabled={!mayWrite}>
            <CheckList
              label={t.units}
              items={list.map(({ ref, name }) => {
                const answers = answersOf(ref);
                return {
                  ...{ key: ref, label: `${ref} ${text(name)}` },
                  held: answers > 0 ? t.rated(number(answers)) : undefined,
                };
              })}
              chosen={chosen}
              onChange={(next) => setTyped({ base: typed?.base ?? version, chosen: next })}
            />
          </fieldset>
          {mayWrite && (
            <>
              <SaveBar
                {...{ isDirty, isBusy: saving.isPending, isSaved: saving.isSuccess, error: saving.error }}
                isDisabled={chosen.size === 0}
                onDiscard={() => {
                  setTyped(undefined);
                  saving.reset();
                }}
                onShowTheirs={() => {
                  setTyped(undefined);
                  saving.reset();
                  void client.refetchQueries({ queryKey });
                }}
              />
              {canIn(engagement.id, 'engagement.write') && (
                <p>
                  <Link to={`/engagements/${engagement.id}/setup/units`}>{t.toUnits}</Link>
                </p>
              )}
            </>
          )}
        </form>
      )}
      <LeaveGuard isDirty={isDirty} />
    </section>
  );
}
