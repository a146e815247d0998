import type { ErrorObject, SchemaObject } from 'ajv';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { pointer } from '../shared/json-pointer';
import type { DocumentProblem, SourceDocument } from '../shared/source-document';
import { type SchemaNode, shown, typeOf, unionInWords } from './schema-forms';
import { listed, nearest } from '../shared/suggest';
import {
  capitalised,
  childOf,
  type Complaint,
  complaintOf,
  type Describer,
  type Naming,
  shownAt,
  thingAt,
} from './schema-sentences';

export interface SchemaReport {
  readonly problems: readonly DocumentProblem[];
  /**
   * Every value is of the type that the schema gives it, and nothing but texts is missing: checks of the content can
   * run although there are problems.
   */
  readonly shapeHolds: boolean;
}

/** A JSON Schema (2020-12) whose errors are sentences. Compiled once, used for many documents. */
export class DocumentSchema {
  private readonly ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictRequired: false,
    // What many places refer to is compiled once, not anew at each.
    inlineRefs: false,
  });
  private readonly whole: ValidateFunction;
  /** Where each part of the schema stands in it, for compiling a branch of a union on its own. */
  private readonly places = new Map<object, string>();

  /** @throws Error when the schema itself is wrong. */
  constructor(
    private readonly schema: SchemaObject & { $id: string },
    private readonly naming: Naming,
  ) {
    this.whole = this.ajv.compile(schema);
    this.notePlaces(schema, '');
  }

  /** @param most after so many problems the rest is not put into words, and `shapeHolds` speaks of these alone */
  check(document: SourceDocument<unknown>, most = Infinity): SchemaReport {
    const alien = this.alienProblem(document.value);
    if (alien) return { problems: [alien], shapeHolds: false };
    const describer: Describer = {
      naming: this.naming,
      root: document.value,
      numberText: document.numberText,
      resolve: this.resolve,
      isText: ({ $ref }) => $ref === '#/$defs/text',
    };
    const complaints = this.complaints(this.whole, document.value, '', describer, most);
    return {
      problems: withoutEchoes(complaints).map(({ code, message, hint, path, spot }) =>
        spot ? { code, message, hint, path, spot } : { code, message, hint, path },
      ),
      shapeHolds: !complaints.some(({ breaksShape, path }) => breaksShape && !this.naming.separable?.test(path)),
    };
  }

  /** A document of another kind gets one problem instead of a hundred. */
  private alienProblem(value: unknown): DocumentProblem | undefined {
    const { noun } = this.naming;
    const expected = (this.schema['properties'] as Record<string, SchemaNode>)['schema']?.const;
    if (typeOf(value) !== 'object') {
      return {
        code: `${noun}/wrong-type`,
        message: `The file is ${typeOf(value) === 'array' ? 'a list' : 'a single value'}; a ${noun} is a map of properties.`,
        hint: `Begin with "schema: ${String(expected)}".`,
        path: '',
      };
    }
    const given = childOf(value, 'schema');
    if (given === expected) return undefined;
    return given === undefined
      ? {
          code: `${noun}/no-schema`,
          message: `The file does not say that it is a ${noun}.`,
          hint: `Add the line "schema: ${String(expected)}" at the beginning.`,
          path: '',
        }
      : {
          code: `${noun}/other-schema`,
          message: `The file says that it is ${shown(given)}, not "${String(expected)}".`,
          hint: `Is it the file you meant? This version reads "${String(expected)}" only.`,
          path: '/schema',
        };
  }

  private complaints(
    validate: ValidateFunction,
    value: unknown,
    prefix: string,
    describer: Describer,
    most: number,
  ): Complaint[] {
    if (validate(value)) return [];
    const complaints: Complaint[] = [];
    for (const error of withoutBranches(validate.errors ?? [])) {
      if (complaints.length >= most) break;
      const path = prefix + error.instancePath;
      if (error.keyword === 'oneOf') complaints.push(...this.unionComplaints(error, path, describer, most));
      else complaints.push(complaintOf(error, path, describer));
    }
    return complaints;
  }

  private unionComplaints(error: ErrorObject, path: string, describer: Describer, most: number): Complaint[] {
    const branches = error.schema as readonly SchemaNode[];
    const { data: value } = error as { data: unknown };
    if (branches.every(({ type, properties, required }) => !type && !properties && required)) {
      return [alternativesComplaint(branches, value, path, describer)];
    }
    const other =
      this.kindComplaint(branches, value, path, describer) ?? conflictComplaint(branches, value, path, describer);
    if (other) return [other];
    const branch = bestBranch(branches, value);
    const place = branch && this.places.get(branch);
    const validate = place === undefined ? undefined : this.ajv.getSchema(`${this.schema.$id}#${place}`);
    const complaints = validate ? this.complaints(validate, value, path, describer, most) : [];
    if (complaints.length > 0) return complaints;
    const parent = error.parentSchema as SchemaNode;
    return [
      {
        code: `${this.naming.noun}/wrong-type`,
        message: `${capitalised(thingAt(path, describer))} is ${shownAt(path, value, describer)}, which does not fit here.`,
        hint: typeOf(value) === 'null' ? 'Fill it in, or remove the line.' : `Write ${unionInWords(branches)}.`,
        path,
        breaksShape: !isTextUnion(parent, this.schema),
      },
    ];
  }

  /** For unions of several maps that are told apart by `kind`: the kind is missing or unknown. */
  private kindComplaint(
    branches: readonly SchemaNode[],
    value: unknown,
    path: string,
    describer: Describer,
  ): Complaint | undefined {
    const maps = branches.filter(({ properties }) => properties !== undefined);
    const kinds = maps.length > 1 ? maps.flatMap((branch) => kindsOf(branch)) : [];
    if (kinds.length === 0 || typeOf(value) !== 'object') return undefined;
    const given = childOf(value, 'kind');
    if (kinds.includes(String(given))) return undefined;
    const error = {
      instancePath: '',
      schemaPath: '',
      data: given === undefined ? value : given,
      ...(given === undefined
        ? {
            keyword: 'required',
            params: { missingProperty: 'kind' },
            parentSchema: { properties: { kind: { enum: kinds } } },
          }
        : { keyword: 'enum', params: {}, parentSchema: { enum: kinds } }),
    };
    return complaintOf(error, given === undefined ? path : `${path}/kind`, describer);
  }

  private readonly resolve = (schema: SchemaNode): SchemaNode => {
    const { $ref } = schema;
    if ($ref === undefined) return schema;
    const definitions = this.schema['$defs'] as Record<string, SchemaNode>;
    return definitions[$ref.replace('#/$defs/', '')] ?? schema;
  };

  private notePlaces(part: unknown, place: string): void {
    if (typeof part !== 'object' || part === null) return;
    this.places.set(part, place);
    for (const [name, child] of Object.entries(part)) this.notePlaces(child, place + pointer(name));
  }
}

function isTextUnion(union: SchemaNode, schema: SchemaObject): boolean {
  return (schema['$defs'] as Record<string, unknown>)['text'] === union;
}

function kindsOf({ properties }: SchemaNode): string[] {
  const kind = properties?.['kind'];
  return kind === undefined ? [] : (kind.enum ?? [kind.const]).map(String);
}

/** The branch that the author probably meant: by kind, by type, then by the properties that are there. */
function bestBranch(branches: readonly SchemaNode[], value: unknown): SchemaNode | undefined {
  const type = typeOf(value);
  const fitting = branches.filter((branch) =>
    [branch.type ?? [], ...(branch.enum ?? []).map(() => 'string')].flat().includes(type),
  );
  if (type !== 'object') return fitting.length === 1 ? fitting[0] : undefined;
  const byKind = fitting.find((branch) => kindsOf(branch).includes(String(childOf(value, 'kind'))));
  if (byKind || fitting.length < 2) return byKind ?? fitting[0];
  const given = Object.keys(value as object);
  const shared = (branch: SchemaNode): number =>
    Object.keys(branch.properties ?? {}).filter((name) => nearest(name, given) !== undefined).length;
  const best = fitting.reduce((a, b) => (shared(b) > shared(a) ? b : a));
  return shared(best) > 0 ? best : undefined;
}

/** `{ capLevel, capScore }`: what belongs to several branches of a union, none of which admits the other. */
function conflictComplaint(
  branches: readonly SchemaNode[],
  value: unknown,
  path: string,
  describer: Describer,
): Complaint | undefined {
  if (typeOf(value) !== 'object' || branches.some((branch) => kindsOf(branch).length > 0)) return undefined;
  const begun = branches.flatMap(({ required: [name] = [] }) =>
    name !== undefined && childOf(value, name) !== undefined ? [name] : [],
  );
  return begun.length < 2 ? undefined : exclusive(begun, 'Keep one of them.', path, describer);
}

function exclusive(names: readonly string[], hint: string, path: string, describer: Describer): Complaint {
  const all = `${names.length === 2 ? 'both ' : ''}${listed(names).replace(/, ([^,]*)$/, ' and $1')}`;
  return {
    code: `${describer.naming.noun}/conflicting-properties`,
    message: `${capitalised(thingAt(path, describer))} has ${all}, which exclude each other.`,
    hint,
    path,
    breaksShape: true,
  };
}

/** "Give either groups or requirements": every branch only asks for properties and forbids those of the others. */
function alternativesComplaint(
  branches: readonly SchemaNode[],
  value: unknown,
  path: string,
  describer: Describer,
): Complaint {
  const { noun } = describer.naming;
  const thing = capitalised(thingAt(path, describer));
  const sets = branches.map(({ required }) => required ?? []);
  const given = sets.flat().filter((name) => childOf(value, name) !== undefined);
  const hint = `Give either ${sets.map((names) => names.map((name) => `"${name}"`).join(' and ')).join(' or ')}.`;
  const begun = sets.filter((names) => names.some((name) => given.includes(name)));
  const [only] = begun;
  if (begun.length > 1) return exclusive(given, hint, path, describer);
  const lacking = (only ?? sets.flat()).filter((name) => !given.includes(name));
  return {
    code: `${noun}/missing-property`,
    message: only
      ? `${thing} has no ${listed(lacking)}.`
      : `${thing} has neither ${lacking.map((name) => `"${name}"`).join(' nor ')}.`,
    hint,
    path,
    breaksShape: true,
  };
}

/** A misspelt property is unknown under one name and missing under the other: the first says it all. */
function withoutEchoes(complaints: readonly Complaint[]): Complaint[] {
  const meant = new Set(
    complaints.flatMap(({ meant: name, path }) =>
      name === undefined ? [] : [path.slice(0, path.lastIndexOf('/')) + pointer(name)],
    ),
  );
  return complaints.filter(({ missing, path }) => missing === undefined || !meant.has(path + pointer(missing)));
}

/** The errors of the branches of a union stand directly before that of the union itself, which says it better. */
function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'oneOf') {
      while (kept.length > 0 && isWithin(kept.at(-1)?.instancePath ?? '', error.instancePath)) kept.pop();
    }
    kept.push(error);
  }
  return kept;
}

const isWithin = (path: string, ancestor: string): boolean => path === ancestor || path.startsWith(`${ancestor}/`);
