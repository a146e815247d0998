import type { ResultRatings } from '../../assessment/assessment';
import type { ProblemDetail } from '../../shared/domain-error';
import { pointer } from '../../shared/json-pointer';
import { LANGUAGES, type LocalizedText } from '../../shared/text';
import { suggestion } from '../../shared/suggest';
import type { AnswerFaults } from './answer-faults';
import type { AnswerSheet } from './answer-sheet';
import {
  type AnswerContent,
  type AnswerPointers,
  type AnswerSubject,
  checkAnswer,
  type GivenRatings,
  MOST_RATING,
  MOST_TEXT,
  type StoredAnswer,
} from './check-answer';
import { overruledWithoutReason, overruleFault } from './check-overrule';

export const MOST_ROWS = 60_000;

/** What the rows of an upload can name, and how their texts are judged. */
export interface UploadContext {
  readonly sheet: AnswerSheet;
  readonly resultRatings: ResultRatings;
  /** Key of the assessment. */
  readonly assessment: string;
  /** Refs of the units that the assessment covers, `entity` included. */
  readonly covered: ReadonlySet<string>;
  /** Refs of the other units of the engagement. */
  readonly others: ReadonlySet<string>;
  /** What can not be printed in a text, as a sentence. */
  readonly unprintable: (text: string) => string | undefined;
}

export interface UploadedAnswer extends AnswerSubject {
  readonly answer: StoredAnswer;
}

type Fault = Omit<ProblemDetail, 'pointer'>;

/**
 * Checks a JSON upload, `{ rows: [{ unit, requirement, ratings | notApplicable, note? }] }`, by hand: validating 5,000
 * rows with decorators takes longer than everything else together.
 * @returns the rows without those that are wrong; `faults` has what is wrong with those
 */
export function checkAnswerRows(body: unknown, context: UploadContext, faults: AnswerFaults): UploadedAnswer[] {
  const rows = rowsOf(body, faults);
  if (rows.length > MOST_ROWS) {
    faults.add(() => ({
      pointer: '/rows',
      code: 'answers/too-many-rows',
      message: `The upload has ${rows.length} rows; at most ${MOST_ROWS} are taken at once.`,
      hint: 'Send it in parts with mode=merge.',
    }));
    return [];
  }
  return new RowsChecker(context, faults).check(rows);
}

const BODY_KEYS = ['rows'];
const ROW_KEYS = ['unit', 'requirement', 'ratings', 'notApplicable', 'note'];

function rowsOf(body: unknown, faults: AnswerFaults): readonly unknown[] {
  if (!isObject(body)) {
    faults.add(() => ({
      pointer: '',
      code: 'answers/invalid-body',
      message: 'The body is no JSON object.',
      hint: 'Send {"rows": […]}.',
    }));
    return [];
  }
  for (const key of Object.keys(body).filter((name) => !BODY_KEYS.includes(name))) {
    faults.add(() => unknownProperty(pointer(key), key, BODY_KEYS));
  }
  const rows = body['rows'];
  if (Array.isArray(rows)) return rows;
  faults.add(() => ({
    pointer: '/rows',
    code: 'answers/invalid-rows',
    message: '"rows" must be a list.',
    hint: 'Send {"rows": [{"unit": "…", "requirement": "…", "ratings": {…}}]}.',
  }));
  return [];
}

class RowsChecker {
  /** Unit → requirement → index of the row. */
  private readonly seen = new Map<string, Map<string, number>>();

  constructor(
    private readonly context: UploadContext,
    private readonly faults: AnswerFaults,
  ) {}

  check(rows: readonly unknown[]): UploadedAnswer[] {
    const answers: UploadedAnswer[] = [];
    for (const [index, row] of rows.entries()) {
      const answer = this.row(row, index);
      if (answer) answers.push(answer);
    }
    return answers;
  }

  private row(row: unknown, index: number): UploadedAnswer | undefined {
    const before = this.faults.count;
    if (!isObject(row)) {
      this.fault(index, [], { code: 'answers/invalid-row', message: 'The row is no JSON object.' });
      return undefined;
    }
    for (const key of Object.keys(row)) {
      if (!ROW_KEYS.includes(key)) {
        this.faults.add(() => unknownProperty(pointer('rows', index, key), key, ROW_KEYS));
      }
    }
    const { unit, requirement } = row as { unit?: unknown; requirement?: unknown };
    const subject = {
      unit: this.name(unit, index, 'unit'),
      requirement: this.name(requirement, index, 'requirement'),
    };
    const content = this.content(row, index);
    if (this.faults.count > before || !content) return undefined;
    if (!this.isCovered(subject.unit, index) || !this.isFirst(subject, index)) return undefined;
    const { sheet, resultRatings } = this.context;
    const answer = checkAnswer(sheet, subject, content, pointersOf(index), this.faults);
    const overruled = answer && overruledWithoutReason(sheet, subject, answer, resultRatings);
    if (overruled === undefined) return answer && { ...subject, answer };
    this.fault(index, ['note'], overruleFault(subject, overruled));
    return undefined;
  }

  /** An empty text when it is wrong. */
  private name(value: unknown, index: number, property: 'unit' | 'requirement'): string {
    if (typeof value === 'string' && value !== '') return value;
    this.fault(index, [property], {
      code: value === undefined ? 'answers/missing-property' : 'answers/invalid-ref',
      message: value === undefined ? `"${property}" is missing.` : `"${property}" must be a ref.`,
      hint: `Write the ref of the ${property} in double quotes.`,
    });
    return '';
  }

  private content(row: object, index: number): AnswerContent | undefined {
    const { ratings, notApplicable, note } = row as { ratings?: unknown; notApplicable?: unknown; note?: unknown };
    if ((ratings === undefined) === (notApplicable === undefined)) {
      this.fault(index, [], {
        code: ratings === undefined ? 'answers/no-answer' : 'answers/conflicting-answers',
        message:
          ratings === undefined
            ? 'The row has neither "ratings" nor "notApplicable".'
            : 'The row has both "ratings" and "notApplicable".',
        hint: 'Send one of them; leave the row out when the requirement was not assessed.',
      });
      return undefined;
    }
    if (notApplicable !== undefined) {
      if (note !== undefined) {
        this.fault(index, ['note'], {
          code: 'answers/note-without-ratings',
          message: 'A requirement that is not applicable has a reason and no note.',
          hint: 'Write it into "notApplicable".',
        });
      }
      const reason = this.reason(notApplicable, index);
      return reason === undefined ? undefined : { kind: 'notApplicable', reason };
    }
    const given = this.ratings(ratings, index);
    const written = note === undefined ? undefined : this.text(note, index, 'note');
    return given && { kind: 'rated', ratings: given, note: written };
  }

  private ratings(ratings: unknown, index: number): GivenRatings | undefined {
    const entries = isObject(ratings) ? Object.entries(ratings) : [];
    if (entries.length === 0) {
      this.fault(index, ['ratings'], {
        code: 'answers/invalid-ratings',
        message: '"ratings" must be an object with a rating for one dimension or more.',
        hint: 'For example {"approach": "4", "deployment": "3"}.',
      });
      return undefined;
    }
    let sound = true;
    for (const [dimension, rating] of entries) {
      if (typeof rating === 'number' || (typeof rating === 'string' && rating.length <= MOST_RATING)) continue;
      sound = false;
      this.fault(index, ['ratings', dimension], {
        code: 'answers/invalid-rating',
        message: `A rating must be a number or a text of at most ${MOST_RATING} characters.`,
        hint: 'Leave the dimension out when it was not rated.',
      });
    }
    return sound ? (ratings as GivenRatings) : undefined;
  }

  /** One text, or one per language. */
  private reason(value: unknown, index: number): LocalizedText | undefined {
    if (!isObject(value)) return this.text(value, index, 'notApplicable');
    const foreign = Object.keys(value).find((key) => !LANGUAGES.some((language) => language === key));
    if (foreign === undefined && 'en' in value) {
      const faults = Object.entries(value).filter(
        ([language, text]) => this.text(text, index, 'notApplicable', language) === undefined,
      );
      return faults.length === 0 ? (value as unknown as LocalizedText) : undefined;
    }
    this.fault(index, ['notApplicable'], {
      code: 'answers/invalid-text',
      message:
        foreign === undefined
          ? '"notApplicable" has no English text, which every text needs.'
          : `"notApplicable" has a text for "${foreign.slice(0, 40)}"; the languages are en, id and zh.`,
      hint: 'Write one text, or {"en": …, "id": …, "zh": …}.',
    });
    return undefined;
  }

  private text(
    value: unknown,
    index: number,
    property: 'notApplicable' | 'note',
    ...language: readonly string[]
  ): string | undefined {
    const message = typeof value === 'string' ? this.textFault(value, property) : `"${property}" must be a text.`;
    if (message === undefined) return value as string;
    this.fault(index, [property, ...language], { code: 'answers/invalid-text', message });
    return undefined;
  }

  private textFault(text: string, property: string): string | undefined {
    if (text.trim() === '') return `"${property}" must not be blank.`;
    if (text.length > MOST_TEXT) {
      return `"${property}" has ${text.length} characters; at most ${MOST_TEXT} are allowed.`;
    }
    return this.context.unprintable(text);
  }

  private isCovered(unit: string, index: number): boolean {
    const { covered, others, assessment } = this.context;
    if (covered.has(unit)) return true;
    this.faults.add(() => ({
      pointer: pointer('rows', index, 'unit'),
      ...unknownUnit(unit, { covered, others, assessment }, this.faults),
    }));
    return false;
  }

  private isFirst({ unit, requirement }: AnswerSubject, index: number): boolean {
    const ofUnit = this.seen.get(unit) ?? new Map<string, number>();
    this.seen.set(unit, ofUnit);
    const first = ofUnit.get(requirement);
    if (first === undefined) {
      ofUnit.set(requirement, index);
      return true;
    }
    this.fault(index, [], {
      code: 'answers/duplicate-row',
      message: `There are two answers to ${requirement.slice(0, MOST_RATING)} for ${unit}.`,
      hint: `Keep one of them. The other one is ${pointer('rows', first)}.`,
    });
    return false;
  }

  private fault(index: number, path: readonly string[], fault: Fault): void {
    this.faults.add(() => ({ pointer: pointer('rows', index, ...path), ...fault }));
  }
}

function pointersOf(index: number): AnswerPointers {
  return (part, dimension) => {
    const property = part === 'reason' ? 'notApplicable' : part;
    return dimension === undefined ? pointer('rows', index, property) : pointer('rows', index, property, dimension);
  };
}

function unknownUnit(
  unit: string,
  { covered, others, assessment }: Pick<UploadContext, 'covered' | 'others' | 'assessment'>,
  faults: AnswerFaults,
): Fault {
  const name = unit.slice(0, MOST_RATING);
  return others.has(unit)
    ? {
        code: 'answers/unknown-unit',
        message: `The unit "${name}" is not assessed here.`,
        hint: `Add it to the units of assessment ${assessment}, or leave the row out.`,
      }
    : {
        code: 'answers/unknown-unit',
        message: `The assessment has no unit "${name}".`,
        hint: faults.guess(name, covered),
      };
}

function unknownProperty(at: string, key: string, names: readonly string[]): ProblemDetail {
  const name = key.slice(0, MOST_RATING);
  return {
    pointer: at.slice(0, 2 * MOST_RATING),
    code: 'answers/unknown-property',
    message: `"${name}" is not known here.`,
    hint: suggestion(name, names),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
