import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, type Schemas } from '../../../api/client';
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
import { textOfTyped, typedOf, type TypedText } from '../../../language/text-edit';
import { useSession } from '../../../session/session';
import { useAssessment } from '../AssessmentLayout';
import { Closed } from './Closed';
import { assessmentKey } from './use-assessment-edit';
import { SETUP } from './wording';

type Details = Schemas['AssessmentDetailsDto'];

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

const formOf = ({ headline, nextStep, method, limits }: Details, version: number) => ({
  version,
  headline: typedOf(headline),
  nextStep: typedOf(nextStep),
  method: (method ?? []).map(typedOf),
  limits: (limits ?? []).map(typedOf),
});
type Form = ReturnType<typeof formOf>;

/** @returns the details with what was touched; the rest of them stays as it is */
function withChanges(details: Details, changes: Partial<Form>): Details {
  const { headline, nextStep, ...rest } = details;
  const textNow = (typed: TypedText | undefined, stored: Details['headline']) =>
    typed === undefined ? stored : textOfTyped(typed);
  const filled = (texts: readonly TypedText[]) => texts.flatMap((typed) => textOfTyped(typed) ?? []);
  const [verdict, next] = [textNow(changes.headline, headline), textNow(changes.nextStep, nextStep)];
  return {
    ...rest,
    ...(verdict === undefined ? {} : { headline: verdict }),
    ...(next === undefined ? {} : { nextStep: next }),
    ...(changes.method === undefined ? {} : { method: filled(changes.method) }),
    ...(changes.limits === undefined ? {} : { limits: filled(changes.limits) }),
  };
}

function Words({ details, version }: VersionedDetails) {
  const t = useTexts(SETUP);
  const { id, status, engagement } = useAssessment();
  const { canIn } = useSession();
  const client = useQueryClient();
  const edit = useChanges(formOf(details, version));
  const { value: form, set } = edit;
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
    },
  });
  const mayWrite = canIn(engagement.id, 'assessment.write') && status !== 'completed';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
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
