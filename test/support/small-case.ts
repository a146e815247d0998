import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** Framework versions that only tests use; the product's own stand in `assessment-frameworks`. */
export const TEST_FRAMEWORKS = join(__dirname, '..', 'frameworks');

export interface SmallCase {
  /** Folder that holds the framework's versions. */
  readonly root?: string;
  /** `key@version` */
  readonly framework: string;
  readonly units: number;
  /** *mixed*: every option in turn, with gaps in coverage and exclusions. */
  readonly answers: 'none' | 'best' | 'worst' | 'mixed';
  readonly plan?: { readonly months: number; readonly people: number };
  readonly language?: 'en' | 'id' | 'zh';
  /** Texts in place of the plain ones. */
  readonly texts?: {
    readonly client?: string;
    readonly consultancy?: string;
    readonly classification?: string;
    readonly title?: string;
    readonly unit?: string;
    readonly finding?: string;
    readonly reason?: string;
  };
  /** More of the assessment, as in a case file. */
  readonly assessment?: Readonly<Record<string, unknown>>;
}

interface RequirementYaml {
  readonly ref: string;
  readonly scale?: string;
  readonly ratingMethod?: string;
  readonly answeredPer?: 'unit' | 'entity';
  readonly notApplicable?: 'allowed' | 'forbidden';
  readonly ownerFunction: string;
}

interface GroupYaml {
  readonly ratingMethod?: string;
  readonly groups?: readonly GroupYaml[];
  readonly requirements?: readonly RequirementYaml[];
}

interface FrameworkYaml {
  readonly scales: readonly ScaleYaml[];
  readonly ratingMethods: readonly {
    readonly key: string;
    readonly dimensions: readonly { readonly scale: string }[];
  }[];
  readonly scoring: { readonly ratingMethod: string; readonly notApplicable?: string };
  readonly categories: readonly GroupYaml[];
}

interface ScaleYaml {
  readonly key: string;
  readonly kind: string;
  readonly step?: number;
  readonly options?: readonly { readonly key: string; readonly points: number }[];
}

/** Writes a case file for a framework, and says where. */
export function writeSmallCase(folder: string, small: SmallCase): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'case.yaml');
  writeFileSync(path, stringify(caseDocument(small)));
  return path;
}

function caseDocument({
  framework,
  units,
  answers,
  plan,
  language = 'en',
  texts = {},
  assessment = {},
  root = TEST_FRAMEWORKS,
}: SmallCase): unknown {
  const {
    client = 'Harbour Utilities',
    title = 'Baseline',
    unit = 'Line',
    finding,
    reason = 'Not offered here.',
  } = texts;
  const { consultancy = 'Northlight', classification = 'Confidential' } = texts;
  const [key = '', version = ''] = framework.split('@');
  const yaml = parse(readFileSync(join(root, key, version, 'framework.yaml'), 'utf8')) as FrameworkYaml;
  const refs = Array.from({ length: units }, (_, at) => `U${at + 1}`);
  const [first] = requirementsOf(yaml);
  return {
    schema: 'tolok-case/1',
    engagement: {
      key: 'small',
      title,
      client,
      consultancy,
      classification,
      language,
      period: { from: '2012-01-09', to: '2012-09-28' },
      currency: 'USD',
    },
    parties: [
      { ref: 'OWN', name: client, kind: 'own' },
      { ref: 'VEN', name: 'Vexo Contact', kind: 'vendor' },
    ],
    sites: refs.map((ref, at) => ({ ref: `S-${ref}`, name: `Site ${at + 1}`, party: at % 2 === 0 ? 'OWN' : 'VEN' })),
    units: refs.map((ref, at) => ({ ref, name: `${unit} ${at + 1}`, site: `S-${ref}`, weight: 100 * (at + 1) })),
    ...(plan && {
      plan: {
        start: '2012-04-02',
        timeLimit: { months: plan.months },
        capacity: Object.fromEntries(ownersOf(yaml).map((owner) => [owner, plan.people])),
      },
    }),
    assessments: [
      {
        key: 'baseline',
        title,
        kind: 'baseline',
        framework,
        documentNumber: 'SM-1',
        period: { from: '2012-01-09', to: '2012-01-27' },
        reportDate: '2012-02-10',
        answers: answersOf(yaml, refs, answers, reason),
        ...(finding !== undefined && {
          findings: [
            {
              ref: 'F-01',
              grade: 'minor',
              requirement: first?.requirement.ref ?? '',
              title: finding,
              condition: finding,
            },
          ],
        }),
        ...assessment,
      },
    ],
  };
}

interface Rated {
  readonly requirement: RequirementYaml;
  readonly scales: readonly ScaleYaml[];
}

function requirementsOf(yaml: FrameworkYaml): Rated[] {
  const scaleOf = (key: string): ScaleYaml =>
    yaml.scales.find((scale) => scale.key === key) ?? { key, kind: 'ordinal' };
  const below = ({ groups = [], requirements = [], ratingMethod }: GroupYaml, inherited: string): Rated[] => {
    const method = ratingMethod ?? inherited;
    return [
      ...groups.flatMap((group) => below(group, method)),
      ...requirements.map((requirement) => {
        const { dimensions = [] } =
          yaml.ratingMethods.find(({ key }) => key === (requirement.ratingMethod ?? method)) ?? {};
        return { requirement, scales: dimensions.map(({ scale }) => scaleOf(requirement.scale ?? scale)) };
      }),
    ];
  };
  return yaml.categories.flatMap((category) => below(category, yaml.scoring.ratingMethod));
}

const ownersOf = (yaml: FrameworkYaml): string[] => [
  ...new Set(requirementsOf(yaml).map(({ requirement }) => requirement.ownerFunction)),
];

function answersOf(
  yaml: FrameworkYaml,
  refs: readonly string[],
  kind: SmallCase['answers'],
  reason: string,
): Record<string, unknown> {
  if (kind === 'none') return {};
  return Object.fromEntries(
    requirementsOf(yaml).flatMap(({ requirement, scales }, at): [string, unknown][] => {
      const { ref, answeredPer, notApplicable } = requirement;
      if (kind === 'mixed' && at % 7 === 5) return [];
      if (kind === 'mixed' && at % 5 === 3 && notApplicable !== 'forbidden') return [[ref, { notApplicable: reason }]];
      const ratings = (turn: number): string[] =>
        scales.map((scale, dimension) => rating(scale, kind, turn + dimension));
      return answeredPer === 'entity'
        ? [[ref, { ratings: ratings(at) }]]
        : [[ref, { units: Object.fromEntries(refs.map((unit, index) => [unit, ratings(at + index)])) }]];
    }),
  );
}

function rating(
  { kind, step = 1, options = [] }: ScaleYaml,
  answers: 'best' | 'worst' | 'mixed',
  turn: number,
): string {
  const byPoints = [...options].sort((a, b) => b.points - a.points).map(({ key }) => key);
  const choices: readonly string[] =
    kind === 'percentage'
      ? ['100', ...[80, 60, 40, 20].map((value) => String(value - (value % step))), '0']
      : kind === 'computed'
        ? ['met stable 6/6 3/3', 'met improving 4/6 3/3', 'notProven unknown 2/3 2/3', 'notMet worsening 0/6 3/3']
        : byPoints;
  const at = answers === 'best' ? 0 : answers === 'worst' ? choices.length - 1 : turn % choices.length;
  return choices[at] ?? '';
}
