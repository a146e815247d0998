import type { Answer, AnswerBook, RatingValue } from '../../scoring/answers';
import type { RequirementNode } from '../../scoring/model';
import type { CsvTable } from '../../shared/csv';
import { pointer } from '../../shared/json-pointer';
import { known } from '../../shared/known';
import { unknownName } from '../../shared/references';
import type { DocumentProblem, NumberText, TextProblem } from '../../shared/source-document';
import { listed } from '../../shared/suggest';
import { type LocalizedText, textIn } from '../../shared/text';
import { type AssessmentPlace, unknownUnit } from './assessment-place';
import type { AnswerPerUnitDocument, RatingDocument, SingleAnswerDocument } from './case-document';
import { readAnswerTable } from './read-answer-table';
import { notApplicableForbidden, readRating } from './read-rating';

export interface AnswersContext {
  readonly numberText: NumberText;
  /** Pointers to answers that the schema refused: they are not looked at again. */
  readonly refused: ReadonlySet<string>;
}

export interface AnswersReading {
  /** The answers without those that have problems. */
  readonly book: AnswerBook;
  readonly problems: readonly DocumentProblem[];
  readonly tableProblems: readonly TextProblem[];
}

/** Where a value stands: `holder[name]`. */
interface Where {
  readonly holder: object;
  readonly name: string | number;
  readonly path: string;
}

/** Stands for all units that are not named. */
const OTHER_UNITS = '*';

/** Reads the answers of an assessment: those of its answers file, then those in the case, which win. */
export function readAnswers(
  place: AssessmentPlace,
  table: CsvTable | undefined,
  context: AnswersContext,
): AnswersReading {
  const book = new BookBuilder(place.units);
  const tableReading = table && place.framework ? readAnswerTable(table, place, place.framework) : undefined;
  const reasons = new TranslatedReasons(place);
  for (const { ref, unit, answer } of tableReading?.answers ?? []) book.set(ref, unit, reasons.in(answer));
  const reader = new AnswersReader(place, book, context);
  reader.read();
  return {
    book: book.book(),
    // What a broken table would have used is not known.
    problems: [...reader.problems, ...(tableReading?.problems.length === 0 ? reasons.unused() : [])],
    tableProblems: tableReading?.problems ?? [],
  };
}

/** A cell of the answers file has one text; the case says it in the other languages. */
class TranslatedReasons {
  private readonly byText: ReadonlyMap<string, LocalizedText>;
  private readonly used = new Set<string>();

  constructor(private readonly place: AssessmentPlace) {
    this.byText = new Map((place.assessment.reasons ?? []).map((reason) => [textIn(reason, 'en'), reason]));
  }

  in(answer: Answer): Answer {
    if (answer.kind === 'rated') return answer;
    const text = textIn(answer.reason, 'en');
    this.used.add(text);
    return { kind: 'notApplicable', reason: this.byText.get(text) ?? answer.reason };
  }

  unused(): DocumentProblem[] {
    const { reasons = [] } = this.place.assessment;
    return reasons.flatMap((reason, index) =>
      this.used.has(textIn(reason, 'en'))
        ? []
        : [
            {
              code: 'case/unused-reason',
              message: `${this.place.thing} translates a reason that its answers file does not give.`,
              hint: 'Write "en" exactly as after "NA:" in the file, or remove it.',
              path: `${this.place.path}${pointer('reasons', index)}`,
            },
          ],
    );
  }
}

class BookBuilder {
  private readonly byUnit: ReadonlyMap<string, Map<string, Answer>>;
  private readonly entity = new Map<string, Answer>();

  constructor(units: readonly string[]) {
    this.byUnit = new Map(units.map((unit) => [unit, new Map<string, Answer>()]));
  }

  /** Without a unit the answer is the entity's. A unit that is not assessed has been reported. */
  set(ref: string, unit: string | undefined, answer: Answer): void {
    if (unit === undefined) this.entity.set(ref, answer);
    else this.byUnit.get(unit)?.set(ref, answer);
  }

  book(): AnswerBook {
    return { byUnit: this.byUnit, entity: this.entity };
  }
}

class AnswersReader {
  readonly problems: DocumentProblem[] = [];

  constructor(
    private readonly place: AssessmentPlace,
    private readonly book: BookBuilder,
    private readonly context: AnswersContext,
  ) {}

  read(): void {
    const { assessment, framework, requirements, path } = this.place;
    if (!framework) return;
    const answers = assessment.answers ?? {};
    const names = { what: 'requirement', names: [...requirements.keys()], where: framework.id };
    for (const [ref, answer] of Object.entries(answers)) {
      const place = path + pointer('answers', ref);
      const node = requirements.get(ref);
      if (!node) {
        const use = { name: ref, path: place };
        const unknown = unknownName('case', `An answer of assessment ${assessment.key}`, use, names);
        this.problems.push(...unknown.map((problem) => ({ ...problem, spot: 'key' as const })));
      } else if (this.context.refused.has(place)) continue;
      else if (isPerUnit(answer)) this.perUnit(node, answer, place);
      else this.single(node, answer, { holder: answers, name: ref, path: place }, this.place.units);
    }
  }

  private perUnit(node: RequirementNode, { units }: AnswerPerUnitDocument, path: string): void {
    if (node.answeredPer === 'entity') {
      this.problem('answer-per-unit', `${node.ref} is answered once for the entity, not per unit.`, {
        hint: 'Write the answer itself instead of "units".',
        path: `${path}/units`,
        spot: 'key',
      });
      return;
    }
    const named = Object.keys(units).filter((unit) => unit !== OTHER_UNITS);
    for (const [unit, answer] of Object.entries(units)) {
      const place = `${path}/units${pointer(unit)}`;
      if (unit === OTHER_UNITS) {
        const others = this.place.units.filter((other) => !named.includes(other));
        this.single(node, answer, { holder: units, name: unit, path: place }, others);
        continue;
      }
      const unknown = unknownUnit(this.place, `The answer to ${node.ref}`, { name: unit, path: place });
      this.problems.push(...unknown.map((problem) => ({ ...problem, spot: 'key' as const })));
      this.single(node, answer, { holder: units, name: unit, path: place }, [unit]);
    }
  }

  private single(node: RequirementNode, document: SingleAnswerDocument, where: Where, units: readonly string[]): void {
    const answer = this.answer(node, document, where);
    if (!answer) return;
    if (node.answeredPer === 'entity') this.book.set(node.ref, undefined, answer);
    else for (const unit of units) this.book.set(node.ref, unit, answer);
  }

  private answer(node: RequirementNode, document: SingleAnswerDocument, where: Where): Answer | undefined {
    if (typeof document !== 'object' || isList(document)) return this.rated(node, document, where);
    if ('notApplicable' in document) {
      if (node.notApplicable === 'allowed') return { kind: 'notApplicable', reason: document.notApplicable };
      this.problem('not-applicable-forbidden', notApplicableForbidden(node.ref), {
        hint: 'Rate it, or leave the answer out if it was not assessed.',
        path: where.path,
      });
      return undefined;
    }
    const { ratings, note } = document;
    const answer = this.rated(node, ratings, { holder: document, name: 'ratings', path: `${where.path}/ratings` });
    return answer && note !== undefined ? { ...answer, note } : answer;
  }

  private rated(
    node: RequirementNode,
    document: RatingDocument | readonly RatingDocument[],
    where: Where,
  ): Extract<Answer, { kind: 'rated' }> | undefined {
    const { dimensions, key } = node.method;
    const names = dimensions.map(({ dimension }) => dimension);
    const entries = this.entries(document, where);
    if (entries.length !== dimensions.length) {
      this.problem('wrong-number-of-ratings', wrongNumber(node.ref, entries.length, key, names), {
        hint:
          names.length === 1 ? 'Write one rating.' : `Write one rating for each, in this order: [${names.join(', ')}].`,
        path: where.path,
      });
      return undefined;
    }
    const ratings: Record<string, RatingValue> = {};
    for (const [index, { text, path }] of entries.entries()) {
      for (const { dimension, scale } of dimensions.slice(index, index + 1)) {
        const reading = readRating(text, known(this.place.scales, scale), scale);
        if ('value' in reading) ratings[dimension] = reading.value;
        else {
          const message = `The rating of ${node.ref}${names.length > 1 ? ` in ${dimension}` : ''} ${reading.fault.message}`;
          this.problems.push({ ...reading.fault, message, path });
        }
      }
    }
    return Object.keys(ratings).length === dimensions.length ? { kind: 'rated', ratings } : undefined;
  }

  /** The ratings as texts with their places. A number counts as it is written: 3 names the option "3". */
  private entries(
    document: RatingDocument | readonly RatingDocument[],
    where: Where,
  ): { text: string; path: string }[] {
    const { holder, name, path } = where;
    if (typeof document === 'string') return [{ text: document, path }];
    if (typeof document === 'number') return [{ text: this.context.numberText(holder, name), path }];
    return document.flatMap((rating, index) =>
      this.entries(rating, { holder: document, name: index, path: `${path}/${index}` }),
    );
  }

  private problem(code: string, message: string, rest: Omit<DocumentProblem, 'code' | 'message'>): void {
    this.problems.push({ code: `case/${code}`, message, ...rest });
  }
}

function isPerUnit(answer: SingleAnswerDocument | AnswerPerUnitDocument): answer is AnswerPerUnitDocument {
  return typeof answer === 'object' && 'units' in answer;
}

function isList(document: SingleAnswerDocument): document is readonly RatingDocument[] {
  return Array.isArray(document);
}

function wrongNumber(ref: string, given: number, method: string, dimensions: readonly string[]): string {
  const takes = dimensions.length === 1 ? 'one' : `${dimensions.length}, for ${listed(dimensions)}`;
  return `The answer to ${ref} has ${given} ${given === 1 ? 'rating' : 'ratings'}; rating method ${method} takes ${takes}.`;
}
