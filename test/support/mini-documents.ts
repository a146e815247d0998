import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseDocument } from '../../src/assessment/rules/case-document';
import { type CaseInput, type CheckedCase, checkCase } from '../../src/assessment/rules/check-case';
import { checkFramework } from '../../src/framework/rules/check-framework';
import type { FrameworkDocument } from '../../src/framework/rules/framework-document';
import { toFramework } from '../../src/framework/rules/to-framework';
import { readYaml } from '../../src/input';
import { type CsvTable, readCsv } from '../../src/shared/csv';
import { type DocumentProblem, shortestNumberText } from '../../src/shared/source-document';

/** Read-only parts of a document, open for a test to change. */
export type Draft<T> = T extends readonly (infer E)[]
  ? Draft<E>[]
  : T extends object
    ? { -readonly [P in keyof T]: Draft<T[P]> }
    : T;

const VALID = join(__dirname, '..', 'malformed', 'valid');

function valid(...path: readonly string[]): unknown {
  const { document } = readYaml(readFileSync(join(VALID, ...path), 'utf8'), path.join('/'));
  return structuredClone(document?.value);
}

/** The valid framework `mini@1.0.0`, changed by `edit`. */
export function miniFramework(edit: (draft: Draft<FrameworkDocument>) => void = () => undefined): FrameworkDocument {
  const draft = valid('mini', '1.0.0', 'framework.yaml') as Draft<FrameworkDocument>;
  edit(draft);
  return draft;
}

/** The valid case on that framework, changed by `edit`; without answers file and logo. */
export function miniCase(edit: (draft: Draft<CaseDocument>) => void = () => undefined): CaseDocument {
  const draft = valid('case.yaml') as Draft<CaseDocument>;
  edit(draft);
  return draft;
}

export function caseInput(document: CaseDocument, tables: readonly (CsvTable | string)[] = []): CaseInput {
  const framework = toFramework(miniFramework(), '0'.repeat(64));
  return {
    document,
    frameworks: new Map([[framework.id, framework]]),
    frameworkIds: { all: [framework.id], broken: new Set() },
    tables: new Map(tables.map((table, index) => [index, typeof table === 'string' ? readCsv(table) : table])),
    numberText: shortestNumberText,
    refusedAnswers: new Set(),
  };
}

/** What `checkCase` makes of the changed case; `tables` by index of the assessment. */
export function checkedCase(edit?: (draft: Draft<CaseDocument>) => void, ...tables: readonly string[]): CheckedCase {
  return checkCase(caseInput(miniCase(edit), tables));
}

/** `path code` of each problem. */
export function outline(problems: readonly DocumentProblem[]): string[] {
  return problems.map(({ path, code }) => `${path} ${code}`);
}

export function frameworkOutline(edit: (draft: Draft<FrameworkDocument>) => void): string[] {
  return outline(checkFramework(miniFramework(edit)));
}
