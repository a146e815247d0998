import { contentOf } from '../../../api/content';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, type Schemas } from '../../../api/client';
import { useCreationKey } from '../../../forms/use-creation-key';
import { readCount } from '../../../language/numbers';
import { filledText, textOfTyped } from '../../../language/text-edit';
import { NEW, NONE, type UnitForm } from './unit-form';

interface UnitSaving {
  readonly engagementId: string;
  readonly unit: Schemas['UnitDto'] | null;
  /** What was made on the way stands from then on, also when a later part is refused. */
  readonly onMade: (part: Partial<UnitForm>) => void;
  readonly onSaved: () => void;
}

/** Saves a unit; first makes the party, the site and the programme that are new. */
export function useUnitSaving({ engagementId, unit, onMade, onSaved }: UnitSaving) {
  const client = useQueryClient();
  const keys = { party: useCreationKey(), site: useCreationKey(), programme: useCreationKey(), unit: useCreationKey() };

  /** What was chosen of a list; a form that lacks it is not sent. */
  const chosen = (id: string | null): string => {
    if (id === null) throw new TypeError('Nothing was chosen.');
    return id;
  };
  const partyOf = async (form: UnitForm): Promise<string> => {
    if (form.partyId !== NEW) return chosen(form.partyId);
    const body = { ref: form.partyRef.trim(), name: filledText(form.partyName), kind: form.partyKind };
    const data = await contentOf(api.POST('/v1/parties', { params: { header: keys.party(body) }, body }));
    onMade({ partyId: data.id });
    return data.id;
  };
  const siteOf = async (form: UnitForm): Promise<string> => {
    if (form.siteId !== NEW) return chosen(form.siteId);
    const location = textOfTyped(form.location);
    const body = {
      ...{ ref: form.siteRef.trim(), name: filledText(form.siteName), partyId: await partyOf(form) },
      ...(location === undefined ? {} : { location }),
    };
    const data = await contentOf(api.POST('/v1/sites', { params: { header: keys.site(body) }, body }));
    onMade({ siteId: data.id });
    return data.id;
  };
  const programmeOf = async (form: UnitForm): Promise<string | null> => {
    if (form.programmeId === NONE) return null;
    if (form.programmeId !== NEW) return form.programmeId;
    const { programmeRef, programmeName, channel } = form;
    const body = { ref: programmeRef.trim(), name: filledText(programmeName), channel };
    const data = await contentOf(api.POST('/v1/programmes', { params: { header: keys.programme(body) }, body }));
    onMade({ programmeId: data.id });
    return data.id;
  };

  return useMutation({
    mutationFn: async (form: UnitForm) => {
      const siteId = await siteOf(form);
      const programmeId = await programmeOf(form);
      const body = {
        ...{ ref: form.ref.trim(), name: filledText(form.name), siteId, programmeId },
        weight: readCount(form.weight) ?? 1,
      };
      if (unit) {
        const params = { path: { unitId: unit.id }, header: ifMatch(unit.version) };
        await api.PATCH('/v1/units/{unitId}', { params, body });
      } else {
        const params = { path: { engagementId }, header: keys.unit(body) };
        await api.POST('/v1/engagements/{engagementId}/units', { params, body });
      }
    },
    onSettled: () =>
      Promise.all(
        ['/v1/parties', '/v1/sites', '/v1/programmes', '/v1/engagements/{engagementId}/units', '/v1/workspace'].map(
          (path) => client.invalidateQueries({ queryKey: ['get', path] }),
        ),
      ),
    onSuccess: onSaved,
  });
}
