import { useState } from 'react';
import { Link } from 'react-router';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { Button } from '../../../components/Button';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { CERTIFICATION_WORDS } from '../words/wording';
import { CheckList } from './CheckList';
import { ConfirmationFields, type Confirmed } from './ConfirmationFields';
import { CounterpartField } from './CounterpartField';
import { chosenPlaces, PlaceChecks } from './PlaceChecks';
import { needsOf } from './transition-needs';
import { useCounterparts, useNewPlaces, useTeam } from './use-act-options';
import { useTouched } from './use-touched';
import { ACT } from './wording';

type Certification = Schemas['CertificationDto'];
type Open = Certification['transitions'][number];

interface ActDialogProps {
  readonly certification: Certification;
  readonly open: Open;
  readonly onClose: () => void;
}

/** Takes a step, or decides: asks for what the rules ask for, and shows what the server says against it. */
export function ActDialog({ certification, open: { transition, kind }, onClose }: ActDialogProps) {
  const t = useTexts(ACT);
  const common = useTexts(PARTS);
  const { transitions: names } = useTexts(CERTIFICATION_WORDS);
  const touched = useTouched();
  const needs = needsOf(transition);
  const [reason, setReason] = useState('');
  const [diverging, setDiverging] = useState('');
  const [team, setTeam] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [counterpart, setCounterpart] = useState<string | null>(null);
  const [confirmed, setConfirmed] = useState<Confirmed>({});
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const people = useTeam(needs.team !== 'none');
  const newPlaces = useNewPlaces(certification, needs.places === 'new');
  const counterparts = useCounterparts(certification, transition);
  const { text } = useFormats();
  const own = certification.places.map((place) => ({
    ...{ ...place, site: text(place.site), programme: text(place.programme) },
  }));
  const places = needs.places === 'new' ? newPlaces : own;
  const faults = {
    reason: needs.isReasonNeeded && reason.trim() === '' ? t.reasonNeeded : undefined,
    team: needs.team === 'new' && team.length === 0 ? t.teamNeeded : undefined,
    // An offer without places is one of the whole scope.
    places:
      needs.places !== 'none' && transition !== 'offerTransfer' && chosen.length === 0 ? t.placesNeeded : undefined,
    counterpart: counterparts !== undefined && counterpart === null ? t.counterpartNeeded : undefined,
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return;
    setBusy(true);
    setError(undefined);
    const params = { path: { certificationId: certification.id }, header: ifMatch(certification.version) };
    const named = needs.places === 'none' || chosen.length === 0 ? {} : { places: chosenPlaces(places, chosen) };
    try {
      if (kind === 'decision') {
        await api.POST('/v1/certifications/{certificationId}/decisions', {
          params,
          body: {
            ...{
              decision: transition as Schemas['CertificationDecisionDto']['decision'],
              reason,
              ...named,
              ...confirmed,
            },
            ...(diverging.trim() === '' ? {} : { divergingOpinions: diverging }),
          },
        });
      } else {
        await api.POST('/v1/certifications/{certificationId}/steps', {
          params,
          body: {
            ...{ step: transition as Schemas['CertificationStepDto']['step'], ...named },
            ...(reason.trim() === '' ? {} : { reason }),
            ...(needs.team === 'none' ? {} : { team: [...team] }),
            ...(counterpart === null ? {} : { counterpart }),
          },
        });
      }
      await touched();
      onClose();
    } catch (fault) {
      setError(fault);
      if (asProblem(fault).status === 412) await touched();
    }
    setBusy(false);
  };
  const shown = (fault: string | undefined): string | undefined => (isTried ? fault : undefined);
  return (
    <ModalDialog title={names[transition]} isOpen onClose={onClose}>
      {kind === 'decision' && (
        <p className="small quiet">
          {t.declared} <Link to="/certifications/interests">{t.toInterests}</Link>
        </p>
      )}
      {needs.isGrave && <p className="notice warn">{t.grave}</p>}
      {needs.team !== 'none' && (
        <CheckList
          label={needs.team === 'new' ? t.team : t.moreTeam}
          options={people}
          chosen={team}
          onChange={setTeam}
          fault={shown(faults.team)}
        />
      )}
      {needs.places !== 'none' &&
        (places.length === 0 ? (
          <p className="notice warn">{t.noNewPlaces}</p>
        ) : (
          <PlaceChecks
            label={t.places}
            places={places}
            chosen={chosen}
            onChange={setChosen}
            fault={shown(faults.places)}
          />
        ))}
      {counterparts !== undefined && (
        <CounterpartField
          options={counterparts}
          isOffer={transition === 'offerTransfer'}
          value={counterpart}
          onChange={setCounterpart}
          fault={shown(faults.counterpart)}
        />
      )}
      <TextField
        label={needs.isReasonNeeded ? t.reason : t.note}
        hint={t.reasonHint}
        lines={4}
        maxLength={4000}
        value={reason}
        onChange={setReason}
        fault={shown(faults.reason)}
      />
      {kind === 'decision' && (
        <>
          <TextField
            label={t.diverging}
            hint={t.divergingHint}
            lines={2}
            maxLength={4000}
            value={diverging}
            onChange={setDiverging}
          />
          <ConfirmationFields value={confirmed} onChange={setConfirmed} />
        </>
      )}
      {error !== undefined && <ProblemPanel error={error} />}
      <div className="row">
        <Button look={needs.isGrave ? 'danger' : 'primary'} isDisabled={isBusy} onPress={() => void send()}>
          {isBusy ? common.saving : names[transition]}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </ModalDialog>
  );
}
