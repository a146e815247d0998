import type { ErrorObject } from 'ajv';
import { segmentsOf } from '../shared/json-pointer';
import type { DocumentProblem, NumberText } from '../shared/source-document';
import { listed, nearest, suggestion } from '../shared/suggest';
import { formInWords, patternInWords, type SchemaNode, shown, typeInWords, typeOf } from './schema-forms';

/** How the kind of document is called, and the things in its lists. */
export interface Naming {
  /** First part of the problem codes. */
  readonly noun: string;
  /** Name of a list → one of its entries: `scales` → "scale". */
  readonly entries: Readonly<Record<string, string>>;
  /** Paths of parts that can be left out of further checks when their shape is wrong. */
  readonly separable?: RegExp;
}

/** A schema error in words, with whether the rest of the document can still be trusted to have the right shape. */
export interface Complaint extends DocumentProblem {
  readonly breaksShape: boolean;
  /** The missing property, or the unknown one and what it was meant to be. */
  readonly missing?: string;
  readonly meant?: string;
}

export type Resolve = (schema: SchemaNode) => SchemaNode;

export interface Describer {
  readonly naming: Naming;
  readonly root: unknown;
  readonly numberText: NumberText;
  /** Follows `$ref`. */
  readonly resolve: Resolve;
  /** Text schemas are read by nobody but the reader of the report: a wrong one leaves the shape intact. */
  readonly isText: (schema: SchemaNode) => boolean;
}

/** "requirement POL-03", ""effortDays.low" of work item survey", "the framework". */
export function thingAt(path: string, { naming, root }: Pick<Describer, 'naming' | 'root'>): string {
  const segments = segmentsOf(path);
  let value: unknown = root;
  let entry: { name: string; end: number } | undefined;
  let parent: unknown;
  for (const [index, segment] of segments.entries()) {
    parent = value;
    value = childOf(value, segment);
    const noun = Array.isArray(value) ? undefined : naming.entries[segments[index - 1] ?? ''];
    if (noun !== undefined && /^\d+$/.test(segment))
      entry = { name: `${noun} ${label(value, segment)}`, end: index + 1 };
  }
  const rest = segments.slice(entry?.end ?? 0);
  const position = Array.isArray(parent) && rest.length > 1 ? Number(rest.pop()) + 1 : undefined;
  const property = rest.join('.');
  const owner = entry?.name ?? `the ${naming.noun}`;
  if (property === '') return owner;
  return `${position === undefined ? '' : `entry ${position} of `}"${property}"${entry ? ` of ${owner}` : ''}`;
}

/** Rewrites one error of the validator (verbose mode) as a sentence and what to do about it. */
export function complaintOf(error: ErrorObject, path: string, describer: Describer): Complaint {
  const thing = capitalised(thingAt(path, describer));
  const parent = (error.parentSchema ?? {}) as SchemaNode;
  const code = (problem: string): string => `${describer.naming.noun}/${problem}`;
  const value: unknown = error.data;
  const given = shownAt(path, value, describer);
  const params = error.params as Record<string, unknown>;
  const plain = { path, breaksShape: false };
  switch (error.keyword) {
    case 'required':
      return missingProperty(String(params['missingProperty']), thing, code, parent, { path, describer });
    case 'additionalProperties':
      return unknownProperty(String(params['additionalProperty']), thing, code, parent, { path, value });
    case 'type':
      return {
        path,
        breaksShape: true,
        code: code('wrong-type'),
        message: `${thing} is ${given}; it has to be ${typeInWords(parent.type ?? [])}.`,
        hint: typeHint(value, given, parent),
      };
    case 'enum':
    case 'const': {
      const allowed = error.keyword === 'enum' ? (parent.enum ?? []).map(String) : [String(parent.const)];
      return {
        path,
        breaksShape: path.endsWith('/kind'),
        code: code('unknown-value'),
        message: `${thing} is ${given}, which is not known here.`,
        hint: suggestion(typeof value === 'string' ? value : '', allowed),
      };
    }
    case 'pattern':
      return {
        ...plain,
        code: code('wrong-form'),
        message: `${thing} is ${given}, which does not have the right form.`,
        hint: `Write ${patternInWords(parent.pattern ?? '')}.`,
      };
    case 'minLength':
      return {
        ...plain,
        code: code('empty-text'),
        message: `${thing} is an empty text.`,
        hint: 'Fill it in, or remove the line.',
      };
    case 'maxLength':
      return {
        ...plain,
        code: code('long-text'),
        message: `${thing} has ${String(value).length} characters; at most ${String(params['limit'])} are allowed.`,
        hint: 'Shorten it.',
      };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return {
        ...plain,
        code: code('out-of-range'),
        message: `${thing} is ${given}, which is out of range.`,
        hint: `Write ${formInWords(parent)}.`,
      };
    case 'minItems':
    case 'maxItems':
      return listLength(error.keyword, value, Number(params['limit']), thing, code, path);
    case 'minProperties':
      return {
        ...plain,
        code: code('too-few-entries'),
        message: `${thing} is an empty map.`,
        hint: 'Fill it in, or remove it.',
      };
    case 'uniqueItems': {
      const later = Math.max(Number(params['i']), Number(params['j']));
      return {
        path: `${path}/${later}`,
        breaksShape: false,
        code: code('repeated-entry'),
        message: `${thing} names ${shown(childOf(value, String(later)))} twice.`,
        hint: 'Keep one of them.',
      };
    }
    default:
      return {
        path,
        breaksShape: true,
        code: code('invalid'),
        message: `${thing} ${error.message ?? 'is not valid'}.`,
        hint: 'Compare with the schema.',
      };
  }
}

function missingProperty(
  missing: string,
  thing: string,
  code: (problem: string) => string,
  parent: SchemaNode,
  { path, describer }: { path: string; describer: Describer },
): Complaint {
  const schema = parent.properties?.[missing] ?? {};
  const target = describer.resolve(schema);
  const description = schema.description ?? target.description;
  const what = description === undefined ? formInWords(target) : description.replace(/\.$/, '');
  return {
    code: code('missing-property'),
    message: `${thing} has no "${missing}".`,
    hint: `Add "${missing}": ${what}.`,
    path,
    missing,
    breaksShape: !describer.isText(schema),
  };
}

function unknownProperty(
  name: string,
  thing: string,
  code: (problem: string) => string,
  parent: SchemaNode,
  { path, value }: { path: string; value: unknown },
): Complaint {
  const known = Object.keys(parent.properties ?? {});
  const free = known.filter((property) => childOf(value, property) === undefined);
  const meant = nearest(name, free);
  return {
    code: code('unknown-property'),
    message: `${thing} has a property "${name}", which is not known here.`,
    hint: meant === undefined ? `Remove it. Known are ${listed(known, 20)}.` : `Did you mean "${meant}"?`,
    path: `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    spot: 'key',
    breaksShape: false,
    ...(meant === undefined ? {} : { meant }),
  };
}

function typeHint(value: unknown, text: string, schema: SchemaNode): string {
  const { type, pattern, required } = schema;
  const wanted = [type].flat();
  const given = typeOf(value);
  if (given === 'null') return 'Fill it in, or remove the line.';
  if (pattern !== undefined && !new RegExp(pattern).test(text)) return `Write ${patternInWords(pattern)}.`;
  if (wanted.includes('string') && (given === 'number' || given === 'boolean')) return 'Put it in quotation marks.';
  if (given === 'string' && /^(-?\d+(\.\d+)?|true|false)$/.test(String(value)))
    return 'Write it without quotation marks.';
  if (wanted.includes('array')) return 'Write a list: a line with "- " for each entry, or [ … ].';
  if (wanted.includes('object') && required?.length) return `Write ${formInWords(schema)}.`;
  if (wanted.includes('object')) return 'Write "name: value" lines, indented below it.';
  return `Write ${typeInWords(type ?? [])}.`;
}

function listLength(
  keyword: 'minItems' | 'maxItems',
  value: unknown,
  limit: number,
  thing: string,
  code: (problem: string) => string,
  path: string,
): Complaint {
  const length = Array.isArray(value) ? value.length : 0;
  const entries = `${length} ${length === 1 ? 'entry' : 'entries'}`;
  return keyword === 'minItems'
    ? {
        code: code('too-few-entries'),
        message: `${thing} has ${entries}; it needs at least ${limit}.`,
        hint: length === 0 ? 'Fill the list, or remove it if it is optional.' : 'Add to the list.',
        path,
        breaksShape: false,
      }
    : {
        code: code('too-many-entries'),
        message: `${thing} has ${entries}; at most ${limit} are allowed.`,
        hint: 'Shorten the list.',
        path,
        breaksShape: false,
      };
}

function label(value: unknown, index: string): string {
  for (const property of ['key', 'ref', 'dimension', 'month', 'kpi']) {
    const name = childOf(value, property);
    if (typeof name === 'string' && name.length <= 60) return name;
  }
  return String(Number(index) + 1);
}

/** An own property of a map or entry of a list. */
export function childOf(value: unknown, segment: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
    ? Reflect.get(value, segment)
    : undefined;
}

/** The value at a path as a sentence can hold it; a number with the digits of the file. */
export function shownAt(
  path: string,
  value: unknown,
  { root, numberText }: Pick<Describer, 'root' | 'numberText'>,
): string {
  if (typeof value !== 'number') return shown(value);
  const segments = segmentsOf(path);
  const holder = segments.slice(0, -1).reduce(childOf, root);
  return typeof holder === 'object' && holder !== null ? numberText(holder, segments.at(-1) ?? '') : shown(value);
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
