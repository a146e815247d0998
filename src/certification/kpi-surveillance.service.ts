import { Injectable } from '@nestjs/common';
import { Database, type Scope, systemScope, type Tx } from '../database';
import type { KpiListener } from '../evidence';
import { type CertificationScheme, type KpiInfo } from '../framework';
import { LibraryService } from '../library';
import { dayOf } from '../remediation';
import { CertificationSchemes } from './certification-schemes';
import { CertificationService } from './certification.service';
import type { OpenedCertification } from './certification.view';
import { writeSteps } from './certification.writer';
import { advance } from './rules/clock';
import { later } from './rules/dates';
import { reviewReasons, type ReviewReason } from './rules/review-reasons';
import { seriesFrom, type StoredSeries } from './rules/stored-series';

/**
 * Watches the KPI figures of certified places, by the thresholds of the scheme. It looks when figures were brought in, after
 * they are there for good, and whenever the clock of certifications goes round: silence is an event that nobody causes, and
 * what failed after an import is made up for. What it finds is the server's doing: whoever brings figures in needs no right
 * in the certification, and is not told what they bring about.
 */
@Injectable()
export class KpiSurveillance implements KpiListener {
  constructor(
    private readonly database: Database,
    private readonly schemes: CertificationSchemes,
    private readonly certifications: CertificationService,
    private readonly library: LibraryService,
  ) {}

  async imported({ workspaceId }: Scope, engagementId: string, now: Date): Promise<void> {
    await this.run(systemScope(workspaceId), now, engagementId);
  }

  /**
   * Raises every review that figures ask for, each once, however many servers look.
   * @param scope of the server itself
   * @param engagementId undefined: all
   * @returns how many were raised
   */
  async run(scope: Scope, now: Date, engagementId?: string): Promise<number> {
    const ids = await this.database.read(scope, (tx) =>
      tx.query<{ id: string; scheme: string }[]>(
        `SELECT id, scheme FROM certification WHERE workspace_id = $1 AND state = 'certified'
           AND ($2::uuid IS NULL OR engagement_id = $2) ORDER BY id`,
        [scope.workspaceId, engagementId ?? null],
      ),
    );
    let raised = 0;
    for (const { id, scheme } of ids) {
      const rules = (await this.schemes.all()).get(scheme);
      if (rules && (await this.look(scope, id, await this.kpisOf(scope, rules), now))) raised += 1;
    }
    return raised;
  }

  /** @returns whether a review was raised */
  private async look(scope: Scope, id: string, kpis: ReadonlyMap<string, KpiInfo>, now: Date): Promise<boolean> {
    const today = dayOf(now);
    const asks = await this.database.readConsistently(scope, async (tx) =>
      reasonsFor(tx, scope, await this.certifications.open(tx, scope, id, now), kpis, today),
    );
    if (asks.length === 0) return false;
    return this.database.transaction(scope, async (tx) => {
      // Whoever came first has raised it, or has taken another step: everything is asked again under the lock.
      const held = await this.certifications.hold(tx, scope, id, now);
      const reasons = await reasonsFor(tx, scope, held, kpis, today);
      if (reasons.length === 0) return false;
      const { certification: after, steps } = advance({ ...held.certification, reviewRaisedOn: today }, today);
      await writeSteps(tx, scope, held, { after, steps: [...held.steps, ...steps], reasons, now });
      return true;
    });
  }

  private async kpisOf(
    scope: Scope,
    { framework, versions: [version = ''] }: CertificationScheme,
  ): Promise<ReadonlyMap<string, KpiInfo>> {
    return (await this.library.framework(scope, `${framework}@${version}`)).kpis;
  }
}

/** Nothing while people look for themselves: in a surveillance, a recertification or a suspension. */
async function reasonsFor(
  tx: Tx,
  { workspaceId }: Scope,
  { row, scheme, certification }: OpenedCertification,
  kpis: ReadonlyMap<string, KpiInfo>,
  today: string,
): Promise<readonly ReviewReason[]> {
  const { state, certificate, surveillances, places } = certification;
  if (state !== 'certified' || !certificate) return [];
  const units = await tx.query<{ id: string; ref: string }[]>(
    `SELECT unit.id, unit.ref FROM unit JOIN unnest($3::uuid[], $4::uuid[]) AS place (site, programme)
       ON (unit.site_id, unit.programme_id) = (place.site, place.programme)
     WHERE unit.workspace_id = $1 AND unit.engagement_id = $2 ORDER BY unit.ref`,
    [workspaceId, row.engagementId, places.map(({ site }) => site), places.map(({ programme }) => programme)],
  );
  const stored = await tx.query<StoredSeries[]>(
    `SELECT unit.ref AS unit, series.kpi, series.channel, series.points FROM kpi_series AS series
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (series.workspace_id, series.engagement_id, series.unit_id)
     WHERE series.workspace_id = $1 AND series.engagement_id = $2 AND series.unit_id = ANY ($3::uuid[])
       AND series.kpi = ANY ($4::text[]) ORDER BY unit.ref, series.channel`,
    [workspaceId, row.engagementId, units.map(({ id }) => id), scheme.review.map(({ kpi }) => kpi)],
  );
  const reinstated = certificate.events.flatMap(({ kind, on }) => (kind === 'reinstated' ? [on] : []));
  return reviewReasons({
    ...{ scheme, kpis, today, units: units.map(({ ref }) => ref), series: stored.map(seriesFrom) },
    auditedOn: [...surveillances, ...reinstated].reduce(later, certificate.validFrom),
    earlier: row.reviews.map(({ reasons, end }) => ({ reasons, endedOn: end?.on ?? null })),
  });
}
