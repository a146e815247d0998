import type { Schemas } from '../../../api/client';
import { Tiles } from '../../../components/Tiles';
import { useFormats } from '../../../language/formats';
import { useTexts } from '../../../language/language';
import { VENDORS } from '../wording';
import { COMPARE } from './wording';

interface ConcentrationProps {
  readonly concentration: Schemas['PortfolioConcentrationDto'];
  readonly lines: readonly Schemas['PortfolioLineDto'][];
  readonly parties: number;
}

/** How much of an engagement hangs on few parties, and on those that fall short. */
export function Concentration({ concentration, lines, parties }: ConcentrationProps) {
  const t = useTexts(COMPARE);
  const vendors = useTexts(VENDORS);
  const { text, percent, number } = useFormats();
  const { engagement, effectiveParties, largest, atRisk } = concentration;
  const name = lines.find(({ partyId }) => partyId === largest.partyId)?.party.name;
  return (
    <section className="stack">
      <h3>
        {t.concentration}: {text(engagement)}
      </h3>
      <p>
        {name !== undefined && t.concentrationText(percent(largest.share.decimal), text(name))}{' '}
        {t.effective(number(Number(effectiveParties.decimal), 1))}
      </p>
      <Tiles
        label={t.concentration}
        tiles={[
          {
            ...{ key: 'parties', label: t.riskParties, value: number(atRisk.parties) },
            detail: vendors.of(number(atRisk.parties), number(parties)),
          },
          { key: 'volume', label: t.riskVolume, value: percent(atRisk.volume.decimal) },
          { key: 'units', label: t.riskUnits, value: percent(atRisk.units.decimal) },
          { key: 'sites', label: t.riskSites, value: percent(atRisk.sites.decimal) },
        ]}
      />
      <p className="small quiet">{t.atRiskText}</p>
    </section>
  );
}
