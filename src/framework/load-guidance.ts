import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DocumentSchema, readTextFile, readYaml } from '../input';
import { canonicalJson } from '../shared/canonical-json';
import { InvalidInputError, type Problem } from '../shared/problem';
import { inFileOrder, located, withoutRepeats } from '../shared/source-document';
import type { Framework } from './framework';
import { readSchema } from './framework-schema';
import type { FrameworkGuidance, Guidance, GuidanceDocument } from './rules/guidance';
import { checkGuidance, type GuidanceContext } from './rules/check-guidance';
import { resultRequirements } from './rules/result-requirements';
import { loadShared } from './shared-data';

/** Folder beside the framework file, with a file for each category. */
export const GUIDANCE_FOLDER = 'guidance';

export interface LoadedGuidance {
  readonly guidance: FrameworkGuidance;
  /** SHA-256 (hex) over names and hashes of the files. */
  readonly hash: string;
}

let compiled: DocumentSchema | undefined;

function guidanceSchema(): DocumentSchema {
  compiled ??= new DocumentSchema(readSchema('guidance.schema.json'), {
    noun: 'guidance',
    entries: { probes: 'probe', evidence: 'evidence', mistakes: 'mistake', causes: 'cause', workItems: 'work item' },
  });
  return compiled;
}

/**
 * The guidance of a framework version, from the folder `guidance` in its folder.
 * @param folder of the framework file
 * @returns undefined when the version has no such folder
 * @throws InvalidInputError with all problems of all files
 */
export async function loadGuidance(folder: string, framework: Framework): Promise<LoadedGuidance | undefined> {
  const place = join(folder, GUIDANCE_FOLDER);
  const names = await readdir(place).catch(() => undefined);
  if (names === undefined) return undefined;
  const context: GuidanceContext = {
    ...{ framework, results: resultRequirements(framework.model) },
    causes: (await loadShared()).causes.map(({ key }) => key),
  };
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  const read = await Promise.all(files.map((name) => readFile(join(place, name), context)));
  const said = new Map(read.flatMap(({ requirements }) => requirements));
  const problems = read.flatMap((file) => file.problems);
  const silent = framework.categories.filter(({ ref }) => !files.includes(`${ref}.yaml`));
  problems.push(...silent.map(({ ref }) => absent(place, ref)));
  if (problems.length > 0) throw new InvalidInputError(problems);
  const ordered = [...framework.requirements.keys()].flatMap((ref): [string, Guidance][] => {
    const guidance = said.get(ref);
    return guidance ? [[ref, guidance]] : [];
  });
  const hashes = Object.fromEntries(read.map(({ name, sha256 }) => [name, sha256]));
  return { guidance: new Map(ordered), hash: createHash('sha256').update(canonicalJson(hashes)).digest('hex') };
}

interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly requirements: readonly [string, Guidance][];
  readonly problems: readonly Problem[];
}

async function readFile(path: string, context: GuidanceContext): Promise<ReadFile> {
  const text = await readTextFile(path);
  const { document, problems } = readYaml(text.text, text.file);
  const found: Problem[] = [...text.problems, ...problems];
  let requirements: [string, Guidance][] = [];
  if (document) {
    const schema = guidanceSchema().check(document);
    found.push(...located(withoutRepeats(schema.problems, found), document));
    if (schema.shapeHolds) {
      const value = document.value as GuidanceDocument;
      const checked = [...checkGuidance(value, context), ...nameFits(path, value)];
      found.push(...located(withoutRepeats(checked, found), document));
      requirements = Object.entries(value.requirements);
    }
  }
  return { name: basename(path), sha256: text.sha256, requirements, problems: inFileOrder(found) };
}

function nameFits(path: string, { category }: GuidanceDocument) {
  return basename(path) === `${category}.yaml`
    ? []
    : [
        {
          code: 'guidance/wrong-file',
          message: `The guidance of category ${category} lies in ${basename(path)}.`,
          hint: `Name the file ${category}.yaml.`,
          path: '/category',
        },
      ];
}

function absent(place: string, ref: string): Problem {
  return {
    code: 'guidance/missing-category',
    message: `There is no guidance for category ${ref}.`,
    hint: `Write it to ${GUIDANCE_FOLDER}/${ref}.yaml.`,
    ...{ file: place, line: 0, column: 0, path: '' },
  };
}
