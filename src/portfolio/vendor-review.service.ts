import { Injectable } from '@nestjs/common';
import { type AssessmentRecord, recordToEngagement, SnapshotService } from '../casework';
import { Database, jobScope, reachesWhole, type Scope, type Tx } from '../database';
import { decideInEngagement } from '../identity';
import { judgeAssessment, type JudgedSeries } from '../kpi';
import { LibraryService } from '../library';
import { CorrectiveActionListService, dayOf, type PlanHead, readHead } from '../remediation';
import type { BusinessReviewJson, PartyKpisJson, PartyScorecardJson, VendorScorecardJson } from '../report';
import { DomainError } from '../shared/domain-error';
import type { Language } from '../shared/text';
import type { Reader } from './portfolio.rows';
import { PortfolioService } from './portfolio.service';
import { businessReview } from './rules/business-review';
import { grouped, type Group } from './rules/grouped';
import { MOST_CONTENDERS } from './rules/league';
import type { PortfolioLine } from './rules/lines';
import { openActions } from './rules/open-actions';
import { NO_KPIS, partyKpis } from './rules/party-kpis';
import { byNewest, partyOf, partyScorecard } from './rules/scorecard';

/** Which party of which engagement. */
export interface ScorecardQuery {
  readonly engagementId: string;
  readonly partyId: string;
}

/** A paper that is printed, as data, and where it belongs. */
export interface ReviewToPrint<Data> {
  readonly data: Data;
  readonly engagementId: string;
  readonly partyId: string | null;
  /** Of the engagement. */
  readonly language: Language;
}

/** What a completed assessment found in its KPI series. */
interface KpiEvidence {
  readonly judged: readonly JudgedSeries[];
  readonly currency: string | null;
}

/** Lines of one engagement, and what its papers are headed with. */
interface Read {
  readonly head: PlanHead;
  readonly lines: readonly PortfolioLine[];
  readonly actions: ReadonlyMap<string, PartyScorecardJson['actions']>;
}

/** What vendor scorecards and business reviews say, of one moment, as far as who asks may see it. */
@Injectable()
export class VendorReviewService {
  constructor(
    private readonly database: Database,
    private readonly portfolio: PortfolioService,
    private readonly actions: CorrectiveActionListService,
    private readonly snapshots: SnapshotService,
    private readonly library: LibraryService,
  ) {}

  /**
   * The page of one party: of its own results, actions and KPIs, with nothing of any other party, whoever asks.
   * @throws DomainError engagement/not-found, also for a party that is none of the caller's; party/not-found;
   * report/invalid where no completed assessment covers the party: there is nothing to hand over yet
   */
  async scorecard(reader: Reader, query: ScorecardQuery): Promise<ReviewToPrint<VendorScorecardJson>> {
    const { engagementId, partyId } = query;
    refuseHidden(reader, query);
    const { head, lines, actions } = await this.read(reader, query);
    const [first] = grouped(lines, ({ latest }) => latest.partyId).values();
    if (!first) throw noResult('/partyId', 'No completed assessment of this engagement covers a unit of the party.');
    const { language, documentNumber, engagement } = head;
    const evidence = await this.evidenceOf(reader.scope, engagementId, [first]);
    return {
      data: {
        schema: 'tolok-vendor-scorecard/1',
        ...{ today: dayOf(reader.now), documentNumber, engagement },
        ...scorecardOf(first, actions, evidence),
      },
      ...{ engagementId, partyId, language },
    };
  }

  /**
   * The pack over all parties of an engagement, with a scorecard of each vendor.
   * @throws DomainError engagement/not-found, also for who was given parts of it only; report/invalid where nothing was
   * completed, and for more parties than a league compares
   */
  async review(reader: Reader, engagementId: string): Promise<ReviewToPrint<BusinessReviewJson>> {
    if (!reachesWhole(reader.scope, engagementId)) throw noEngagement(engagementId);
    const { head, lines, actions } = await this.read(reader, { engagementId, partyId: null });
    if (lines.length === 0) throw noResult('/engagementId', 'No assessment of this engagement is completed.');
    const parties = [...grouped(lines, ({ latest }) => latest.partyId).values()];
    if (parties.length > MOST_CONTENDERS) throw tooMany(parties.length);
    const vendors = parties.filter(([{ latest }]) => partyOf(latest).kind === 'vendor');
    const evidence = await this.evidenceOf(reader.scope, engagementId, vendors);
    const { language, documentNumber, engagement } = head;
    return {
      data: {
        schema: 'tolok-business-review/1',
        ...{ today: dayOf(reader.now), documentNumber, engagement },
        ...businessReview(
          lines,
          vendors.map((own) => scorecardOf(own, actions, evidence)),
        ),
      },
      ...{ engagementId, partyId: null, language },
    };
  }

  private read(
    reader: Reader,
    { engagementId, partyId }: { engagementId: string; partyId: string | null },
  ): Promise<Read> {
    const { scope, principal, now } = reader;
    const filter = { engagementId, partyId: partyId ?? undefined };
    return this.database.readConsistently(scope, async (tx) => {
      const head = await readHead(tx, scope, { engagementId, assessmentId: null, partyId });
      // Owners reach every engagement, also one that there is not.
      if (reachesWhole(scope, engagementId) && head.engagement.title === null) throw noEngagement(engagementId);
      const lines = await this.portfolio.linesIn(tx, reader, filter, 'withRequirements');
      const listed = await this.actions.allIn(tx, scope, principal, filter, now);
      const actions = [...grouped(listed, ({ party }) => party?.id ?? '')].map(
        ([id, own]) => [id, openActions(own, dayOf(now))] as const,
      );
      return { head, lines, actions: new Map(actions) };
    });
  }

  /**
   * Judged KPI series by the snapshot that they were frozen with. Parties may not open snapshots: what is taken from one is
   * cut to their own units.
   */
  private evidenceOf(
    { workspaceId }: Scope,
    engagementId: string,
    parties: readonly Group<PortfolioLine>[],
  ): Promise<ReadonlyMap<string, KpiEvidence>> {
    const scope = jobScope(workspaceId, engagementId);
    const ids = new Set(parties.map((lines) => byNewest(lines)[0].latest.snapshotId));
    return this.database.read(scope, async (tx) => {
      const found = new Map<string, KpiEvidence>();
      for (const id of ids) found.set(id, await this.kpisOf(tx, scope, id));
      return found;
    });
  }

  private async kpisOf(tx: Tx, scope: Scope, snapshotId: string): Promise<KpiEvidence> {
    const record = JSON.parse(await this.snapshots.document(tx, scope, snapshotId)) as AssessmentRecord;
    const currency = record.case.engagement.currency ?? null;
    if ((record.case.assessments[0]?.kpis ?? []).length === 0) return { judged: [], currency };
    const framework = await this.library.framework(scope, record.framework.id, tx);
    return { judged: judgeAssessment(recordToEngagement(record, framework).assessment), currency };
  }
}

function scorecardOf(
  lines: Group<PortfolioLine>,
  actions: Read['actions'],
  evidence: ReadonlyMap<string, KpiEvidence>,
): PartyScorecardJson {
  const [{ latest, units }] = byNewest(lines);
  const own = actions.get(latest.partyId) ?? openActions([], latest.reportedOn);
  return partyScorecard(lines, { actions: own, kpis: kpisOf(units, evidence.get(latest.snapshotId)) });
}

function kpisOf(units: PortfolioLine['units'], evidence: KpiEvidence | undefined): PartyKpisJson {
  if (!evidence) return NO_KPIS;
  const names = units.flatMap(
    ({
      figures: {
        names: { unit },
      },
    }) => (unit ? [[unit.ref, unit.name] as const] : []),
  );
  return partyKpis(evidence.judged, new Map(names), evidence.currency);
}

/** Whoever may see the results of the party may have its page: it says nothing more. */
function refuseHidden({ principal, now }: Reader, { engagementId, partyId }: ScorecardQuery): void {
  const place = { engagementId, part: { kind: 'party', partyId } } as const;
  const decision = decideInEngagement(principal, 'partyResults.read', place, now.toISOString());
  if (decision !== 'allowed') throw noEngagement(engagementId);
}

const noEngagement = (id: string): DomainError =>
  new DomainError('engagement/not-found', `There is no engagement ${id}.`);

function noResult(pointer: string, message: string): DomainError {
  return new DomainError('report/invalid', message, {
    errors: [{ pointer, code: 'report/no-result', message, hint: 'Complete an assessment first, then ask again.' }],
  });
}

function tooMany(count: number): DomainError {
  const message = `These are ${count} parties; at most ${MOST_CONTENDERS} are compared with each other.`;
  return new DomainError('report/invalid', message, {
    errors: [
      {
        ...{ pointer: '/engagementId', code: 'portfolio/too-many', message },
        hint: 'Take the table instead: GET /v1/portfolio with "Accept: text/csv".',
      },
    ],
  });
}
