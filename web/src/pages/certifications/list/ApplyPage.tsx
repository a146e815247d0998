import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RadioGroup } from 'react-aria-components';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { $api, api, newKey } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { EmptyState } from '../../../components/EmptyState';
import { SubPageHead } from '../../../components/PageHead';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { RadioOption } from '../../../components/RadioOption';
import { Waiting } from '../../../components/Waiting';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { chosenPlaces, keyOfPlace, PlaceChecks, type NamedPlace } from '../act/PlaceChecks';
import { LifeLine } from '../one/LifeLine';
import { APPLY } from './apply-wording';
import { SchemeFigures } from './SchemeFigures';
import { useApplicants } from './use-applicants';

/** Asks for a party to be certified: for whom, by which rules, for which places. */
export function ApplyPage() {
  const t = useTexts(APPLY);
  const common = useTexts(PARTS);
  const { text } = useFormats();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [params] = useSearchParams();
  const [engagement, setEngagement] = useState(params.get('engagementId'));
  const [partyId, setParty] = useState(params.get('partyId'));
  const [schemeId, setScheme] = useState<string | null>(null);
  /** Null: the whole scope. */
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const schemes = $api.useQuery('get', '/v1/certification-schemes', {});
  const only = useApplicants(null).engagements;
  const engagementId = engagement ?? (only.length === 1 ? (only[0]?.key ?? null) : null);
  const applicants = useApplicants(engagementId);
  const parties = applicants.of(engagementId);
  const party = parties.find((one) => one.partyId === partyId);
  const scheme = schemes.data?.items.find(({ id }) => id === schemeId);
  const isScopeMissing = chosen !== null && chosen.length === 0;
  const fault = (isMissing: boolean): string | undefined => (isTried && isMissing ? t.needed : undefined);
  const send = async (): Promise<void> => {
    setTried(true);
    if (engagementId === null || !party || !scheme || isScopeMissing) return;
    setBusy(true);
    setError(undefined);
    const places = chosen === null ? {} : { places: chosenPlaces(party.places ?? [], chosen) };
    try {
      const { data } = await api.POST('/v1/certifications', {
        params: { header: { 'Idempotency-Key': newKey() } },
        body: { engagementId, partyId: party.partyId, scheme: scheme.id, ...places },
      });
      await client.invalidateQueries({ queryKey: ['get', '/v1/certifications'] });
      await client.invalidateQueries({ queryKey: ['get', '/v1/portfolio'] });
      if (data) await navigate(`/certifications/${data.id}`);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  if (schemes.isError) return <ProblemPanel error={schemes.error} onAgain={() => void schemes.refetch()} />;
  if (applicants.error !== null) return <ProblemPanel error={applicants.error} />;
  if (schemes.isPending || (applicants.isPending && applicants.engagements.length === 0)) return <Waiting />;
  if (applicants.engagements.length === 0) return <EmptyState title={t.noneTitle} text={t.none} />;
  return (
    <section className="stack">
      <SubPageHead title={t.title} detail={t.text} />
      <div className="stack certify-form">
        <Choice
          label={t.engagement}
          options={applicants.engagements}
          value={engagementId}
          onChange={(key) => {
            setEngagement(key);
            setChosen(null);
          }}
          fault={fault(engagementId === null)}
        />
        {engagementId !== null && !applicants.isPending && parties.length === 0 && (
          <p className="notice warn">{t.noParties}</p>
        )}
        {parties.length > 0 && (
          <Choice
            label={t.party}
            options={parties.map((one) => ({ key: one.partyId, label: one.name }))}
            value={party?.partyId ?? null}
            onChange={(key) => {
              setParty(key);
              setChosen(null);
            }}
            fault={fault(!party)}
          />
        )}
        <Choice
          label={t.scheme}
          options={schemes.data.items.map(({ id, title, framework }) => ({
            ...{ key: id, label: text(title), detail: framework },
          }))}
          value={schemeId}
          onChange={setScheme}
          fault={fault(!scheme)}
        />
        {party?.places !== undefined && (
          <Scope places={party.places} chosen={chosen} onChange={setChosen} fault={isTried && isScopeMissing} />
        )}
        {error !== undefined && <ProblemPanel error={error} />}
        <div className="row">
          <Button look="primary" isDisabled={isBusy} onPress={() => void send()}>
            {isBusy ? common.saving : t.send}
          </Button>
          <Link to="/certifications">{common.cancel}</Link>
        </div>
      </div>
      <h3>{t.ways}</h3>
      <LifeLine state="applied" hasCertificate={false} />
      {scheme && (
        <div className="panel stack">
          <h3>{t.asks}</h3>
          <SchemeFigures scheme={scheme} />
        </div>
      )}
    </section>
  );
}

interface ScopeProps {
  readonly places: readonly NamedPlace[];
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
  readonly fault: boolean;
}

function Scope({ places, chosen, onChange, fault }: ScopeProps) {
  const t = useTexts(APPLY);
  if (places.length === 0) return <p className="notice warn">{t.noPlaces}</p>;
  return (
    <>
      <RadioGroup
        className="certify-list"
        aria-label={t.scope}
        value={chosen === null ? 'whole' : 'chosen'}
        onChange={(value) => onChange(value === 'whole' ? null : places.map(keyOfPlace))}
      >
        <strong>{t.scope}</strong>
        <RadioOption className="certify-radio" value="whole">
          {t.whole}
        </RadioOption>
        <RadioOption className="certify-radio" value="chosen">
          {t.chosen}
        </RadioOption>
      </RadioGroup>
      {chosen !== null && (
        <PlaceChecks
          label={t.chosen}
          places={places}
          chosen={chosen}
          onChange={onChange}
          fault={fault ? t.onePlace : undefined}
        />
      )}
    </>
  );
}
