/** What Vite says of a file that it made. */
export interface ManifestEntry {
  readonly file: string;
  readonly name?: string;
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** The pages of a day of rating; their scripts and styles are fetched before somebody goes where there is no network. */
export const RATING_DAY: readonly string[] = [
  'index.html',
  'src/pages/home/HomePage.tsx',
  'src/pages/assessment/AssessmentLayout.tsx',
  'src/pages/assessment/rate/RatePage.tsx',
  'src/pages/assessment/matrix/MatrixPage.tsx',
  'src/pages/assessment/evidence/EvidencePage.tsx',
  'src/pages/settings/account/AccountPage.tsx',
];

/** Of the typeface, the parts that every page needs; the many with Chinese characters are kept as they are used. */
const BASIC_FONT = /-latin-wght-/;

/**
 * @returns addresses of what these pages are made of, each once
 * @throws Error when the build has no such page
 */
export function neededFiles(manifest: Manifest, pages: readonly string[]): readonly string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const take = (key: string): void => {
    const entry = manifest[key];
    if (!entry || seen.has(key)) return;
    seen.add(key);
    const fonts = (entry.assets ?? []).filter((file) => BASIC_FONT.test(file));
    for (const file of [entry.file, ...(entry.css ?? []), ...fonts]) files.add(`/${file}`);
    (entry.imports ?? []).forEach(take);
  };
  for (const page of pages) take(keyOf(manifest, page));
  return [...files].sort();
}

/** A page that others import from is not listed under its source, but as a part with its name. */
function keyOf(manifest: Manifest, page: string): string {
  if (manifest[page]) return page;
  const name = page.slice(page.lastIndexOf('/') + 1).replace(/\.tsx$/, '');
  const key = Object.keys(manifest).find((one) => one.startsWith('_') && manifest[one]?.name === name);
  if (key === undefined) throw new Error(`The build has no page ${page}.`);
  return key;
}
