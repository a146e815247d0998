import Ajv, { type ValidateFunction } from 'ajv';
import { isPlainObject } from './hostile-json';

/** The parts of an OpenAPI schema that requests are built from. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly default?: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface DocumentedOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly examples?: object }>> }>
  >;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One method of one address, as the document describes it. */
export interface Operation {
  /** `PATCH /v1/parties/{partyId}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly pathNames: readonly string[];
  readonly query: readonly Parameter[];
  readonly headers: readonly Parameter[];
  /** Media types of the body; none when there is no body. */
  readonly types: readonly string[];
  readonly needsBody: boolean;
  /** Of the JSON body. */
  readonly schema: Schema | undefined;
  readonly statuses: ReadonlySet<number>;
  /** Of the refusals that are named for it. */
  readonly codes: ReadonlySet<string>;
  /** Whether the document allows this parsed body. */
  readonly allowsBody: (body: unknown) => boolean;
  /** Whether the document allows this text as the parameter's value. */
  readonly allowsQuery: (name: string, value: string) => boolean;
}

/** One schema behind its reference, with what `allOf` says merged in. */
export function resolved(document: ApiDocument, schema: Schema): Schema {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return resolved(document, document.components.schemas[name] ?? {});
  }
  if (!schema.allOf) return schema;
  return Object.assign({}, ...schema.allOf.map((part) => resolved(document, part)), {
    example: schema.example,
  });
}

export function operationsOf(document: ApiDocument): readonly Operation[] {
  const bodies = validator();
  bodies.addSchema({ components: asJsonSchema(document.components), $id: 'api' });
  const queries = validator({ coerceTypes: 'array' });
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(path, method, operation, bodies, queries)),
  );
}

function operationOf(
  path: string,
  method: string,
  { parameters = [], requestBody, responses }: DocumentedOperation,
  bodies: Ajv,
  queries: Ajv,
): Operation {
  const content = requestBody?.content ?? {};
  const schema = content['application/json']?.schema;
  const check = schema && bodies.compile(asJsonSchema(schema) as object);
  const query = parameters.filter((parameter) => parameter.in === 'query');
  const checks = new Map<string, ValidateFunction>(
    query.map(({ name, schema: value }) => [name, queries.compile({ properties: { value } })]),
  );
  return {
    ...{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, query, schema },
    pathNames: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    headers: parameters.filter((parameter) => parameter.in === 'header'),
    types: Object.keys(content),
    needsBody: requestBody?.required === true,
    statuses: new Set(Object.keys(responses).map(Number).filter(Number.isInteger)),
    codes: new Set(Object.values(responses).flatMap((response) => codesOf(response.content))),
    allowsBody: (body) => check?.(body) !== false,
    allowsQuery: (name, value) => checks.get(name)?.({ value }) !== false,
  };
}

function codesOf(content: Readonly<Record<string, { readonly examples?: object }>> = {}): string[] {
  return Object.keys(content['application/problem+json']?.examples ?? {});
}

/** As Ajv reads it: references into the schema that was added, null as a type of its own. */
function asJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (!isPlainObject(schema)) return schema;
  const { nullable, $ref, ...rest } = schema;
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asJsonSchema(value)]));
  if (typeof $ref === 'string') return { $ref: $ref.replace(/^#/, 'api#') };
  return nullable === true ? { anyOf: [{ type: 'null' }, inner] } : inner;
}

/** Formats only as far as every reading of them agrees. */
function validator(options: { readonly coerceTypes?: 'array' } = {}): Ajv {
  return new Ajv({
    ...options,
    strict: false,
    formats: {
      uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      date: /^\d{4}-\d{2}-\d{2}$/,
      'date-time': /^\d{4}-\d{2}-\d{2}[Tt ]/,
      email: /^[^@\s]+@[^@\s]+$/,
      binary: true,
      password: true,
      uri: true,
    },
  });
}
