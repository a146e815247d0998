import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button';
import { TextField } from '../components/TextField';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/language';
import type { ShownFlag, WantedFlag } from './flag';
import { FlagMark } from './FlagMark';
import './flags.css';
import { FLAG } from './wording';

interface FlagPartProps {
  readonly flag: ShownFlag | null;
  readonly isDisabled: boolean;
  readonly onFlag: (wanted: WantedFlag) => void;
}

/** The flag of one requirement in one unit. To be keyed by its place. */
export function FlagPart({ flag, isDisabled, onFlag }: FlagPartProps) {
  const t = useTexts(FLAG);
  if (isDisabled && !flag) return null;
  return (
    <div className={`stack flag-part no-print${flag ? ' set' : ''}`}>
      <div className="row">
        <Button
          aria-pressed={flag !== null}
          isDisabled={isDisabled}
          onPress={() => onFlag(flag === null ? { remark: '' } : null)}
        >
          <FlagMark /> {flag === null ? t.flag : t.clear} <kbd>F</kbd>
        </Button>
        {flag && <FlaggedBy flag={flag} />}
      </div>
      {flag && !isDisabled && <Remark remark={flag.remark} onRemark={(remark) => onFlag({ remark })} />}
      {flag && isDisabled && flag.remark !== '' && <p>{flag.remark}</p>}
    </div>
  );
}

/** Who flagged it, and when. */
export function FlaggedBy({ flag: { isMine, by, at } }: { flag: Pick<ShownFlag, 'isMine' | 'by' | 'at'> }) {
  const t = useTexts(FLAG);
  const { dateTime } = useFormats();
  const when = dateTime(at);
  return <span className="small quiet">{isMine ? t.byYou(when) : by === null ? t.at(when) : t.by(by, when)}</span>;
}

/** Keeps what is typed when the field is left, at Enter, and when somebody goes on to the next requirement. */
function Remark({ remark, onRemark }: { remark: string; onRemark: (remark: string) => void }) {
  const t = useTexts(FLAG);
  const [typed, setTyped] = useState<string>();
  const unkept = useRef<(() => void) | undefined>(undefined);
  const keep = (): void => {
    unkept.current?.();
    unkept.current = undefined;
    setTyped(undefined);
  };
  useEffect(() => () => unkept.current?.(), []);
  return (
    <TextField
      label={t.remark}
      hint={t.remarkHint}
      value={typed ?? remark}
      maxLength={500}
      onChange={(text) => {
        setTyped(text);
        unkept.current = () => {
          if (text.trim() !== remark) onRemark(text.trim());
        };
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
