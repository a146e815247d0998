import { Injectable } from '@nestjs/common';
import { arrayPage, type Page, type Scope, type SortText } from '../database';
import type { Framework } from '../framework';
import { type Gap, type GapScope, SEVERITIES, type Severity } from '../gap';
import { type FigureJson, figureJson, type GapJson, gapJson, type LostByJson, lostByJson } from '../report';
import { plus, ZERO } from '../scoring';
import type { LocalizedText } from '../shared/text';
import { basisView, type ResultBasisView } from './result-basis';
import { ResultsReader } from './results.reader';
import { GAP_SCOPES, type GapFilter, type GapSort, selectGaps } from './rules/select-gaps';

export interface GapQuery extends GapFilter {
  readonly sort?: SortText<GapSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface GapView extends Omit<GapJson, 'places'> {
  readonly title: LocalizedText;
  readonly category: string;
  readonly critical: boolean;
  readonly ownerFunctionTitle: LocalizedText;
  readonly workstreamTitle: LocalizedText;
  /** One place without unit where the requirement is answered once for the entity. */
  readonly places: readonly (GapJson['places'][number] & { readonly name: LocalizedText | undefined })[];
}

export interface LostByView extends LostByJson {
  readonly title: LocalizedText;
}

export interface GapSummaryView {
  readonly basis: ResultBasisView;
  readonly target: FigureJson;
  readonly systemicShare: FigureJson;
  readonly total: number;
  readonly lost: FigureJson;
  readonly severity: Readonly<Record<Severity, number>>;
  readonly scope: Readonly<Record<GapScope, number>>;
  readonly lostByOwnerFunction: readonly LostByView[];
  readonly lostByScope: readonly LostByJson[];
  readonly lostByRequirement: readonly LostByView[];
}

/** Gaps of an assessment as the API shows them. */
@Injectable()
export class GapsService {
  constructor(private readonly results: ResultsReader) {}

  /** @throws DomainError assessment/not-found; assessment/no-units; request/invalid-cursor */
  async list(scope: Scope, id: string, { sort = '-lost', limit, cursor, ...query }: GapQuery): Promise<Page<GapView>> {
    const { assessment, framework, result } = (await this.results.assessed(scope, id)).wave;
    const { severity, scope: extent, ownerFunction, workstream, unit, requirement } = query;
    const filter = { severity, scope: extent, ownerFunction, workstream, unit, requirement };
    const gaps = selectGaps(result.gaps, filter, sort, [...framework.requirements.keys()]);
    const names = new Map(assessment.units.map(({ ref, name }) => [ref, name]));
    const keyOf = (gap: Gap): string => gap.requirement.ref;
    const { items, nextCursor } = arrayPage(gaps, { limit, cursor, keyOf, sort, filters: { id, ...filter } });
    return { items: items.map((gap) => gapView(gap, framework, names)), nextCursor };
  }

  /** @throws DomainError assessment/not-found; assessment/no-units */
  async summary(scope: Scope, id: string): Promise<GapSummaryView> {
    const state = await this.results.assessed(scope, id);
    const { assessment, framework, result } = state.wave;
    const { gaps } = result;
    const lostBy = lostByJson(gaps);
    return {
      basis: basisView(state),
      target: figureJson(assessment.target),
      systemicShare: figureJson(assessment.systemicShare),
      total: gaps.length,
      lost: figureJson(gaps.map(({ lost }) => lost).reduce(plus, ZERO)),
      severity: counts(
        SEVERITIES,
        gaps.map((gap) => gap.severity),
      ),
      scope: counts(
        GAP_SCOPES,
        gaps.map((gap) => gap.scope),
      ),
      lostByOwnerFunction: lostBy.owner.map((entry) => ({ ...entry, title: ownerTitle(framework, entry.key) })),
      lostByScope: lostBy.scope,
      lostByRequirement: lostBy.requirement.map((entry) => ({
        ...entry,
        title: framework.requirements.get(entry.key)?.title ?? entry.key,
      })),
    };
  }
}

function counts<Key extends string>(keys: readonly Key[], found: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, found.filter((one) => one === key).length])) as Record<Key, number>;
}

const ownerTitle = ({ ownerFunctions }: Framework, key: string): LocalizedText => ownerFunctions.get(key)?.title ?? key;

function gapView(gap: Gap, framework: Framework, names: ReadonlyMap<string, LocalizedText>): GapView {
  const { places, ...json } = gapJson(gap);
  const { title, category, critical } = gap.requirement;
  return {
    ...json,
    ...{ title, category, critical },
    ownerFunctionTitle: ownerTitle(framework, json.ownerFunction),
    workstreamTitle: framework.workstreamTemplates.get(json.workstream)?.title ?? json.workstream,
    places: places.map((place) => ({
      ...place,
      name: place.unit === undefined ? undefined : names.get(place.unit),
    })),
  };
}
