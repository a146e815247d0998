import type { KpiInfo } from '../framework';
import { pointer } from '../../shared/json-pointer';
import { keyUses, repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { FullText } from './guidance';

export interface CatalogueKpi {
  readonly key: string;
  readonly title: FullText;
  readonly group: string;
  readonly unit: KpiInfo['unit'];
  readonly direction: KpiInfo['direction'];
  readonly kind: 'proportion' | 'score' | 'mean' | 'amount';
  readonly formula: FullText;
  readonly numerator: FullText;
  readonly denominator: FullText;
  readonly exclusions: FullText;
  readonly aggregation: 'ratioOfSums' | 'meanOfItems' | 'differenceOfShares' | 'wape';
  /** Of the denominator in a month; null where no sample is drawn. */
  readonly minimumSample: number | null;
  readonly interval: 'wilson' | 't' | 'bootstrap' | 'npsAdjusted' | 'none';
  readonly typical?: {
    readonly low?: number;
    readonly high?: number;
    readonly confidence: 'high' | 'medium' | 'low';
    readonly note: FullText;
  };
  readonly traps: readonly FullText[];
  readonly measuredBy: readonly string[];
  readonly pairWith: readonly string[];
}

export interface Cause {
  readonly key: string;
  readonly title: FullText;
  readonly domain: 'agent' | 'process' | 'policy' | 'product' | 'technology' | 'supplier' | 'place';
  readonly systemic: boolean;
  readonly description: FullText;
  /** Tells it from its neighbours. */
  readonly ask: FullText;
  readonly mistakenFor: readonly string[];
  readonly ownerFunctions: readonly string[];
}

export interface MeasurementMethod {
  readonly key: string;
  readonly title: FullText;
  readonly hears: FullText;
  readonly misses: FullText;
  readonly sample: FullText;
  readonly biases: readonly FullText[];
  readonly kpis: readonly string[];
}

export interface OwnerFunction {
  readonly key: string;
  readonly title: FullText;
  readonly answersFor: FullText;
}

export interface RasicRole {
  readonly key: string;
  readonly title: FullText;
  readonly function: string;
  readonly side: 'client' | 'operation' | 'vendor' | 'either';
  /** 1 is the board, 6 the agent. */
  readonly rank: number;
  readonly mayApprove: boolean;
  readonly note: FullText;
}

/** What the frameworks have in common. */
export interface SharedData {
  readonly kpis: readonly CatalogueKpi[];
  readonly causes: readonly Cause[];
  readonly methods: readonly MeasurementMethod[];
  readonly functions: readonly OwnerFunction[];
  readonly roles: readonly RasicRole[];
}

export interface SharedProblem extends DocumentProblem {
  /** Which of the lists it stands in. */
  readonly file: keyof SharedData;
}

const WHAT: Readonly<Record<keyof SharedData, string>> = {
  kpis: 'KPIs',
  causes: 'causes',
  methods: 'methods',
  functions: 'functions',
  roles: 'roles',
};

/** Names that are used once, and references that lead somewhere. */
export function checkShared(data: SharedData): SharedProblem[] {
  const files = Object.keys(WHAT) as (keyof SharedData)[];
  const known = {
    kpi: { what: 'KPI', names: data.kpis.map(({ key }) => key) },
    cause: { what: 'cause', names: data.causes.map(({ key }) => key) },
    function: { what: 'function', names: data.functions.map(({ key }) => key), where: 'functions.yaml' },
  };
  const references = (
    file: keyof SharedData,
    index: number,
    key: string,
    name: string,
    used: readonly string[],
    of: keyof typeof known,
  ): SharedProblem[] =>
    used.flatMap((use, at) =>
      unknownName('shared', `Entry ${key}`, { name: use, path: pointer(file, index, name, at) }, known[of]).map(
        (problem) => ({ ...problem, file }),
      ),
    );
  return [
    ...files.flatMap((file) =>
      repeatedNames('shared', keyUses(data[file], file), WHAT[file]).map((problem) => ({ ...problem, file })),
    ),
    ...data.kpis.flatMap(({ key, measuredBy, pairWith }, index) => [
      ...references('kpis', index, key, 'measuredBy', measuredBy, 'function'),
      ...references('kpis', index, key, 'pairWith', pairWith, 'kpi'),
    ]),
    ...data.causes.flatMap(({ key, mistakenFor, ownerFunctions }, index) => [
      ...references('causes', index, key, 'mistakenFor', mistakenFor, 'cause'),
      ...references('causes', index, key, 'ownerFunctions', ownerFunctions, 'function'),
    ]),
    ...data.methods.flatMap(({ key, kpis }, index) => references('methods', index, key, 'kpis', kpis, 'kpi')),
    ...data.roles.flatMap((role, index) =>
      unknownName(
        'shared',
        `Role ${role.key}`,
        { name: role.function, path: pointer('roles', index, 'function') },
        known.function,
      ).map((problem) => ({ ...problem, file: 'roles' as const })),
    ),
  ];
}
