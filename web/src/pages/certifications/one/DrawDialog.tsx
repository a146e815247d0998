import { useState } from 'react';
import { api, ifMatch } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ModalDialog } from '../../../components/ModalDialog';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { useTouched } from '../act/use-touched';
import { AUDITS } from './audits-wording';
import { useCertification } from './CertificationLayout';

interface Said {
  readonly mandatory: string;
  readonly risk: string;
}

const isRisk = (risk: string): boolean => /^\d{1,4}$/.test(risk) && Number(risk) >= 1 && Number(risk) <= 1000;

/** Draws a sample; sites can be made mandatory or riskier, but not chosen. */
export function DrawDialog({ onClose }: { onClose: () => void }) {
  const { id, version, state, places } = useCertification();
  const t = useTexts(AUDITS);
  const common = useTexts(PARTS);
  const { text } = useFormats();
  const touched = useTouched();
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const [kind, setKind] = useState<'surveillance' | 'recertification'>('surveillance');
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  // With a certificate in force both could come; otherwise the state says which.
  const isKindOpen = state === 'certified' || state === 'surveillance';
  const sites = [...new Map(places.map(({ siteId, site }) => [siteId, text(site)]))];
  const of = (siteId: string): Said => said[siteId] ?? { mandatory: '', risk: '1' };
  const change = (siteId: string, part: Partial<Said>): void =>
    setSaid({ ...said, [siteId]: { ...of(siteId), ...part } });
  const draw = async (): Promise<void> => {
    setTried(true);
    if (sites.some(([siteId]) => !isRisk(of(siteId).risk))) return;
    setError(undefined);
    const named = sites.flatMap(([siteId]) => {
      const { mandatory, risk } = of(siteId);
      const reason = mandatory.trim();
      if (reason === '' && risk === '1') return [];
      return [{ siteId, risk: Number(risk), ...(reason === '' ? {} : { mandatory: reason }) }];
    });
    try {
      await api.POST('/v1/certifications/{certificationId}/samples', {
        params: { path: { certificationId: id }, header: ifMatch(version) },
        body: { ...(isKindOpen ? { kind } : {}), ...(named.length === 0 ? {} : { sites: named }) },
      });
      await touched();
      onClose();
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <ModalDialog title={t.draw} isOpen onClose={onClose}>
      <p className="quiet">{t.drawText}</p>
      {isKindOpen && (
        <Choice
          label={t.kind}
          options={(['surveillance', 'recertification'] as const).map((key) => ({ key, label: t.kinds[key] }))}
          value={kind}
          onChange={setKind}
        />
      )}
      {sites.map(([siteId, site]) => (
        <div key={siteId} className="certify-filters">
          <TextField
            label={t.mandatory(site)}
            hint={t.mandatoryHint}
            maxLength={500}
            value={of(siteId).mandatory}
            onChange={(mandatory) => change(siteId, { mandatory })}
          />
          <TextField
            label={t.risk(site)}
            hint={t.riskHint}
            inputMode="numeric"
            value={of(siteId).risk}
            onChange={(risk) => change(siteId, { risk })}
            fault={isTried && !isRisk(of(siteId).risk) ? t.riskFault : undefined}
          />
        </div>
      ))}
      {error !== undefined && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" onPress={() => void draw()}>
          {t.draw}
        </Button>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </ModalDialog>
  );
}
