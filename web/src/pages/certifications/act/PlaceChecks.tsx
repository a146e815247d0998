import { CheckList } from './CheckList';

export interface NamedPlace {
  readonly siteId: string;
  readonly site: string;
  readonly programmeId: string;
  readonly programme: string;
}

export const keyOfPlace = ({ siteId, programmeId }: Pick<NamedPlace, 'siteId' | 'programmeId'>): string =>
  `${siteId} ${programmeId}`;

interface PlaceChecksProps {
  readonly label: string;
  readonly places: readonly NamedPlace[];
  /** Keys of those that are chosen. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly fault?: string | undefined;
}

/** Programmes at sites, of which some are chosen. */
export function PlaceChecks({ label, places, chosen, onChange, fault }: PlaceChecksProps) {
  return (
    <CheckList
      label={label}
      options={places.map((place) => ({ key: keyOfPlace(place), label: `${place.site}: ${place.programme}` }))}
      chosen={chosen}
      onChange={onChange}
      fault={fault}
    />
  );
}

/** What of the places was chosen, as the API takes it. */
export const chosenPlaces = (places: readonly NamedPlace[], chosen: readonly string[]) =>
  places
    .filter((place) => chosen.includes(keyOfPlace(place)))
    .map(({ siteId, programmeId }) => ({ siteId, programmeId }));
