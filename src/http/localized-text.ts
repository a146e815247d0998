import { ValidateBy, type ValidationOptions } from 'class-validator';
import { forbiddenCharacter } from '../input';
import { DATE_RANGE, isCalendarDate, isInDateRange } from '../shared/calendar-date';
import { LANGUAGES } from '../shared/text';

/** What is wrong with a value, as the end of a sentence that starts with the property's name; undefined for nothing. */
type Check = (value: unknown) => string | undefined;

/** A class-validator decorator whose message says what is wrong with this value, not only what is asked for. */
function checkedBy(name: string, check: Check, options?: ValidationOptions): PropertyDecorator {
  const first = (value: unknown): string | undefined =>
    options?.each === true && Array.isArray(value)
      ? value.map(check).find((found) => found !== undefined)
      : check(value);
  return ValidateBy(
    {
      name,
      validator: {
        validate: (value) => check(value) === undefined,
        defaultMessage: (args) => `$property ${first(args?.value) ?? 'is not valid'}`,
      },
    },
    options,
  );
}

/**
 * One text, or one per language: a string, or `{ en, id?, zh? }`. Not blank; line breaks are allowed unless it is
 * to be `oneLine`, as names and titles are. `maxLength` counts UTF-16 units and holds for each language.
 */
export function IsLocalizedText(
  { maxLength = 4000, oneLine = false }: { readonly maxLength?: number; readonly oneLine?: boolean } = {},
  options?: ValidationOptions,
): PropertyDecorator {
  const fault = oneLine ? plainTextFault : textFault;
  return checkedBy('isLocalizedText', (value) => localizedTextFault(value, (text) => fault(text, maxLength)), options);
}

/** One line, not blank, at most `max` UTF-16 units; no control, direction or zero-width characters. Nothing is trimmed. */
export function IsPlainText(max: number, options?: ValidationOptions): PropertyDecorator {
  return checkedBy('isPlainText', (value) => plainTextFault(value, max), options);
}

/** A text of several lines, not blank: notes, reasons, conditions. */
export function IsLongText(max: number, options?: ValidationOptions): PropertyDecorator {
  return checkedBy('isLongText', (value) => textFault(value, max), options);
}

const REF = /^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/;
const KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A reference that people give: `POL-03`, `site.jkt`. At most 30 characters; no name that every object has. */
export function IsRef(options?: ValidationOptions): PropertyDecorator {
  return checkedBy(
    'isRef',
    (value) =>
      typeof value === 'string' && REF.test(value)
        ? reservedFault(value)
        : 'must be 1 to 30 letters, digits, dots, underscores or hyphens, and start with a letter or digit',
    options,
  );
}

/** A key of the program's vocabulary: `customer-experience`. At most 60 characters; no name that every object has. */
export function IsKey(options?: ValidationOptions): PropertyDecorator {
  return checkedBy(
    'isKey',
    (value) =>
      typeof value === 'string' && value.length <= 60 && KEY.test(value)
        ? reservedFault(value)
        : 'must be at most 60 small letters and digits in words joined by hyphens, such as "work-order"',
    options,
  );
}

/** Where records are kept by ref, `constructor` or `toString` would be found though nobody wrote them. */
function reservedFault(name: string): string | undefined {
  return name in Object.prototype ? `can not be "${name}": the name is reserved` : undefined;
}

/** A day of the calendar, `YYYY-MM-DD`, from 1900 to 2199. */
export function IsIsoDate(options?: ValidationOptions): PropertyDecorator {
  return checkedBy('isIsoDate', dateFault, options);
}

/** A decimal as text, so that no digit is lost on the way: at most `integers` digits before and `decimals` after the point. */
export function IsDecimalText(
  { integers = 12, decimals = 6, signed = false }: { integers?: number; decimals?: number; signed?: boolean } = {},
  options?: ValidationOptions,
): PropertyDecorator {
  const pattern = new RegExp(`^${signed ? '-?' : ''}(?:0|[1-9]\\d{0,${integers - 1}})(?:\\.\\d{1,${decimals}})?$`);
  return checkedBy(
    'isDecimalText',
    (value) =>
      typeof value === 'string' && pattern.test(value)
        ? undefined
        : `must be a decimal number in quotes, such as "12.5", with at most ${integers} digits before and ${decimals} after the point`,
    options,
  );
}

const PERCENT = /^(?:100(?:\.0{1,6})?|[1-9]?\d(?:\.\d{1,6})?)$/;

/** A percentage as text, "0" to "100", at most six decimals. */
export function IsPercentText(options?: ValidationOptions): PropertyDecorator {
  return checkedBy(
    'isPercentText',
    (value) =>
      typeof value === 'string' && PERCENT.test(value)
        ? undefined
        : 'must be a percentage in quotes from "0" to "100", with at most six decimals',
    options,
  );
}

const plain = { type: 'string', minLength: 1 } as const;

/** For `@ApiProperty`: `@ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, description })`. */
export const LOCALIZED_TEXT_SCHEMA = {
  oneOf: [
    { ...plain, description: 'The same text for all languages.' },
    {
      type: 'object',
      required: ['en'],
      additionalProperties: false,
      properties: { en: plain, id: plain, zh: plain },
    },
  ],
  example: { en: 'Customer experience', id: 'Pengalaman pelanggan', zh: '顾客体验' },
} satisfies { oneOf: object[]; example: object };

export const REF_SCHEMA = { type: 'string', pattern: REF.source, maxLength: 30, example: 'POL-03' } as const;
export const KEY_SCHEMA = {
  type: 'string',
  pattern: KEY.source,
  maxLength: 60,
  example: 'customer-experience',
} as const;
export const ISO_DATE_SCHEMA = { type: 'string', format: 'date', example: '2026-03-31' } as const;
export const PERCENT_TEXT_SCHEMA = { type: 'string', pattern: PERCENT.source, example: '87.5' } as const;

function dateFault(value: unknown): string | undefined {
  if (typeof value !== 'string' || !isCalendarDate(value)) return 'must be a day of the calendar, as YYYY-MM-DD';
  return isInDateRange(value) ? undefined : `must be a day from ${DATE_RANGE.first} to ${DATE_RANGE.last}`;
}

function localizedTextFault(value: unknown, check: Check): string | undefined {
  if (typeof value === 'string') return check(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'must be a text, or an object with a text for each language: {"en": …, "id": …, "zh": …}';
  }
  const texts = new Map<string, unknown>(Object.entries(value));
  const foreign = [...texts.keys()].find((key) => !LANGUAGES.some((language) => language === key));
  if (foreign !== undefined) return `has a text for "${foreign.slice(0, 40)}"; the languages are en, id and zh`;
  if (!texts.has('en')) return 'has no English text, which every text needs';
  for (const [language, text] of texts) {
    const fault = check(text);
    if (fault !== undefined) return `(${language}) ${fault}`;
  }
  return undefined;
}

function textFault(value: unknown, max: number): string | undefined {
  if (typeof value !== 'string') return 'must be a text';
  if (value.trim() === '') return 'must not be blank';
  if (value.length > max) return `has ${value.length} characters; at most ${max} are allowed`;
  const found = forbiddenCharacter(value);
  return found && `is not printable text. ${found.problem.message}`;
}

/** Also those that long texts may have: tab, line breaks, and the joiners of emoji and of Arabic script. */
const NOT_IN_A_LINE = /[\u0000-\u001f\u00ad\u200c\u200d]/u;

function plainTextFault(value: unknown, max: number): string | undefined {
  const fault = textFault(value, max);
  if (fault !== undefined || typeof value !== 'string') return fault;
  const character = NOT_IN_A_LINE.exec(value)?.[0];
  if (character === undefined) return undefined;
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `must be one line of printable text; it contains ${name}`;
}
