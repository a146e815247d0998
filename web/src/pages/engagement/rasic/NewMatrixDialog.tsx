import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { $api, newKey } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useEngagement } from '../EngagementLayout';
import { useAssessmentsOf } from '../assessments-of';
import { MATRICES } from './use-matrix';
import { RASIC } from './wording';

/** The convention that parts in plans are written in. */
const PLAN_CONVENTION = 'rasic-r1';

/** A matrix of own activities by one of the conventions, or of the work items of a plan. */
export function NewMatrixDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(RASIC);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const { id: engagementId } = useEngagement();
  const client = useQueryClient();
  const navigate = useNavigate();
  const profiles = $api.useQuery('get', '/v1/rasic-profiles');
  const assessments = useAssessmentsOf(engagementId);
  const create = $api.useMutation('post', MATRICES);
  const [key] = useState(newKey);
  const [title, setTitle] = useState('');
  const [source, setSource] = useState('own');
  const [profile, setProfile] = useState(PLAN_CONVENTION);
  const isPlan = source !== 'own';
  const start = (): void => {
    create.mutate(
      {
        params: { path: { engagementId }, header: { 'Idempotency-Key': key } },
        body: {
          title: title.trim(),
          profile: isPlan ? PLAN_CONVENTION : profile,
          ...(isPlan ? { assessmentId: source } : {}),
        },
      },
      {
        onSuccess: ({ id, kind }) => {
          void client.invalidateQueries({ queryKey: ['get', MATRICES] });
          void navigate(kind === 'own' ? `${id}/rows` : id);
        },
      },
    );
  };
  return (
    <ModalDialog title={t.create} isOpen onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') start();
        }}
      >
        <TextField label={t.name} hint={t.nameHint} value={title} onChange={setTitle} maxLength={200} autoFocus />
        <Choice
          label={t.from}
          value={source}
          onChange={setSource}
          options={[
            { key: 'own', label: t.fromOwn, detail: t.fromOwnHint },
            ...(assessments.data?.items ?? []).map((one) => ({
              key: one.id,
              label: t.fromPlan(text(one.title)),
              detail: t.fromPlanHint,
            })),
          ]}
        />
        {isPlan ? (
          <p className="small quiet">{t.planConvention}</p>
        ) : (
          <Choice
            label={t.convention}
            hint={t.conventionHint}
            value={profile}
            onChange={setProfile}
            options={(profiles.data?.items ?? []).map((one) => ({
              key: one.key,
              label: text(one.title),
              detail: one.letters.map(({ letter, meaning }) => `${letter}: ${text(meaning)}`).join('; '),
            }))}
          />
        )}
        {create.isError && <ProblemPanel error={create.error} />}
        <div className="row">
          <Button look="primary" type="submit" isDisabled={title.trim() === '' || create.isPending}>
            {t.create}
          </Button>
          <Button onPress={onClose}>{parts.cancel}</Button>
        </div>
      </form>
    </ModalDialog>
  );
}
