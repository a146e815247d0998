import { type ArgumentMetadata, type PipeTransform, type Type, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { pointer } from '../shared/json-pointer';
import { suggestion } from '../shared/suggest';

/** Collected per request; the body shows at most a hundred, and one bad import could give thousands. */
const MOST_ERRORS = 1000;

type Source = 'body' | 'query' | 'param';

/**
 * The global pipe: bodies and queries become instances of their DTO class or are refused with a pointer to each fault.
 * Unknown properties are refused, nothing is converted silently. A body or a query that is not declared as a DTO class
 * is a fault of the program, since nothing would check it.
 */
export function validationPipe(): PipeTransform {
  const pipes = { body: pipeFor('body'), query: pipeFor('query'), param: pipeFor('param') };
  return {
    transform: (value: unknown, metadata: ArgumentMetadata): unknown => {
      if (metadata.type === 'custom') return value;
      if (metadata.type !== 'param') {
        if (!isDtoClass(metadata.metatype)) {
          throw new TypeError(`Declare the ${metadata.type} of this route as a DTO class; nothing would check it.`);
        }
        if (metadata.type === 'body') refuseOtherThanObject(value);
      }
      return pipes[metadata.type].transform(value, metadata);
    },
  };
}

/**
 * The same checks for a value that does not come in as `@Body()`, for instance one of several forms of a body.
 * @throws DomainError request/invalid
 */
export async function validated<T extends object>(dtoClass: Type<T>, value: unknown): Promise<T> {
  refuseOtherThanObject(value);
  const result: unknown = await pipeFor('body').transform(value, { type: 'body', metatype: dtoClass });
  return result as T;
}

function pipeFor(source: Source): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    validationError: { target: true, value: true },
    exceptionFactory: (errors: ValidationError[]) => refusal(errors, source),
  });
}

const NOT_DTOS: readonly unknown[] = [Object, Array, String, Number, Boolean, Date, Buffer, undefined];

function isDtoClass(metatype: Type | undefined): boolean {
  return !NOT_DTOS.includes(metatype);
}

function refuseOtherThanObject(value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  const is = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
  throw new DomainError('request/invalid', `The body is ${is}; send a JSON object.`, {
    errors: [{ pointer: '', code: 'request/invalid-object', message: 'The body must be a JSON object.' }],
  });
}

function refusal(errors: readonly ValidationError[], source: Source): DomainError {
  const details = errors.flatMap((error) => detailsOf(error, [], source)).slice(0, MOST_ERRORS);
  const [first] = details;
  return new DomainError(
    'request/invalid',
    details.length === 1 && first ? first.message : `${details.length} things in the request are wrong; see errors.`,
    { errors: details },
  );
}

function detailsOf(error: ValidationError, above: readonly string[], source: Source): ProblemDetail[] {
  const path = [...above, error.property];
  const broken = mostTelling(error.constraints ?? {});
  const own = broken ? [detailOf(error, ...broken, path, source)] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => detailsOf(child, path, source))];
}

function detailOf(
  { property, target, value, constraints = {} }: ValidationError,
  constraint: string,
  message: string,
  path: readonly string[],
  source: Source,
): ProblemDetail {
  const at =
    source === 'query' ? { pointer: `?${path.join('.')}` } : source === 'body' ? { pointer: pointer(...path) } : {};
  const name = `"${property.slice(0, 100)}"`;
  if ('whitelistValidation' in constraints) {
    return {
      ...at,
      code: source === 'query' ? 'request/unknown-parameter' : 'request/unknown-property',
      message: `${name} is not known here.`,
      hint: suggestion(property.slice(0, 100), knownProperties(target)),
    };
  }
  if (value === undefined && !NEVER_MISSING.has(constraint)) {
    return {
      ...at,
      code: 'request/missing-property',
      message: `${name} is missing.`,
      hint: sentence(message, property),
    };
  }
  const hint = HINTS[constraint];
  return {
    ...at,
    code: `request/invalid-${kebab(constraint)}`,
    message: sentence(message, property),
    ...(hint === undefined ? {} : { hint }),
  };
}

/**
 * One rule per property is reported. The validator's own choice of the first would depend on the order of decorators,
 * and tell somebody who sent a number that it has the wrong length.
 */
function mostTelling(constraints: Readonly<Record<string, string>>): [constraint: string, message: string] | undefined {
  const broken = Object.entries(constraints);
  return broken.find(([constraint]) => TYPE_RULES.has(constraint)) ?? broken.at(0);
}

const TYPE_RULES: ReadonlySet<string> = new Set([
  'isString',
  'isInt',
  'isNumber',
  'isBoolean',
  'isArray',
  'isObject',
  'isIn',
  'isEnum',
  'isUuid',
  'isDefined',
  'nestedValidation',
]);

/** Constraints that speak of the whole value, not of a property. */
const NEVER_MISSING: ReadonlySet<string> = new Set(['unknownValue']);

/** `isLocalizedText` is `localized-text`. */
function kebab(constraint: string): string {
  return constraint
    .replace(/^is(?=[A-Z])/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** class-validator begins with the bare property name, or with "each value in <name>". */
function sentence(message: string, property: string): string {
  const quoted = message.startsWith(property)
    ? `"${property}"${message.slice(property.length)}`
    : message.startsWith(`each value in ${property} `)
      ? `Each value in "${property}"${message.slice(`each value in ${property}`.length)}`
      : message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(quoted) ? quoted : `${quoted}.`;
}

function knownProperties(target: object | undefined): readonly string[] {
  if (!target) return [];
  const storage = getMetadataStorage();
  return storage
    .getTargetValidationMetadatas(target.constructor, '', true, false)
    .map(({ propertyName }) => propertyName);
}

const HINTS: Readonly<Partial<Record<string, string>>> = {
  isString: 'Write it in double quotes.',
  isBoolean: 'Write true or false, without quotes.',
  isInt: 'Write it as a whole number, without quotes.',
  isNumber: 'Write it as a number, without quotes.',
  isArray: 'Write a list: […].',
  nestedValidation: 'Write an object, {…}, or a list of them where a list is asked for.',
  isUuid: 'Use an id as the server returned it.',
  isLocalizedText: 'One text for all languages, or {"en": "…", "id": "…", "zh": "…"} with at least "en".',
  isDecimalText: 'Decimals travel as texts so that no digit is lost.',
  isPercentText: 'Decimals travel as texts so that no digit is lost.',
};
