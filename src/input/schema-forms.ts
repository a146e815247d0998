import { listed } from '../shared/suggest';

/** The part of JSON Schema that the schemas of this product use. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly SchemaNode[];
}

/** What a pattern asks for, in words; a pattern without words is shown as it is. */
const PATTERNS: Readonly<Record<string, string>> = {
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$':
    'lower-case letters and digits, words joined by hyphens, for example "service-level"',
  '^[A-Za-z0-9][A-Za-z0-9._-]*$': 'letters, digits, ".", "_" and "-" without spaces, for example "POL-03"',
  '^[A-Za-z0-9+-]{1,20}$': 'letters, digits, "+" and "-" without spaces, at most 20, for example "L" or "3"',
  '^\\d+\\.\\d+\\.\\d+$': 'three numbers with dots, for example "1.0.0"',
  '^\\d{4}-\\d{2}-\\d{2}$': 'a date as year-month-day, for example 2012-03-31',
  '^\\d{4}-(0[1-9]|1[0-2])$': 'a month as year-month, for example 2012-03',
  '^[A-Z]{3}$': 'three capital letters, for example USD',
  '^#[0-9A-Fa-f]{6}$': '"#" and six hexadecimal digits in quotation marks, for example "#1F4E79"',
  '^[a-z0-9-]+@\\d+\\.\\d+\\.\\d+$': 'the key and version of a framework, for example "five-p@1.0.0"',
};

export function patternInWords(pattern: string): string {
  return PATTERNS[pattern] ?? `the form ${pattern}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of properties',
  null: 'empty',
};

/** "a text", "a whole number": what the type of a schema asks for. */
export function typeInWords(type: string | readonly string[]): string {
  return [type]
    .flat()
    .map((name) => TYPES[name] ?? name)
    .join(' or ');
}

/** JSON type of a value, as `type` in a schema names it; an integer is a number. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** "a whole number from 0 to 1000", "one of "unit", "entity"": what has to be written where a schema stands. */
export function formInWords(schema: SchemaNode): string {
  if (schema.const !== undefined) return shown(schema.const);
  if (schema.enum) return `one of ${listed(schema.enum.map(String))}`;
  if (schema.oneOf) return unionInWords(schema.oneOf);
  if (schema.pattern !== undefined) return patternInWords(schema.pattern);
  const type = schema.type === undefined ? 'a value' : typeInWords(schema.type);
  if (schema.required && schema.required.length > 0) return `a map with ${listed(schema.required)}`;
  return type + range(schema);
}

/** Branches that are told apart by kind share what every one of them needs. */
export function unionInWords(branches: readonly SchemaNode[]): string {
  const [first, ...others] = branches;
  if (!first?.properties?.['kind']) return branches.map(formInWords).join(', or ');
  const shared = (first.required ?? []).filter((name) => others.every(({ required }) => required?.includes(name)));
  return `a map with ${listed(shared)} and what its kind needs`;
}

function range({ minimum, maximum, exclusiveMinimum }: SchemaNode): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return exclusiveMinimum === undefined ? '' : ` above ${exclusiveMinimum}`;
}

/** A value as a sentence can hold it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `"${value.slice(0, 60)}…"` : `"${value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return TYPES[typeOf(value)] ?? '';
}
