import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DocumentSchema, type Naming, readTextFile, readYaml } from '../input';
import { InvalidInputError, type Problem } from '../shared/problem';
import { inFileOrder, located, type SourceDocument, withoutRepeats } from '../shared/source-document';
import { FRAMEWORKS_ROOT, readSchema } from './framework-schema';
import { checkShared, type SharedData } from './rules/check-shared';

/** Folder beside the frameworks, with what they have in common. */
export const SHARED_FOLDER = 'shared';

/** File of the folder → schema, and what its entries are called. */
const FILES = {
  kpis: { schema: 'kpi-catalogue', noun: 'KPI catalogue', entries: { kpis: 'KPI', traps: 'trap' } },
  causes: { schema: 'cause-taxonomy', noun: 'cause taxonomy', entries: { causes: 'cause' } },
  methods: { schema: 'measurement-methods', noun: 'list of methods', entries: { methods: 'method', biases: 'bias' } },
  functions: { schema: 'owner-functions', noun: 'list of functions', entries: { functions: 'function' } },
  roles: { schema: 'rasic-roles', noun: 'list of roles', entries: { roles: 'role' } },
} as const satisfies Readonly<Record<keyof SharedData, { schema: string } & Naming>>;

const schemas = new Map<string, DocumentSchema>();

function schemaOf(name: string, naming: Naming): DocumentSchema {
  const schema = schemas.get(name) ?? new DocumentSchema(readSchema(`${name}.schema.json`), naming);
  schemas.set(name, schema);
  return schema;
}

/**
 * Reads a document of data that people write, as its schema admits it.
 * @param schema name of the schema's file, without `.schema.json`
 * @throws InvalidInputError with all problems of the file
 */
export async function readData<T>(path: string, schema: string, naming: Naming): Promise<SourceDocument<T>> {
  const text = await readTextFile(path);
  const { document, problems } = readYaml(text.text, text.file);
  const found: Problem[] = [...text.problems, ...problems];
  if (document) {
    const report = schemaOf(schema, naming).check(document);
    found.push(...located(withoutRepeats(report.problems, found), document));
  }
  if (!document || found.length > 0) throw new InvalidInputError(inFileOrder(found));
  return document as SourceDocument<T>;
}

/**
 * KPIs, causes, methods, functions and roles, which frameworks and their guidance refer to.
 * @throws InvalidInputError with all problems of all files
 */
export async function loadShared(root = FRAMEWORKS_ROOT): Promise<SharedData> {
  const names = Object.keys(FILES) as (keyof SharedData)[];
  const read = await Promise.allSettled(
    names.map((name) => {
      const { schema, ...naming } = FILES[name];
      return readData<Record<string, unknown>>(join(root, SHARED_FOLDER, `${name}.yaml`), schema, naming);
    }),
  );
  const problems: Problem[] = [];
  const documents = new Map<keyof SharedData, SourceDocument<Record<string, unknown>>>();
  for (const [index, result] of read.entries()) {
    const name = names[index] as keyof SharedData;
    if (result.status === 'fulfilled') documents.set(name, result.value);
    else if (result.reason instanceof InvalidInputError) problems.push(...result.reason.problems);
    else throw result.reason;
  }
  if (problems.length > 0) throw new InvalidInputError(problems);
  const data = Object.fromEntries(
    [...documents].map(([name, document]) => [name, document.value[name]]),
  ) as unknown as SharedData;
  const wrong = checkShared(data).flatMap(({ file, ...problem }) => {
    const document = documents.get(file);
    return document ? located([problem], document) : [];
  });
  if (wrong.length > 0) throw new InvalidInputError(wrong);
  return data;
}

/** Whether there is such a folder below `root`. */
export async function hasShared(root: string): Promise<boolean> {
  return readdir(join(root, SHARED_FOLDER)).then(
    () => true,
    () => false,
  );
}
