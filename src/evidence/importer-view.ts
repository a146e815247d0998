/** Who brought in a file. */
export interface ImporterView {
  readonly id: string;
  /** Null when it was erased. */
  readonly name: string | null;
}

export function importerView(id: string | null, name: string | null): ImporterView | null {
  return id === null ? null : { id, name };
}
