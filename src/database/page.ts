/** One page of a list. `nextCursor` is null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** `title` ascending, `-title` descending. */
export type SortText<Name extends string> = Name | `-${Name}`;

/** What a write that creates or changes is based on: one version of the row, or that there is none yet. */
export type WriteBasis = { readonly kind: 'match'; readonly version: string } | { readonly kind: 'absent' };
