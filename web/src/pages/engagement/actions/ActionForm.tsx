import { useState } from 'react';
import { $api, ifMatch, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Badge } from '../../../components/Badge';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats, type ApiText } from '../../../language/formats';
import { useLanguage, useTexts } from '../../../language/language';
import { withText } from '../../../rasic/rows';
import { useFunctions } from '../functions';
import { ACTION, useShowAction, type Action } from './ActionPage';
import './actions.css';
import { ACTIONS } from './wording';

interface ActionFormProps {
  readonly action: Action;
  readonly canWrite: boolean;
}

/** What is written in an action: all of it in a draft, correction and evidence while it is carried out. */
export function ActionForm({ action, canWrite }: ActionFormProps) {
  const t = useTexts(ACTIONS);
  const parts = useTexts(PARTS);
  const { text } = useFormats();
  const { language } = useLanguage();
  const functions = useFunctions(action.engagementId);
  const show = useShowAction();
  const patch = $api.useMutation('patch', ACTION);
  const inWords = (value: ApiText | null): string => (value === null ? '' : text(value));
  const [correction, setCorrection] = useState(inWords(action.correction));
  const [cause, setCause] = useState(inWords(action.cause));
  const [doing, setDoing] = useState(inWords(action.action));
  const [ownerFunction, setFunction] = useState(action.ownerFunction);
  const [responsible, setResponsible] = useState(action.responsibleName ?? '');
  const [due, setDue] = useState(action.due);
  const [evidence, setEvidence] = useState<readonly Schemas['WrittenActionEvidenceDto'][]>(() =>
    action.evidence.map(({ title, location, pieceId }) => ({ title, location, pieceId })),
  );
  const mayAll = canWrite && action.state === 'drafted';
  const maySome = canWrite && (action.state === 'drafted' || action.state === 'planned');
  const stated = (value: string, before: ApiText | null): ApiText | null =>
    value.trim() === '' ? null : withText(before ?? '', language, value.trim());
  const body: Schemas['UpdateActionDto'] = {
    ...(correction === inWords(action.correction) ? {} : { correction: stated(correction, action.correction) }),
    ...(cause === inWords(action.cause) ? {} : { cause: stated(cause, action.cause) }),
    ...(doing === inWords(action.action) ? {} : { action: stated(doing, action.action) }),
    ...(ownerFunction === action.ownerFunction ? {} : { ownerFunction }),
    ...(responsible === (action.responsibleName ?? '')
      ? {}
      : { responsibleName: responsible.trim() === '' ? null : responsible.trim(), responsibleId: null }),
    ...(due === action.due || due === '' ? {} : { due }),
    ...(isSame(evidence, action) ? {} : { evidence: evidence.filter(({ title }) => title.trim() !== '') }),
  };
  const isChanged = Object.keys(body).length > 0;
  const faults = patch.isError ? asProblem(patch.error).errors : [];
  const faultOf = (name: string): string | undefined =>
    faults.find(({ pointer }) => pointer?.startsWith(`/${name}`))?.message;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isChanged) return;
        patch.mutate(
          { params: { path: { actionId: action.id }, header: ifMatch(action.version) }, body },
          { onSuccess: show },
        );
      }}
    >
      <TextField
        label={t.correction}
        hint={t.correctionHint}
        fault={faultOf('correction')}
        {...{ lines: 2, value: correction, onChange: setCorrection, isReadOnly: !maySome, maxLength: 4000 }}
      />
      <TextField
        label={t.cause}
        hint={t.causeHint}
        fault={faultOf('cause')}
        {...{ lines: 3, value: cause, onChange: setCause, isReadOnly: !mayAll, maxLength: 4000 }}
      />
      <TextField
        label={t.action}
        hint={t.actionHint}
        fault={faultOf('action')}
        {...{ lines: 3, value: doing, onChange: setDoing, isReadOnly: !mayAll, maxLength: 4000 }}
      />
      <div className="action-columns">
        <Choice
          label={t.ownerFunction}
          value={ownerFunction}
          options={functions.options}
          onChange={setFunction}
          isDisabled={!mayAll}
          fault={faultOf('ownerFunction')}
        />
        <TextField
          label={t.responsible}
          fault={faultOf('responsible')}
          {...{ value: responsible, onChange: setResponsible, isReadOnly: !mayAll, maxLength: 120 }}
        />
        <TextField
          label={t.due}
          type="date"
          fault={faultOf('due')}
          {...{ value: due, onChange: setDue, isReadOnly: !mayAll }}
        />
      </div>
      <h3>{t.evidence}</h3>
      {evidence.length === 0 && <p className="quiet">{t.noEvidence}</p>}
      {evidence.map((piece, at) => (
        <div key={at} className="action-columns">
          <TextField
            label={t.evidenceTitle}
            value={piece.title}
            isReadOnly={!maySome}
            maxLength={300}
            onChange={(title) => setEvidence(evidence.map((one, index) => (index === at ? { ...one, title } : one)))}
          />
          <TextField
            label={t.evidenceLocation}
            value={piece.location ?? ''}
            isReadOnly={!maySome}
            maxLength={500}
            onChange={(location) =>
              setEvidence(
                evidence.map((one, index) =>
                  index === at ? { ...one, location: location === '' ? null : location } : one,
                ),
              )
            }
          />
          {maySome && (
            <Button
              aria-label={`${parts.remove}: ${piece.title}`}
              onPress={() => setEvidence(evidence.filter((_, index) => index !== at))}
            >
              {parts.remove}
            </Button>
          )}
        </div>
      ))}
      {maySome && (
        <div>
          <Button onPress={() => setEvidence([...evidence, { title: '', location: null }])}>{t.addEvidence}</Button>
        </div>
      )}
      {patch.isError && <ProblemPanel error={patch.error} />}
      {maySome ? (
        <div className="row">
          <Button look="primary" type="submit" isDisabled={!isChanged || patch.isPending}>
            {patch.isPending ? parts.saving : parts.save}
          </Button>
          <Badge tone={isChanged ? 'warn' : 'plain'}>{isChanged ? t.unsaved : t.saved}</Badge>
        </div>
      ) : (
        <p className="quiet">{t.readOnly}</p>
      )}
    </form>
  );
}

function isSame(evidence: readonly Schemas['WrittenActionEvidenceDto'][], action: Action): boolean {
  return (
    evidence.length === action.evidence.length &&
    evidence.every((one, at) => {
      const before = action.evidence[at];
      return one.title === before?.title && (one.location ?? null) === before.location;
    })
  );
}
