import type { Benefits } from '../../assessment/rules/benefits';
import { dividedBy, minus, ONE, type Ratio, times } from '../../scoring/ratio';
import type { ImpliedVolume, ResolutionGrid, SolvedBack } from './benefit';
import { contactsKept, contactsPerIssue, contactsPerIssueOnce } from './contacts-per-issue';
import { distinct } from './distinct';
import { likelyValues } from './worlds';
import { yearlyBenefit } from './yearly-benefit';

/**
 * Contacts before the change, from those that fell away.
 * @param perIssue how often customers whose issue stays open contact again
 */
export function impliedVolume(
  avoided: Ratio,
  moved: { readonly now: Ratio; readonly target: Ratio; readonly callBack: Ratio },
  repeats: ImpliedVolume['repeats'] = 'untilResolved',
): ImpliedVolume {
  const change = minus(contactsKept(moved, repeats === 'once' ? contactsPerIssueOnce : contactsPerIssue), ONE);
  return {
    ...{ repeats, change, callBack: moved.callBack },
    contacts: change.numerator === 0n ? null : dividedBy(avoided, times(change, MINUS_ONE)),
  };
}

const MINUS_ONE: Ratio = { numerator: -1n, denominator: 1n };

/** What was observed, solved back for the volume at each call-back propensity; null when nothing was, or without resolution. */
export function solvedBack({ inputs, observed }: Benefits): SolvedBack | null {
  const { resolutionNow, resolutionTarget, callBack } = inputs;
  if (!observed || !resolutionNow || !resolutionTarget || !callBack) return null;
  const { contactsAvoided, saving = null } = observed;
  const at = (propensity: Ratio, repeats?: ImpliedVolume['repeats']): ImpliedVolume =>
    impliedVolume(
      contactsAvoided,
      { now: resolutionNow.likely, target: resolutionTarget.likely, callBack: propensity },
      repeats,
    );
  return {
    ...{ contactsAvoided, saving },
    perContact: saving && dividedBy(saving, contactsAvoided),
    rows: [
      ...distinct([callBack.high, callBack.likely, callBack.low]).map((propensity) => at(propensity)),
      at(callBack.high, 'once'),
    ],
  };
}

/** What better resolution saves at each volume and call-back propensity, the other inputs at their likely values. */
export function resolutionGrid({ inputs }: Pick<Benefits, 'inputs'>): ResolutionGrid | null {
  const { contacts, callBack } = inputs;
  if (!contacts || !callBack) return null;
  const likely = likelyValues(inputs);
  const volumes = distinct([contacts.low, contacts.likely, contacts.high]);
  const saving = (volume: Ratio, propensity: Ratio): Ratio[] =>
    yearlyBenefit({ ...likely, contacts: volume, callBack: propensity })
      .levers.filter(({ lever }) => lever === 'resolution')
      .map(({ money }) => money);
  return {
    contacts: volumes,
    rows: distinct([callBack.low, callBack.likely, callBack.high]).map((propensity) => ({
      callBack: propensity,
      money: volumes.flatMap((volume) => saving(volume, propensity)),
    })),
  };
}
