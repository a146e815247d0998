import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import { suggestion } from '../../shared/suggest';
import type { FrameworkDocument, MethodDocument } from './framework-document';
import { keyUses, meant, type NameUse, repeatedNames, unknownName } from '../../shared/references';
import { type FrameworkTree, ratedScales } from './tree';

/** Dimensions and rating methods, and which of them, and of the scales, nothing uses. */
export function checkMethods(document: FrameworkDocument, tree: FrameworkTree): DocumentProblem[] {
  return [
    ...repeatedNames('framework', keyUses(document.dimensions, 'dimensions'), 'dimensions'),
    ...repeatedNames('framework', keyUses(document.ratingMethods, 'ratingMethods'), 'rating methods'),
    ...document.ratingMethods.flatMap((method, index) =>
      checkMethod(document, method, pointer('ratingMethods', index)),
    ),
    ...checkUse(document, tree),
  ];
}

function checkMethod(document: FrameworkDocument, method: MethodDocument, path: string): DocumentProblem[] {
  const thing = `Rating method ${method.key}`;
  const dimensions = { what: 'dimension', names: document.dimensions.map(({ key }) => key) };
  const scales = { what: 'scale', names: document.scales.map(({ key }) => key) };
  const uses = method.dimensions.map(({ dimension }, index) => ({
    name: dimension,
    path: `${path}/dimensions/${index}/dimension`,
  }));
  return [
    ...repeatedDimensions(thing, uses),
    ...uses.flatMap((use) => unknownName('framework', thing, use, dimensions)),
    ...method.dimensions.flatMap(({ scale }, index) =>
      unknownName('framework', thing, { name: scale, path: `${path}/dimensions/${index}/scale` }, scales),
    ),
    ...checkCap(method, path),
  ];
}

function repeatedDimensions(thing: string, uses: readonly NameUse[]): DocumentProblem[] {
  const names = uses.map(({ name }) => name);
  return uses.flatMap(({ name, path }, index) =>
    names.indexOf(name) === index
      ? []
      : [
          {
            code: 'framework/repeated-dimension',
            message: `${thing} rates the dimension "${name}" twice.`,
            hint: 'Keep one of them; a weight makes it count for more.',
            path,
          },
        ],
  );
}

function checkCap({ key, dimensions, combine }: MethodDocument, path: string): DocumentProblem[] {
  if (typeof combine === 'string') return [];
  const own = dimensions.map(({ dimension }) => dimension);
  if (!own.includes(combine.cappedBy)) {
    return [
      {
        code: 'framework/cap-outside-method',
        message: `Rating method ${key} is capped by the dimension "${combine.cappedBy}", which it does not rate.`,
        hint: suggestion(combine.cappedBy, own),
        path: `${path}/combine/cappedBy`,
      },
    ];
  }
  if (own.length > 1) return [];
  return [
    {
      code: 'framework/cap-without-effect',
      message: `Rating method ${key} has one dimension only, which can not cap itself.`,
      hint: 'Use "weightedMean", or add the dimensions to be capped.',
      path: `${path}/combine/cappedBy`,
    },
  ];
}

function checkUse(document: FrameworkDocument, tree: FrameworkTree): DocumentProblem[] {
  const { scales, dimensions, ratingMethods } = document;
  return [
    ...unused(
      { what: 'scale', list: scales, name: 'scales', why: 'no requirement is rated on it' },
      ratedScales(tree, document),
    ),
    ...unused(
      { what: 'dimension', list: dimensions, name: 'dimensions', why: 'no rating method rates it' },
      ratingMethods.flatMap((method) => method.dimensions.map(({ dimension }) => dimension)),
    ),
    ...unused(
      { what: 'rating method', list: ratingMethods, name: 'ratingMethods', why: 'no requirement is rated by it' },
      tree.requirements.map(({ method }) => method),
    ),
  ];
}

export interface NamedList {
  readonly what: string;
  readonly list: readonly { readonly key: string }[];
  /** The property that holds the list. */
  readonly name: string;
  /** Why an entry counts as unused. */
  readonly why: string;
}

/**
 * Problems for the entries of a list that no reference names. None while a reference leads nowhere, because it may have
 * meant any of them; `references` undefined says just that.
 */
export function unused(
  { what, list, name, why }: NamedList,
  references: Iterable<string> | undefined,
): DocumentProblem[] {
  const keys = list.map(({ key }) => key);
  const used = new Set([...new Set(references)].map((reference) => meant(reference, keys)));
  if (!references || used.has(undefined)) return [];
  return keys.flatMap((key, index) =>
    used.has(key)
      ? []
      : [
          {
            code: `framework/unused-${what.toLowerCase().replaceAll(' ', '-')}`,
            message: `The ${what} "${key}" is not used: ${why}.`,
            hint: 'Remove it, or use it where it was meant to be.',
            path: pointer(name, index, 'key'),
          },
        ],
  );
}
