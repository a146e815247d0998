import { useTexts } from '../language/language';
import { wasChangedMeanwhile } from '../forms/faults';
import { Button } from './Button';
import './forms.css';
import { FORMS } from './forms-wording';
import { ProblemPanel } from './ProblemPanel';
import { PARTS } from './wording';

interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly isDisabled?: boolean;
  readonly error: unknown;
  readonly onDiscard: () => void;
  /** Loads what somebody else saved in between, below what was typed here. */
  readonly onShowTheirs: () => void;
}

/** End of a form: saves, says whether it did, and what stood in the way. Enter in a field does the same. */
export function SaveBar(props: SaveBarProps) {
  const { isDirty, isBusy, isSaved, isDisabled = false, error, onDiscard, onShowTheirs } = props;
  const t = useTexts(FORMS);
  const parts = useTexts(PARTS);
  return (
    <div className="stack no-print">
      {error !== null && error !== undefined && (
        <>
          <ProblemPanel error={error} />
          {wasChangedMeanwhile(error) && (
            <div>
              <Button onPress={onShowTheirs}>{t.showTheirs}</Button>
            </div>
          )}
        </>
      )}
      <div className="form-end">
        <Button look="primary" type="submit" isDisabled={!isDirty || isBusy || isDisabled}>
          {isBusy ? parts.saving : parts.save}
        </Button>
        {isDirty && (
          <Button onPress={onDiscard} isDisabled={isBusy}>
            {t.discard}
          </Button>
        )}
        <span className="small quiet" role="status">
          {isDirty ? t.notSaved : isSaved ? t.saved : ''}
        </span>
      </div>
    </div>
  );
}
