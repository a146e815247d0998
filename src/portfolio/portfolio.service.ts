import { Injectable } from '@nestjs/common';
import { arrayPage, Database, type ListIdentity, type Page, type SortText, type Tx } from '../database';
import { CorrectiveActionListService, dayOf } from '../remediation';
import { DomainError } from '../shared/domain-error';
import type { Language, LocalizedText } from '../shared/text';
import { CertificatesOfParties } from './certificates-of-parties';
import { type Reader, type RowFilter, partyStandings, unitStandings, withRequirements } from './portfolio.rows';
import { lineView, type PortfolioLineView, type PortfolioUnitView, unitViews } from './portfolio.view';
import { certificatesByLine } from './rules/certified';
import { grouped } from './rules/grouped';
import { type Contender, type League, leagueOf, type LeaguePlace, MOST_CONTENDERS } from './rules/league';
import { historiesOf, lastTwo, lineOf, type PortfolioLine } from './rules/lines';
import { type FrameworkOverview, overviewsOf } from './rules/overview';
import { PORTFOLIO_CSV_HEADER, portfolioCsvRow } from './rules/portfolio-csv';
import { chooseLines, type LineFilter, type LineSort, sortLines } from './rules/select';
import { frameworkKey, valueOf } from './rules/standing';

export type PortfolioFilter = RowFilter & LineFilter;

export interface PortfolioQuery extends PortfolioFilter {
  readonly sort?: SortText<LineSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export type LeagueBy = 'party' | 'site';

export interface LeagueRow extends Omit<LeaguePlace, 'key'> {
  readonly engagementId: string;
  readonly engagement: LocalizedText;
  readonly partyId: string;
  readonly party: PortfolioLineView['party'];
  /** Of a league of sites. */
  readonly siteId: string | null;
  readonly site: PortfolioUnitView['site'] | null;
}

export interface LeagueView extends Pick<League, 'pairs' | 'provenPairs'> {
  readonly frameworkId: string;
  readonly framework: LocalizedText;
  readonly by: LeagueBy;
  readonly places: readonly LeagueRow[];
}

/** What is read beside figures. */
type Depth = 'plain' | 'withPlaces' | 'withRequirements';

/** Many assessments at once, to each reader what they were given. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly database: Database,
    private readonly actions: CorrectiveActionListService,
    private readonly certificates: CertificatesOfParties,
  ) {}

  /** Where each party stands; the lowest score first. @throws DomainError request/invalid-cursor */
  async list(
    reader: Reader,
    { sort = 'score', limit, cursor, ...filter }: PortfolioQuery,
  ): Promise<Page<PortfolioLineView>> {
    const lines = sorted(await this.lines(reader, filter), sort);
    const filters = identityOf('portfolio', filter);
    const page = arrayPage(lines, { limit, cursor, sort, filters, keyOf: keyOfLine });
    return { ...page, items: page.items.map((line) => lineView(reader.scope, line, dayOf(reader.now))) };
  }

  /** All that are chosen, as a table for spreadsheets. */
  async csv(reader: Reader, filter: PortfolioFilter, sort: SortText<LineSort>, language: Language): Promise<string> {
    const lines = sorted(await this.lines(reader, filter), sort);
    return PORTFOLIO_CSV_HEADER + lines.map((line) => portfolioCsvRow(line, language)).join('');
  }

  /** The units of the lines that are chosen, in their order. @throws DomainError request/invalid-cursor */
  async units(
    reader: Reader,
    { sort = 'score', limit, cursor, ...filter }: PortfolioQuery,
  ): Promise<Page<PortfolioUnitView>> {
    const lines = sorted(await this.lines(reader, filter, 'withPlaces'), sort);
    const { programmeId, siteId } = filter;
    const units = lines
      .flatMap((line) => unitViews(reader.scope, line, dayOf(reader.now)))
      .filter((unit) => siteId === undefined || unit.siteId === siteId)
      .filter((unit) => programmeId === undefined || unit.programmeId === programmeId);
    const filters = identityOf('portfolio-units', filter);
    return arrayPage(units, { limit, cursor, sort, filters, keyOf: (unit) => `${unit.snapshotId} ${unit.unitId}` });
  }

  /** A league of each framework version. @throws DomainError request/invalid when too many would be compared */
  async leagues(reader: Reader, filter: PortfolioFilter, by: LeagueBy): Promise<readonly LeagueView[]> {
    const lines = await this.lines(reader, filter);
    const frameworks = [...new Set(lines.map(({ latest }) => latest.frameworkId))].sort();
    return frameworks.map((frameworkId) => {
      const own = lines.filter(({ latest }) => latest.frameworkId === frameworkId);
      const entrants = own.flatMap((line) => entrantsOf(reader, line, by));
      refuseTooMany(entrants.length);
      const rows = new Map(entrants.map(({ contender, row }) => [contender.key, row]));
      const { places, pairs, provenPairs } = leagueOf(entrants.map(({ contender }) => contender));
      return {
        ...{ frameworkId, framework: own[0]?.latest.figures.names.framework ?? frameworkId, by, pairs, provenPairs },
        places: places.flatMap(({ key, ...place }) => {
          const row = rows.get(key);
          return row ? [{ ...row, ...place }] : [];
        }),
      };
    });
  }

  /** What most miss, what blocks them, where the risk sits: of each framework version. */
  async overview(reader: Reader, filter: PortfolioFilter): Promise<readonly FrameworkOverview[]> {
    return overviewsOf(await this.lines(reader, filter, 'withRequirements'));
  }

  /** In the order of their keys, from one consistent state. */
  private lines(reader: Reader, filter: PortfolioFilter, depth: Depth = 'plain'): Promise<readonly PortfolioLine[]> {
    return this.database.readConsistently(reader.scope, (tx) => this.linesIn(tx, reader, filter, depth));
  }

  /** In the order of their keys, in the transaction of the caller, who sees one consistent state. */
  async linesIn(tx: Tx, reader: Reader, filter: PortfolioFilter, depth: Depth): Promise<readonly PortfolioLine[]> {
    const histories = historiesOf(await partyStandings(tx, reader, filter));
    const units = await unitStandings(tx, reader, histories.flatMap(lastTwo));
    const unitsOf = grouped(units, ({ snapshotId, partyId }) => `${snapshotId} ${partyId}`);
    const counts = await this.actions.counts(tx, reader.scope, reader.principal, reader.now);
    const actions = new Map(counts.map((one) => [`${one.engagementId} ${one.partyId}`, one]));
    const frameworks = [...new Set(histories.flatMap(lastTwo).map(frameworkKey))];
    const certificates = certificatesByLine(
      await this.certificates.of(tx, reader, { ...filter, frameworks }, depth === 'withPlaces'),
    );
    const lines = histories.map((history) => {
      const [{ engagementId, partyId } = { engagementId: '', partyId: '' }] = history.results;
      return lineOf(
        history,
        (result) => unitsOf.get(`${result.snapshotId} ${result.partyId}`) ?? [],
        actions.get(`${engagementId} ${partyId}`),
        certificates.get(history.key) ?? null,
      );
    });
    const chosen = chooseLines(lines, filter, dayOf(reader.now));
    return depth !== 'withRequirements' ? chosen : withRated(tx, reader, chosen);
  }
}

async function withRated(tx: Tx, reader: Reader, lines: readonly PortfolioLine[]): Promise<readonly PortfolioLine[]> {
  const rated = await withRequirements(
    tx,
    reader,
    lines.map(({ latest }) => latest),
  );
  return lines.map((line, index) => ({ ...line, latest: rated[index] ?? line.latest }));
}

const keyOfLine = ({ latest }: PortfolioLine): string => `${latest.snapshotId} ${latest.partyId}`;

const identityOf = (list: string, filter: PortfolioFilter): ListIdentity => ({ ...filter, '': list });

function sorted(lines: readonly PortfolioLine[], sort: SortText<LineSort>): readonly PortfolioLine[] {
  const descending = sort.startsWith('-');
  return sortLines(lines, (descending ? sort.slice(1) : sort) as LineSort, descending);
}

interface Entrant {
  readonly contender: Contender;
  readonly row: Omit<LeagueRow, keyof LeaguePlace>;
}

function entrantsOf({ scope, now }: Reader, line: PortfolioLine, by: LeagueBy): readonly Entrant[] {
  const { engagementId, engagement, partyId, party } = lineView(scope, line, dayOf(now));
  const row = { engagementId, engagement, partyId, party, siteId: null, site: null };
  if (by === 'party') return [{ contender: { key: keyOfLine(line), values: valuesOf(line.units) }, row }];
  const sites = grouped(line.units, ({ siteId }) => siteId);
  const names = new Map(unitViews(scope, line, dayOf(now)).map(({ siteId, site }) => [siteId, site]));
  return [...sites].map(([siteId, units]) => ({
    contender: { key: `${keyOfLine(line)} ${siteId}`, values: valuesOf(units) },
    row: { ...row, siteId, site: names.get(siteId) ?? null },
  }));
}

const valuesOf = (units: PortfolioLine['units']): readonly number[] => units.flatMap((unit) => valueOf(unit) ?? []);

function refuseTooMany(count: number): void {
  if (count <= MOST_CONTENDERS) return;
  const message = `${count} would be compared, each with each; at most ${MOST_CONTENDERS} can be.`;
  const hint = 'Choose an engagement, a party, a framework version or another filter.';
  throw new DomainError('request/invalid', `${message} ${hint}`, {
    errors: [{ pointer: '?by', code: 'portfolio/too-many', message, hint }],
  });
}
