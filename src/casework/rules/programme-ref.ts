const LONGEST = 30;

/**
 * A ref for a programme that a case file only names: its words joined by hyphens, with a number when others have it.
 * A name without Latin letters or digits gives `programme`.
 */
export function programmeRef(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const base = (words.join('-') || 'programme').slice(0, LONGEST);
  if (!taken.has(base)) return base;
  const numbered = (number: number): string => `${base.slice(0, LONGEST - String(number).length - 1)}-${number}`;
  let number = 2;
  while (taken.has(numbered(number))) number += 1;
  return numbered(number);
}
