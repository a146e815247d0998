import { isUtf8 } from 'node:buffer';
import { type CatalogueEntry, type Framework, type FrameworkStore, kpiCatalogue } from '../framework';
import { besideFile, readFileBytes, readTextFile, readYaml } from '../input';
import { type CsvTable, readCsv } from '../shared/csv';
import type { AnswerBook } from '../scoring';
import { InvalidInputError, type Problem } from '../shared/problem';
import {
  type DocumentProblem,
  inFile,
  inFileOrder,
  located,
  type NumberText,
  shortestNumberText,
  type SourceDocument,
  withoutRepeats,
} from '../shared/source-document';
import type { Branding, Engagement, Logo, MonitoredContacts } from './assessment';
import { caseSchema } from './case-schema';
import type { AssessmentDocument, CaseDocument } from './rules/case-document';
import { type CheckedCase, checkCase } from './rules/check-case';
import { checkLogo } from './rules/check-logo';
import { readContactTable } from './rules/contact-table/read-contact-table';
import { readKpiTable, type TablePoint } from './rules/kpi-table/read-kpi-table';
import type { TableContext, TableKpi } from './rules/kpi-table/table-names';
import { checkKpiTargets } from './rules/check-kpi-targets';
import type { PlacedPoints } from './rules/merge-kpis';
import { toEngagement } from './rules/to-engagement';
import { withContacts } from './rules/with-contacts';
import { placedPoints, withKpiEvidence } from './rules/with-kpi-evidence';

/** A logo is a drawing, not a photograph. */
const MOST_LOGO_BYTES = 1_000_000;

/**
 * Reads and checks a case file with everything that it names: its answers files and logos, which lie in its folder or
 * below, and its frameworks.
 * @throws InvalidInputError with all problems of all these files; those of the case come first
 */
export async function loadCase(path: string, store: FrameworkStore): Promise<Engagement> {
  return (await readCase(path, store)).engagement;
}

/** A case file that was read and found right. */
export interface LoadedCase {
  readonly engagement: Engagement;
  /** As it stands in the file; its answers are those of `answers`, with what its answers files hold. */
  readonly document: CaseDocument;
  readonly answers: ReadonlyMap<AssessmentDocument, AnswerBook>;
  readonly numberText: NumberText;
  /** What its KPI files say: evidence of the whole engagement. */
  readonly evidence: readonly PlacedPoints[];
  /** Those that its assessments are by. */
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** Problems that are found in it later, at their places in the file. */
  readonly located: (problems: readonly DocumentProblem[]) => readonly Problem[];
}

/** As `loadCase`, with what the file itself says. */
export async function readCase(path: string, store: FrameworkStore): Promise<LoadedCase> {
  const text = await readTextFile(path);
  const { document, problems } = readYaml(text.text, text.file);
  const found: Problem[] = [...text.problems, ...problems];
  if (!document) throw new InvalidInputError(inFileOrder(found));
  const schema = caseSchema().check(document);
  found.push(...located(withoutRepeats(schema.problems, found), document));
  if (!schema.shapeHolds) throw new InvalidInputError(inFileOrder(found));
  return new CaseLoader(path, document as SourceDocument<CaseDocument>, found).load(store);
}

/** Everything in a document that numbers can stand in. */
function numberHolders(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(numberHolders)];
}

function answersOf({ answers }: CheckedCase, assessment: AssessmentDocument | undefined): AnswerBook {
  const book = assessment && answers.get(assessment);
  if (!book) throw new RangeError('The answers of an assessment were not read.');
  return book;
}

class CaseLoader {
  /** Of other files than the case. */
  private readonly elsewhere: Problem[] = [];
  private readonly places: DocumentProblem[] = [];

  constructor(
    private readonly path: string,
    private readonly document: SourceDocument<CaseDocument>,
    private readonly found: readonly Problem[],
  ) {}

  async load(store: FrameworkStore): Promise<LoadedCase> {
    const { value: document, numberText } = this.document;
    const { frameworks, broken } = await this.frameworks(store);
    const { tables, files } = await this.tables();
    const catalogue = await kpiCatalogue();
    const points = await this.kpiPoints(frameworks, catalogue);
    const contacts = await this.contacts();
    const branding = await this.branding();
    const frameworkIds = { all: await store.ids(), broken };
    const checked = checkCase({
      document,
      frameworks,
      frameworkIds,
      tables,
      numberText,
      refusedAnswers: this.refusedAnswers(),
    });
    for (const [index, problems] of checked.tableProblems)
      this.elsewhere.push(...inFile(problems, files.get(index) ?? ''));
    this.places.push(...checked.problems);
    const kpis = new Map<string, Pick<CatalogueEntry, 'unit' | 'kind' | 'direction'>>([
      ...catalogue,
      ...[...frameworks.values()].flatMap((framework) => [...framework.kpis]),
      ...(document.kpis ?? []).map((kpi) => [kpi.key, kpi] as const),
    ]);
    this.places.push(...checkKpiTargets(document, kpis, numberText));
    const own = located(withoutRepeats(this.places, this.found), this.document);
    const problems = [...inFileOrder([...this.found, ...own]), ...inFileOrder(this.elsewhere)];
    if (problems.length > 0) throw new InvalidInputError(problems);
    const { answers } = checked;
    const evidence = placedPoints(points);
    const merged = withKpiEvidence(withContacts(document, contacts), {
      evidence,
      frameworks,
      catalogue,
    });
    const stated = new Set(numberHolders(document));
    const engagement = toEngagement({
      ...{ document: merged, frameworks, branding },
      answers: new Map(merged.assessments.map((one, index) => [one, answersOf(checked, document.assessments[index])])),
      // What came from tables stands nowhere in the case file.
      numberText: (holder, property) => (stated.has(holder) ? numberText : shortestNumberText)(holder, property),
    });
    const locate = (problems: readonly DocumentProblem[]): readonly Problem[] =>
      inFileOrder(located(problems, this.document));
    return { engagement, document, answers, numberText, evidence, frameworks, located: locate };
  }

  /** Pointers to the answers in which something was found wrong already. */
  private refusedAnswers(): Set<string> {
    return new Set(this.found.flatMap(({ path }) => /^\/assessments\/\d+\/answers\/[^/]+/.exec(path)?.[0] ?? []));
  }

  private async frameworks(
    store: FrameworkStore,
  ): Promise<{ frameworks: Map<string, Framework>; broken: Set<string> }> {
    const frameworks = new Map<string, Framework>();
    const broken = new Set<string>();
    for (const id of new Set(this.document.value.assessments.map(({ framework }) => framework))) {
      try {
        const framework = await store.find(id);
        if (framework) frameworks.set(id, framework);
      } catch (error) {
        if (!(error instanceof InvalidInputError)) throw error;
        broken.add(id);
        this.elsewhere.push(...error.problems);
      }
    }
    return { frameworks, broken };
  }

  private async tables(): Promise<{ tables: Map<number, CsvTable>; files: Map<number, string> }> {
    const tables = new Map<number, CsvTable>();
    const files = new Map<number, string>();
    for (const [index, { answersFile }] of this.document.value.assessments.entries()) {
      if (answersFile === undefined) continue;
      const read = await this.beside(answersFile, `/assessments/${index}/answersFile`, 'answers-file', readTextFile);
      this.elsewhere.push(...(read?.problems ?? []));
      // Hidden characters make ratings unreadable that look right.
      if (!read || read.problems.length > 0) continue;
      tables.set(index, readCsv(read.text));
      files.set(index, read.file);
    }
    return { tables, files };
  }

  private async kpiPoints(
    frameworks: ReadonlyMap<string, Framework>,
    catalogue: ReadonlyMap<string, CatalogueEntry>,
  ): Promise<TablePoint[]> {
    const { kpiFiles = [], kpis = [], units, sites } = this.document.value;
    const framework = new Map([...frameworks.values()].flatMap((one) => [...one.kpis]));
    const siteOf = new Map(sites.map((site) => [site.ref, site]));
    const context = {
      kpis: [
        ...new Map<string, TableKpi>([
          ...catalogue,
          ...framework,
          ...kpis.map((kpi) => [kpi.key, kpi] as const),
        ]).values(),
      ],
      units: units.map(({ ref, name, site, programme }) => ({
        ...{ ref, name },
        ...(siteOf.has(site) && { site: siteOf.get(site) }),
        ...(programme !== undefined && { programme: { name: programme } }),
      })) as TableContext['units'],
    };
    const points: TablePoint[] = [];
    for (const [index, name] of kpiFiles.entries()) {
      const read = await this.beside(name, `/kpiFiles/${index}`, 'kpi-file', readTextFile);
      this.elsewhere.push(...(read?.problems ?? []));
      if (!read || read.problems.length > 0) continue;
      const table = readKpiTable(read.text, context);
      const problems = table.problems.map(({ row, column, ...problem }) => ({ ...problem, line: row, column }));
      this.elsewhere.push(...inFile(problems, read.file));
      for (const point of table.points) points.push(point);
    }
    return points;
  }

  /** Those of the tables that the assessments name, by index of the assessment. */
  private async contacts(): Promise<ReadonlyMap<number, readonly MonitoredContacts[]>> {
    const { assessments, units } = this.document.value;
    const found = new Map<number, readonly MonitoredContacts[]>();
    for (const [index, { drivers, units: covered }] of assessments.entries()) {
      if (drivers?.contactsFile === undefined) continue;
      const path = `/assessments/${index}/drivers/contactsFile`;
      const read = await this.beside(drivers.contactsFile, path, 'contacts-file', readTextFile);
      this.elsewhere.push(...(read?.problems ?? []));
      if (!read || read.problems.length > 0) continue;
      const table = readContactTable(read.text, {
        errors: drivers.errors.map(({ key }) => key),
        units: covered ?? units.map(({ ref }) => ref),
      });
      const problems = table.problems.map(({ row, column, ...problem }) => ({ ...problem, line: row, column }));
      this.elsewhere.push(...inFile(problems, read.file));
      found.set(index, table.groups);
    }
    return found;
  }

  private async branding(): Promise<Branding> {
    const { accent, clientLogo, consultancyLogo } = this.document.value.branding ?? {};
    const client = await this.logo(clientLogo, '/branding/clientLogo');
    const consultancy = await this.logo(consultancyLogo, '/branding/consultancyLogo');
    return {
      ...(accent === undefined ? {} : { accent }),
      ...(client ? { clientLogo: client } : {}),
      ...(consultancy ? { consultancyLogo: consultancy } : {}),
    };
  }

  private async logo(reference: string | undefined, path: string): Promise<Logo | undefined> {
    if (reference === undefined) return undefined;
    const read = await this.beside(reference, path, 'logo', (file) => readFileBytes(file, MOST_LOGO_BYTES));
    if (!read) return undefined;
    const logo = checkLogo(read.bytes);
    if ('kind' in logo && (logo.kind === 'png' || isUtf8(read.bytes))) return { kind: logo.kind, bytes: read.bytes };
    const { refused, hint } =
      'refused' in logo ? logo : { refused: 'is an SVG image that is not UTF-8', hint: 'Save it as UTF-8.' };
    this.places.push({ code: 'case/logo', message: `The logo "${reference}" ${refused}.`, hint, path });
    return undefined;
  }

  /** Reads a file that the case names. What is wrong with the name or the whole file is reported where it is named. */
  private async beside<T>(
    reference: string,
    path: string,
    code: string,
    read: (file: string) => Promise<T>,
  ): Promise<T | undefined> {
    const target = await besideFile(this.path, reference);
    if ('refused' in target) {
      this.places.push({
        code: `case/${code}`,
        message: `"${reference}" ${target.refused}.`,
        hint: 'Put the file beside the case file, or below it, and name it relative to the case file.',
        path,
      });
      return undefined;
    }
    try {
      return await read(target.path);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      for (const problem of error.problems) {
        if (problem.line > 0) this.elsewhere.push(problem);
        else {
          const hint =
            problem.code === 'file/not-found' ? 'Check the name; it is relative to the case file.' : problem.hint;
          this.places.push({ code: `case/${code}`, message: `"${reference}": ${problem.message}`, hint, path });
        }
      }
      return undefined;
    }
  }
}
