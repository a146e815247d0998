import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { contentOf } from '../../../api/content';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { SaveBar } from '../../../components/SaveBar';
import { TextList } from '../../../components/TextList';
import { TranslatedField } from '../../../components/TranslatedField';
import { Waiting } from '../../../components/Waiting';
import { faultAt } from '../../../forms/faults';
import { useChanges } from '../../../forms/use-changes';
import { useTexts } from '../../../language/language';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { Closed } from './Closed';
import { isWhole, reportForm, withChanges, type Details } from './report-form';
import { ReportRows } from './ReportRows';
import { assessmentKey } from './use-assessment-edit';
import { SETUP } from './wording';

interface VersionedDetails {
  readonly details: Details;
  /** Of the assessment when they were read: they are written back whole, so it has to be this one still. */
  readonly version: number;
}

const detailsKey = (assessmentId: string) => [
  'get',
  '/v1/assessments/{assessmentId}/details',
  assessmentId,
  'versioned',
];

async function readDetails(assessmentId: string): Promise<VersionedDetails> {
  const { data, response } = await api.GET('/v1/assessments/{assessmentId}/details', {
    params: { path: { assessmentId } },
  });
  const etag = response.headers.get('etag') ?? '';
  return { details: data ?? {}, version: Number(etag.replaceAll('"', '')) };
}

/** What reports of an assessment say beside its ratings: the verdict, how it was done, what limits it. */
export function ReportPage() {
  const t = useTexts(SETUP);
  const { id } = useAssessment();
  const details = useQuery({ queryKey: detailsKey(id), queryFn: () => readDetails(id) });
  return (
    <section className="stack">
      <SubPageHead title={t.report} detail={t.reportText} />
      <Closed />
      {details.data ? (
        <Words {...details.data} />
      ) : details.isError ? (
        <ProblemPanel error={details.error} onAgain={() => void details.refetch()} />
      ) : (
        <Waiting />
      )}
    </section>
  );
}

function Words({ details, version }: VersionedDetails) {
  const t = useTexts(SETUP);
  const { id, status, engagement } = useAssessment();
  const { canIn } = useSession();
  const client = useQueryClient();
  const edit = useChanges(reportForm(details, version));
  const { value: form, set } = edit;
  const [isTried, setTried] = useState(false);
  const path = { assessmentId: id };
  const reload = async (): Promise<void> => {
    await Promise.all([
      client.refetchQueries({ queryKey: assessmentKey(id) }),
      client.refetchQueries({ queryKey: detailsKey(id) }),
    ]);
  };
  const saving = useMutation({
    mutationFn: () =>
      contentOf(
        api.PUT('/v1/assessments/{assessmentId}/details', {
          params: { path, header: ifMatch(edit.base) },
          body: withChanges(details, edit.changes),
        }),
      ),
    onSuccess: async () => {
      await reload();
      edit.discard();
      setTried(false);
    },
  });
  const mayWrite = canIn(engagement.id, 'assessment.write') && status !== 'completed';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isWhole(form)) saving.mutate();
      }}
    >
      <fieldset className="bare form" disabled={!mayWrite}>
        <TranslatedField
          label={t.headline}
          hint={t.headlineHint}
          value={form.headline}
          onChange={(headline) => set({ headline })}
          lines={2}
          fault={faultAt(saving.error, '/headline')}
        />
        <TranslatedField
          label={t.recommendation}
          hint={t.recommendationHint}
          value={form.nextStep}
          onChange={(nextStep) => set({ nextStep })}
          lines={2}
          fault={faultAt(saving.error, '/nextStep')}
        />
        <TextList
          label={t.method}
          hint={t.methodHint}
          itemLabel={t.methodItem}
          items={form.method}
          onChange={(method) => set({ method: [...method] })}
          lines={2}
          fault={faultAt(saving.error, '/method')}
        />
        <TextList
          label={t.limits}
          hint={t.limitsHint}
          itemLabel={t.limitsItem}
          items={form.limits}
          onChange={(limits) => set({ limits: [...limits] })}
          lines={2}
          fault={faultAt(saving.error, '/limits')}
        />
        <ReportRows {...{ form, set, isTried, error: saving.error, mayWrite }} />
      </fieldset>
      {mayWrite && (
        <SaveBar
          {...{ isDirty: edit.isDirty, isBusy: saving.isPending, isSaved: saving.isSuccess, error: saving.error }}
          onDiscard={() => {
            edit.discard();
            saving.reset();
          }}
          onShowTheirs={() =>
            void reload().then(() => {
              edit.rebase(client.getQueryData<VersionedDetails>(detailsKey(id))?.version ?? edit.base);
              saving.reset();
            })
          }
        />
      )}
      <LeaveGuard isDirty={edit.isDirty} />
    </form>
  );
}
