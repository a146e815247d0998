import { pointer } from './json-pointer';
import type { DocumentProblem } from './source-document';
import { nearest, suggestion } from './suggest';

/** A name that stands somewhere, with its place. */
export interface NameUse {
  readonly name: string;
  readonly path: string;
}

/** First part of the problem codes: the kind of document that the names stand in. */
export type Noun = 'framework' | 'case' | 'shared' | 'rasic' | 'crosswalk';

/** Entries of a list whose name was used before; `what` is the plural of the entry's noun. */
export function repeatedNames(noun: Noun, uses: readonly NameUse[], what: string): DocumentProblem[] {
  const first = new Map<string, string>();
  return uses.flatMap(({ name, path }) => {
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, path);
      return [];
    }
    return [
      {
        code: `${noun}/duplicate-name`,
        message: `There are two ${what} named "${name}".`,
        hint: 'Give one of them another name.',
        path,
        first: earlier,
      },
    ];
  });
}

/** The keys of a list of titled things, with their places. */
export function keyUses(list: readonly { readonly key: string }[], ...place: readonly (string | number)[]): NameUse[] {
  return list.map(({ key }, index) => ({ name: key, path: pointer(...place, index, 'key') }));
}

/** What a reference may name. */
export interface Known {
  /** "scale", "owner function": also the last part of the problem code. */
  readonly what: string;
  readonly names: readonly string[];
  /** Who would have to define the name, when it is another file. */
  readonly where?: string;
}

/** A problem when `use` names nothing known; `thing` is who names it, at the start of a sentence. */
export function unknownName(noun: Noun, thing: string, use: NameUse, { what, names, where }: Known): DocumentProblem[] {
  if (names.includes(use.name)) return [];
  return [
    {
      code: `${noun}/unknown-${what.toLowerCase().replaceAll(' ', '-')}`,
      message: `${thing} names the ${what} "${use.name}", which ${where === undefined ? 'is not defined' : `${where} does not have`}.`,
      hint: suggestion(use.name, names),
      path: use.path,
    },
  ];
}

/** The name itself or, for a slip, the known one that it stands for; undefined when it leads nowhere. */
export function meant(name: string, names: readonly string[]): string | undefined {
  return names.includes(name) ? name : nearest(name, names);
}

/** The first name and the last are the same. */
export type Cycle = readonly [string, ...string[]];

/** Chains of names that lead back to their start, `['a', 'b', 'a']`; every set of names that depend on each other shows in one. */
export function cycles(dependencies: ReadonlyMap<string, readonly string[]>): Cycle[] {
  const found: Cycle[] = [];
  const finished = new Set<string>();
  /** Name → its place in the trail, from 1. */
  const open = new Map<string, number>();
  for (const start of dependencies.keys()) {
    const trail: { name: string; next: number }[] = finished.has(start) ? [] : [{ name: start, next: 0 }];
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const { name } = top;
      const next = dependencies.get(name)?.[top.next];
      top.next += 1;
      open.set(name, open.get(name) ?? trail.length);
      const begin = next === undefined ? undefined : open.get(next);
      if (next === undefined) {
        finished.add(name);
        open.delete(name);
        trail.pop();
      } else if (begin !== undefined) found.push([next, ...trail.slice(begin).map((step) => step.name), next]);
      else if (!finished.has(next)) trail.push({ name: next, next: 0 });
    }
  }
  return found;
}
