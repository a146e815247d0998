import type { Schemas } from '../../../api/client';
import { readCount } from '../../../language/numbers';
import { lacksEnglish, textOfTyped, typedOf, type TypedText } from '../../../language/text-edit';
import { isRef } from '../../engagements/new-engagement';

type Unit = Schemas['UnitDto'];

/** Stands in a list for something that is made together with the unit. */
export const NEW = 'new';
/** Stands in the list of programmes for none in particular. */
export const NONE = 'none';

/** A unit while it is typed, with the site, party and programme that may be made with it. */
export interface UnitForm {
  readonly ref: string;
  readonly name: TypedText;
  readonly weight: string;
  readonly siteId: string | null;
  readonly siteRef: string;
  readonly siteName: TypedText;
  readonly location: TypedText;
  readonly partyId: string | null;
  readonly partyRef: string;
  readonly partyName: TypedText;
  readonly partyKind: Schemas['PartyDto']['kind'];
  readonly programmeId: string;
  readonly programmeRef: string;
  readonly programmeName: TypedText;
  readonly channel: NonNullable<Schemas['ProgrammeDto']['channel']>;
}

const EMPTY: UnitForm = {
  ...{ ref: '', name: '', weight: '1', siteId: null, siteRef: '', siteName: '', location: '' },
  ...{ partyId: null, partyRef: '', partyName: '', partyKind: 'vendor', programmeId: NONE },
  ...{ programmeRef: '', programmeName: '', channel: 'voice' },
};

/** What the form begins with: a unit that is there, or nothing. Where there is no site, party or programme, one is made. */
export function unitForm(unit: Unit | null, hasSites: boolean, hasParties: boolean): UnitForm {
  if (!unit) return { ...EMPTY, siteId: hasSites ? null : NEW, partyId: hasParties ? null : NEW };
  const { ref, name, weight, siteId, programmeId } = unit;
  return {
    ...EMPTY,
    ...{ ref, name: typedOf(name), weight: String(weight), siteId, programmeId: programmeId ?? NONE },
  };
}

/** @returns the fields that are not filled in as they have to be */
export function unitLacks(form: UnitForm): ReadonlySet<keyof UnitForm> {
  const makesSite = form.siteId === NEW;
  const makesParty = makesSite && form.partyId === NEW;
  const makesProgramme = form.programmeId === NEW;
  const isEmpty = (text: TypedText): boolean => textOfTyped(text) === undefined || lacksEnglish(text);
  const lacks: readonly (readonly [keyof UnitForm, boolean])[] = [
    ['ref', !isRef(form.ref.trim()) || form.ref.trim().toLowerCase() === 'entity'],
    ['name', isEmpty(form.name)],
    ['weight', readCount(form.weight) === undefined],
    ['siteId', form.siteId === null],
    ['siteRef', makesSite && !isRef(form.siteRef.trim())],
    ['siteName', makesSite && isEmpty(form.siteName)],
    ['location', lacksEnglish(form.location)],
    ['partyId', makesSite && form.partyId === null],
    ['partyRef', makesParty && !isRef(form.partyRef.trim())],
    ['partyName', makesParty && isEmpty(form.partyName)],
    ['programmeRef', makesProgramme && !isRef(form.programmeRef.trim())],
    ['programmeName', makesProgramme && isEmpty(form.programmeName)],
  ];
  return new Set(lacks.filter(([, isLacking]) => isLacking).map(([field]) => field));
}
