/** Where a certificate holds: one programme at one site, each by its id. */
export interface Place {
  readonly site: string;
  readonly programme: string;
}

export const isSamePlace = (a: Place, b: Place): boolean => a.site === b.site && a.programme === b.programme;

/** Places of the second list that are in the first, too, in the order of the second. */
export function common(places: readonly Place[], others: readonly Place[]): readonly Place[] {
  return others.filter((other) => places.some((place) => isSamePlace(place, other)));
}

/** Whether both name the same places, in whatever order. */
export const isSameScope = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length === b.length && common(a, b).length === b.length;

/** With the new places at the end; none stands twice. */
export function extended(places: readonly Place[], added: readonly Place[]): readonly Place[] {
  return added.reduce<readonly Place[]>(
    (all, place) => (all.some((other) => isSamePlace(place, other)) ? all : [...all, place]),
    places,
  );
}

/** Without the places named. */
export function reduced(places: readonly Place[], removed: readonly Place[]): readonly Place[] {
  return places.filter((place) => !removed.some((other) => isSamePlace(place, other)));
}

/** The sites of places, each once, in their order. */
export const sitesOf = (places: readonly Place[]): readonly string[] => [...new Set(places.map(({ site }) => site))];
