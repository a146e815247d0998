import { Link } from 'react-router';
import { CheckList } from '../../../../components/CheckList';
import { EmptyState } from '../../../../components/EmptyState';
import { useFormats } from '../../../../language/formats';
import { useTexts } from '../../../../language/language';
import type { StepProps } from './context';
import { unitsOf } from './draft';
import { NEW_ASSESSMENT } from './wording';

/** Which units are assessed. */
export function UnitsStep({ engagement, units, draft, set, around, fault }: StepProps) {
  const t = useTexts(NEW_ASSESSMENT);
  const { text } = useFormats();
  const toUnits = <Link to={`/engagements/${engagement.id}/setup/units`}>{t.toUnits}</Link>;
  if (units.length === 0) {
    return (
      <EmptyState title={t.noUnits} text={t.unitsText}>
        {toUnits}
      </EmptyState>
    );
  }
  return (
    <div className="form">
      <p className="quiet">{t.unitsText}</p>
      <CheckList
        label={t.units}
        items={units.map(({ ref, name }) => ({ key: ref, label: `${ref} ${text(name)}` }))}
        chosen={new Set(unitsOf(draft, around))}
        onChange={(chosen) => set({ units: chosen.size === units.length ? null : [...chosen] })}
      />
      {fault('units') !== undefined && (
        <p className="fault small" role="alert">
          {fault('units')}
        </p>
      )}
      <p className="small quiet">{t.entityToo}</p>
      <p>{toUnits}</p>
    </div>
  );
}
