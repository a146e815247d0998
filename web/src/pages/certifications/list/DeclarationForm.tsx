import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RadioGroup } from 'react-aria-components';
import { api, newKey, type Schemas } from '../../../api/client';
import { Button } from '../../../components/Button';
import { Choice } from '../../../components/Choice';
import { ProblemPanel } from '../../../components/ProblemPanel';
import { RadioOption } from '../../../components/RadioOption';
import { TextField } from '../../../components/TextField';
import { PARTS } from '../../../components/wording';
import { useTexts } from '../../../language/language';
import { CERTIFICATION_WORDS } from '../words/wording';
import { INTERESTS_PAGE } from './interests-wording';

type Interest = Schemas['WrittenInterestDto'];
interface Written {
  readonly kind: Interest['kind'];
  readonly partyId: string | null;
  readonly until: string;
}

const FIRST: Written = { kind: 'employed', partyId: null, until: '' };

/** What ties somebody to parties, or that nothing does. */
export function DeclarationForm({ parties }: { parties: ReadonlyMap<string, string> }) {
  const t = useTexts(INTERESTS_PAGE);
  const client = useQueryClient();
  const [written, setWritten] = useState<readonly Written[] | null>(null);
  const [isTried, setTried] = useState(false);
  const [isSent, setSent] = useState(false);
  const [error, setError] = useState<unknown>();
  const change = (at: number, part: Partial<Written>): void =>
    setWritten((written ?? []).map((one, index) => (index === at ? { ...one, ...part } : one)));
  const send = async (): Promise<void> => {
    setTried(true);
    const interests = (written ?? []).flatMap(({ kind, partyId, until }): Interest[] =>
      partyId === null ? [] : [{ kind, partyId, until: until === '' ? null : until }],
    );
    if (interests.length < (written ?? []).length) return;
    setError(undefined);
    try {
      await api.POST('/v1/interest-declarations', {
        params: { header: { 'Idempotency-Key': newKey() } },
        body: { interests },
      });
      setSent(true);
      setTried(false);
      setWritten(null);
      await client.invalidateQueries({ queryKey: ['get', '/v1/interest-declarations'] });
      // What somebody may do in a certification depends on what they declared.
      await client.invalidateQueries({ queryKey: ['get', '/v1/certifications/{certificationId}'] });
    } catch (fault) {
      setError(fault);
    }
  };
  return (
    <section className="panel stack certify-form" aria-labelledby="declare">
      <h3 id="declare">{t.declare}</h3>
      <RadioGroup
        className="certify-list"
        aria-labelledby="declare"
        value={written === null ? 'none' : 'some'}
        onChange={(value) => setWritten(value === 'none' ? null : [FIRST])}
      >
        <RadioOption className="certify-radio" value="none">
          {t.none}
        </RadioOption>
        <RadioOption className="certify-radio" value="some">
          {t.some}
        </RadioOption>
      </RadioGroup>
      {written?.map((one, at) => (
        <InterestFields
          key={at}
          value={one}
          parties={parties}
          fault={isTried && one.partyId === null ? t.partyNeeded : undefined}
          onChange={(part) => change(at, part)}
          onRemove={() => setWritten(written.filter((_, index) => index !== at))}
        />
      ))}
      {written !== null && (
        <div className="row">
          <Button onPress={() => setWritten([...written, FIRST])}>{t.add}</Button>
        </div>
      )}
      {error !== undefined && <ProblemPanel error={error} />}
      <div className="row">
        <Button look="primary" onPress={() => void send()}>
          {t.send}
        </Button>
        <span role="status">{isSent && error === undefined ? t.sent : ''}</span>
      </div>
    </section>
  );
}

interface InterestFieldsProps {
  readonly value: Written;
  readonly parties: ReadonlyMap<string, string>;
  readonly fault: string | undefined;
  readonly onChange: (part: Partial<Written>) => void;
  readonly onRemove: () => void;
}

function InterestFields({ value, parties, fault, onChange, onRemove }: InterestFieldsProps) {
  const t = useTexts(INTERESTS_PAGE);
  const common = useTexts(PARTS);
  const { interests: kinds } = useTexts(CERTIFICATION_WORDS);
  const options = [...parties].map(([key, label]) => ({ key, label }));
  return (
    <div className="certify-filters">
      <Choice
        label={t.kind}
        options={(['employed', 'advised', 'family', 'financial'] as const).map((key) => ({ key, label: kinds[key] }))}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={t.party}
        options={options.sort((a, b) => a.label.localeCompare(b.label))}
        value={value.partyId}
        onChange={(partyId) => onChange({ partyId })}
        fault={fault}
      />
      <TextField
        label={t.until}
        hint={t.untilHint}
        type="date"
        value={value.until}
        onChange={(until) => onChange({ until })}
      />
      <Button look="plain" onPress={onRemove}>
        {common.remove}
      </Button>
    </div>
  );
}
