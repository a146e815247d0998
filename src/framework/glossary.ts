import { join } from 'node:path';
import type { Language } from '../shared/text';
import { FRAMEWORKS_ROOT } from './framework-schema';
import { readData, SHARED_FOLDER } from './shared-data';

/** A word of the field, as it is to be used in each language. */
export interface Term {
  readonly key: string;
  readonly en: string;
  readonly id: string;
  readonly zh: string;
  readonly note?: string;
  /** Regular expressions of what must not stand for it. */
  readonly avoid?: Partial<Readonly<Record<Language, readonly string[]>>>;
}

/** @throws InvalidInputError when the file is wrong */
export async function loadGlossary(root = FRAMEWORKS_ROOT): Promise<readonly Term[]> {
  const path = join(root, SHARED_FOLDER, 'glossary.yaml');
  const naming = { noun: 'glossary', entries: { terms: 'term' } };
  return (await readData<{ readonly terms: readonly Term[] }>(path, 'glossary', naming)).value.terms;
}
