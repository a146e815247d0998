import type { Schemas } from '../../../api/client';
import { IntervalBar } from '../../../components/IntervalBar';
import { useFormats } from '../../../language/formats';
import { localeOf, useTexts } from '../../../language/language';
import { points } from '../figures';
import { VENDORS } from '../wording';
import { COMPARE } from './wording';

type Sides = NonNullable<Schemas['FrameworkOverviewDto']['ownAgainstVendor']>;

/** Units of the client's own against those of vendors: whether a difference is proven. */
export function OwnAgainstVendor({ sides: { own, vendor, difference, low, high, verdict } }: { sides: Sides }) {
  const t = useTexts(COMPARE);
  const vendors = useTexts(VENDORS);
  const { percent, number, language } = useFormats();
  const inPoints = (value: string): string => points(value, localeOf(language), 1);
  const sideText = (side: Sides['own']): string =>
    `${side.mean === null ? vendors.noScore : percent(side.mean, 1)} · ${vendors.unitCount(side.units, number(side.units))}`;
  const isKnown = difference !== null && low !== null && high !== null;
  const between = isKnown ? t.pointsBetween(inPoints(difference), inPoints(low), inPoints(high)) : t.noInterval;
  return (
    <section className="panel stack">
      <h3>{t.ownVendor}</h3>
      <p>
        <strong>{t.verdicts[verdict]}</strong>
      </p>
      <dl className="vendors-facts">
        <div>
          <dt>{t.own}</dt>
          <dd>{sideText(own)}</dd>
        </div>
        <div>
          <dt>{t.vendor}</dt>
          <dd>{sideText(vendor)}</dd>
        </div>
        <div>
          <dt>{t.difference}</dt>
          <dd>
            {between}
            {isKnown && (
              <IntervalBar
                label={between}
                mean={Number(difference)}
                low={Number(low)}
                high={Number(high)}
                from={-0.5}
                to={0.5}
                mark={0}
              />
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
