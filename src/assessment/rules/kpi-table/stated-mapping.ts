import { pointer } from '../../../shared/json-pointer';
import { DECIMALS, DELIMITERS, LAYOUTS, MEASURES, MONTH_FORMATS, PLAIN_ROLES, type StatedMapping } from './mapping';

/** What is wrong with a mapping that somebody sent. */
export interface MappingFault {
  /** JSON pointer into the mapping. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

const MOST_ENTRIES = 5_000;
const MOST_TEXT = 500;

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  delimiter: DELIMITERS,
  decimal: DECIMALS,
  layout: LAYOUTS,
  monthFormat: MONTH_FORMATS,
};
const DEFAULTS: readonly string[] = ['kpi', 'unit', 'channel'];
const NAMES: readonly string[] = ['kpis', 'units'];
const ROLE = new RegExp(
  `^(?:${PLAIN_ROLES.join('|')}|kpi:[^:]+:(?:${MEASURES.join('|')})|month:\\d{4}-\\d{2}|unit:[^:]+)$`,
  'u',
);

/** Checks the shape of a mapping: JSON that came from outside. What it names is checked with the table. */
export function statedMapping(value: unknown): StatedMapping | MappingFault {
  const fault = isRecord(value) ? firstFault(value) : noObject('');
  return fault ?? (value as StatedMapping);
}

export const isMappingFault = (mapping: StatedMapping | MappingFault): mapping is MappingFault => 'message' in mapping;

function firstFault(mapping: Readonly<Record<string, unknown>>): MappingFault | undefined {
  for (const [name, value] of Object.entries(mapping)) {
    const fault = memberFault(name, value);
    if (fault) return fault;
  }
  return undefined;
}

function memberFault(name: string, value: unknown): MappingFault | undefined {
  const path = pointer(name);
  const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
  if (choices) return isOneOf(choices, value) ? undefined : noChoice(path, choices);
  switch (name) {
    case 'columns':
      return textsFault(path, value, (role) => ROLE.test(role));
    case 'defaults':
      return isRecord(value) ? (strangerIn(path, value, DEFAULTS) ?? textsFault(path, value)) : noObject(path);
    case 'names':
      if (!isRecord(value)) return noObject(path);
      return (
        strangerIn(path, value, NAMES) ??
        Object.entries(value)
          .map(([kind, texts]) => textsFault(path + pointer(kind), texts))
          .find((fault) => fault !== undefined)
      );
    default:
      return strangerIn('', { [name]: value }, [...Object.keys(CHOICES), 'columns', 'defaults', 'names']);
  }
}

/** An object whose members are all texts. */
function textsFault(path: string, value: unknown, isRight?: (text: string) => boolean): MappingFault | undefined {
  if (!isRecord(value)) return noObject(path);
  const entries = Object.entries(value);
  if (entries.length > MOST_ENTRIES) {
    return { path, message: `There are ${entries.length} entries.`, hint: `At most ${MOST_ENTRIES} are read.` };
  }
  for (const [name, text] of entries) {
    const here = path + pointer(name);
    if (typeof text !== 'string' || text.length > MOST_TEXT) {
      return {
        path: here,
        message: 'This is no text, or a very long one.',
        hint: `Write up to ${MOST_TEXT} characters.`,
      };
    }
    if (isRight && !isRight(text)) {
      return {
        path: here,
        message: `"${text}" is no role of a column.`,
        hint: `Use one of ${PLAIN_ROLES.join(', ')}, or kpi:<key>:<figure>, month:2026-01, unit:<ref>.`,
      };
    }
  }
  return undefined;
}

function strangerIn(
  path: string,
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
): MappingFault | undefined {
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger === undefined) return undefined;
  return {
    path: path + pointer(stranger),
    message: `There is no "${stranger.slice(0, MOST_TEXT)}" in a mapping.`,
    hint: `Known are ${known.join(', ')}.`,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOneOf = (choices: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && choices.includes(value);

const noObject = (path: string): MappingFault => ({
  path,
  message: 'An object is expected here.',
  hint: 'Send the mapping as a preview gives it, changed where it guessed wrong.',
});

const noChoice = (path: string, choices: readonly string[]): MappingFault => ({
  path,
  message: 'This can not be chosen.',
  hint: `Use one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}.`,
});
