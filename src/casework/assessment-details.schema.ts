import { readSchema } from '../framework';
import { DocumentSchema, forbiddenCharacter } from '../input';
import { pointer } from '../shared/json-pointer';
import { type DocumentProblem, shortestNumberText } from '../shared/source-document';
import type { AssessmentDetails } from './rules/assessment-details';
import { MOST_PROBLEMS } from './rules/problem-details';

/** The parts of a case file's assessment that are its details. */
export const DETAILS = [
  'method',
  'limits',
  'headline',
  'nextStep',
  'interviews',
  'divergingOpinions',
  'kpis',
  'contactReasons',
  'drivers',
  'calibrations',
  'surveyHealth',
  'staffing',
  'facts',
] as const satisfies readonly (keyof AssessmentDetails)[];

/** Entries of the lists at most, wherever a list of this name stands: what no assessment of 80 sites comes near. */
export const MOST_ENTRIES = {
  method: 200,
  limits: 200,
  interviews: 500,
  divergingOpinions: 100,
  kpis: 500,
  points: 240,
  reasons: 200,
  requirements: 200,
  errors: 100,
  contacts: 5000,
  calibrations: 50,
  categories: 20,
  raters: 30,
  items: 500,
  surveyHealth: 50,
  staffing: 100,
  facts: 200,
} as const;

/** Marks the document for `DocumentSchema`; callers do not send it. */
const SCHEMA = 'tolok-assessment-details/1';

let compiled: DocumentSchema | undefined;

/** What the schema of case files says about these parts, compiled at first use. */
function detailsSchema(): DocumentSchema {
  compiled ??= compile();
  return compiled;
}

interface ObjectSchema {
  readonly properties: Readonly<Record<string, object>>;
}

const without = (schema: ObjectSchema, property: string): ObjectSchema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties).filter(([name]) => name !== property)),
});

function compile(): DocumentSchema {
  const { $schema, $defs } = readSchema('case.schema.json') as unknown as {
    readonly $schema: string;
    readonly $defs: Readonly<Record<'assessment' | 'drivers', ObjectSchema>>;
  };
  const { properties } = $defs.assessment;
  return new DocumentSchema(
    {
      $schema,
      $id: 'https://tolok.dev/schema/assessment-details-1.json',
      type: 'object',
      properties: {
        schema: { const: SCHEMA },
        ...Object.fromEntries(DETAILS.map((name) => [name, properties[name]])),
      },
      required: ['schema'],
      additionalProperties: false,
      // A request brings no files along.
      $defs: { ...$defs, drivers: without($defs.drivers, 'contactsFile') },
    },
    {
      noun: 'assessment',
      entries: {
        interviews: 'interview',
        divergingOpinions: 'diverging opinion',
        kpis: 'series',
        points: 'point',
        reasons: 'contact reason',
        errors: 'error',
        contacts: 'row',
        calibrations: 'calibration',
        categories: 'category',
        raters: 'rater',
        items: 'item',
        surveyHealth: 'survey',
        staffing: 'staffing',
        facts: 'fact',
      },
    },
  );
}

/**
 * What is wrong with the shape of details that came as JSON; none: they are of that shape.
 * @param value an object
 */
export function detailsProblems(value: object): readonly DocumentProblem[] {
  if (Object.hasOwn(value, 'schema')) {
    return [
      {
        code: 'assessment/unknown-property',
        message: 'The assessment has a property "schema", which is not known here.',
        hint: 'Remove it.',
        path: pointer('schema'),
      },
    ];
  }
  // Before anything looks at the entries.
  const long = longLists(value, '');
  if (long.length > 0) return long;
  const document = {
    file: '',
    value: { ...value, schema: SCHEMA },
    locate: () => ({ line: 0, column: 0 }),
    numberText: shortestNumberText,
  };
  const { problems } = detailsSchema().check(document, MOST_PROBLEMS + 1);
  return [...problems, ...textProblems(value, '')];
}

function longLists(value: object, path: string): DocumentProblem[] {
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) => {
    if (typeof child !== 'object' || child === null) return [];
    const place = path + pointer(name);
    const most = Array.isArray(child) && isLimited(name) ? MOST_ENTRIES[name] : Infinity;
    if (!Array.isArray(child) || child.length <= most) return longLists(child, place);
    return [
      {
        code: 'assessment/too-many-entries',
        message: `"${name}" has ${child.length} entries; at most ${most} are allowed.`,
        hint: 'Shorten the list.',
        path: place,
      },
    ];
  });
}

const isLimited = (name: string): name is keyof typeof MOST_ENTRIES => Object.hasOwn(MOST_ENTRIES, name);

/** Texts that can not be printed: control characters, such as turn the reading direction, and blank ones. */
function textProblems(value: unknown, path: string): DocumentProblem[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, child]: [string, unknown]) =>
      textProblems(child, path + pointer(name)),
    );
  }
  if (typeof value !== 'string') return [];
  const found = forbiddenCharacter(value);
  if (found) return [{ ...found.problem, path }];
  if (value === '' || value.trim() !== '') return [];
  return [{ code: 'assessment/empty-text', message: 'The text is blank.', hint: 'Fill it in, or leave it out.', path }];
}
