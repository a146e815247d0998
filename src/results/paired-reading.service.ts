import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { type Crosswalk } from '../framework';
import { readPaired } from '../gap';
import { BuiltInContent } from '../library';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { basisView, type ResultBasisView } from './result-basis';
import { type AssessedState, ResultsReader } from './results.reader';
import { type PairedFigures, pairedFigures } from './rules/paired-view';

export interface PairedQuery {
  /** Assessment of the client; undefined: the only other one of the wave. */
  readonly client?: string | undefined;
  /** Whose units of the provider's assessment are looked at; undefined: all. */
  readonly partyId?: string | undefined;
}

export interface PairedView extends PairedFigures {
  readonly provider: ResultBasisView & {
    readonly party: { readonly id: string; readonly ref: string; readonly name: LocalizedText } | null;
    readonly units: number;
  };
  readonly client: ResultBasisView;
}

interface PartyUnit {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly unit: string;
}

/** An assessment of an operation and one of the client that commissions it, read together: whose gap is it? */
@Injectable()
export class PairedReadingService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsReader,
    private readonly content: BuiltInContent,
  ) {}

  /**
   * @param id assessment of the provider's operation
   * @throws DomainError assessment/not-found; assessment/no-units; results/not-paired when nothing relates the frameworks,
   * or the party has no unit in the assessment
   */
  async read(scope: Scope, id: string, { client, partyId }: PairedQuery): Promise<PairedView> {
    const { own, other } = await this.results.together(scope, id, client);
    const { pairs } = await this.crosswalk(own, other);
    const units = partyId === undefined ? undefined : await this.unitsOf(scope, own, partyId);
    const [first] = units ?? [];
    const chosen = units && new Set(units.map(({ unit }) => unit));
    return {
      provider: {
        ...basisView(own),
        party: first && partyId !== undefined ? { id: partyId, ref: first.ref, name: first.name } : null,
        units: units?.length ?? own.wave.assessment.units.length,
      },
      client: basisView(other),
      ...pairedFigures(readPaired<LocalizedText>(own.wave, other.wave, pairs, chosen)),
    };
  }

  private async crosswalk(own: AssessedState, other: AssessedState): Promise<Crosswalk> {
    const crosswalk = await this.content.crosswalk(own.wave.framework, other.wave.framework);
    if (crosswalk && own.head.frameworkId !== other.head.frameworkId) return crosswalk;
    throw new DomainError(
      'results/not-paired',
      `Nothing says how requirements of ${own.head.frameworkId} and ${other.head.frameworkId} relate. ` +
        'Choose two assessments by different frameworks that come with Tolok, in their newest version.',
    );
  }

  private async unitsOf(scope: Scope, { head }: AssessedState, partyId: string): Promise<readonly PartyUnit[]> {
    const units = await this.database.read(scope, (tx) =>
      tx.query<PartyUnit[]>(
        `SELECT party.ref, party.name, unit.ref AS unit
         FROM assessment_unit AS place
         JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
           = (place.workspace_id, place.engagement_id, place.unit_id)
         JOIN site ON (site.workspace_id, site.id) = (unit.workspace_id, unit.site_id)
         JOIN party ON (party.workspace_id, party.id) = (site.workspace_id, site.party_id)
         WHERE (place.workspace_id, place.engagement_id, place.assessment_id) = ($1, $2, $3)
           AND unit.kind = 'unit' AND party.id = $4
         ORDER BY place.unit_id`,
        [scope.workspaceId, head.engagementId, head.id, partyId],
      ),
    );
    if (units.length > 0) return units;
    throw new DomainError(
      'results/not-paired',
      `Party ${partyId} has no unit in the assessment ${head.key}. Choose another party, or leave it out for all units.`,
    );
  }
}
