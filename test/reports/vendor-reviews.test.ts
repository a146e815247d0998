import { businessReview, renderReport, vendorScorecard } from '../../src/report';
import type { BusinessReviewJson, VendorScorecardJson } from '../../src/report';
import { figureJson } from '../../src/report/models/score-json';
import { vendorReviewWordingIn } from '../../src/report/wording/vendor-review';
import { wordingIn } from '../../src/report/wording';
import { Figures } from '../../src/report/models/figures';
import { ratioOf } from '../../src/portfolio/rules/standing';
import { percent, ratio } from '../../src/scoring/ratio';
import { LANGUAGES, type Language } from '../../src/shared/text';
import { pageFaults } from '../support/page-faults';
import { readReportTree, type ReportTree, type TableBlock, textsOf } from '../support/report-tree';
import {
  BLOCKERS,
  cardOf,
  ENGAGEMENT,
  KPIS,
  kpi,
  linesOf,
  listedAction,
  REQUIREMENTS,
  resultOf,
  reviewLines,
  reviewOf,
  scorecardOf,
  sigmaResults,
} from '../support/vendor-reviews';

const HASH = 'a'.repeat(64);
const pagesIn = (pdf: Buffer): number => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
const cardPdf = (data: VendorScorecardJson, language: Language): Promise<Buffer> =>
  renderReport(vendorScorecard(data, language, HASH));
const reviewPdf = (data: BusinessReviewJson, language: Language): Promise<Buffer> =>
  renderReport(businessReview(data, language, HASH));
const read = (pdf: Buffer): Promise<ReportTree> => readReportTree(pdf, { glyphs: true });
/** Chapters have words of their own; a single page has none. */
const faultsOf = (report: ReportTree, language: Language): string[] =>
  pageFaults(report, language).filter(
    (fault) => !fault.startsWith('a chapter is called') && (report.sheets.length > 1 || fault !== 'it has no chapters'),
  );
const tight = (text: string): string => text.replaceAll(/\s+/g, '');
const saidBy = (report: ReportTree): string => tight([...textsOf(report)].map(({ text }) => text).join('\n'));
const tablesOf = ({ chapters }: ReportTree): TableBlock[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block): block is TableBlock => block.kind === 'table'));

const figuresIn = (language: Language): Figures => new Figures(wordingIn(language), [percent(75), percent(100)]);

/** A vendor with more of everything than a page holds. */
function monster(text: string): VendorScorecardJson {
  const waves = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}-15`);
  const blockers = Array.from({ length: 40 }, (_, at) => ({
    ...{
      gate: `gate-${at}`,
      kind: 'knockOut',
      title: `${at} ${text}`,
      refs: at % 2 ? [`R-${at}`, text, 'R-2', 'R-3'] : [],
    },
  })) as typeof BLOCKERS;
  const requirements = Array.from({ length: 60 }, (_, at) => ({
    ...{ ref: `R-${at}`, title: text, critical: true, missed: 500, rated: 1000, severity: 'critical' as const },
  }));
  const name = text;
  const lines = linesOf([
    ...waves.map((on, at) =>
      resultOf({
        ...{ party: 'p', name, on, percent: at * 7, units: [at * 5, at * 6], framework: 'osp@1.0.0', rank: null },
        ...{ blockers, requirements, categories: Array.from({ length: 25 }, (_one, index) => index * 3) },
      }),
    ),
    ...['vmo', 'abc', 'def'].map((key) => resultOf({ party: 'p', name, framework: `${key}@1.0.0`, on: '2025-01-01' })),
  ]);
  const actions = Array.from({ length: 200 }, (_, at) =>
    listedAction({ ref: `CA-${at}`, finding: { requirement: 'R-1', title: text } }),
  );
  const list = Array.from({ length: 300 }, () =>
    kpi({ title: text, unit: { ref: 'U', name: text }, channel: text.slice(0, 40) }),
  );
  const kpis = { currency: 'IDR', counts: { met: 0, notMet: 300, notProven: 0, noTarget: 0 }, list };
  const engagement = { ...ENGAGEMENT, title: text, client: text, consultancy: text, classification: text };
  return scorecardOf(cardOf(lines, actions, kpis), { engagement });
}

describe.each(LANGUAGES)('the vendor scorecard in print (%s)', (language) => {
  const review = vendorReviewWordingIn(language);

  it('is one page without fault that says its verdict first, with the figures of its data', async () => {
    const data = scorecardOf();
    const pdf = await cardPdf(data, language);
    expect(pagesIn(pdf)).toBe(1);
    const report = await read(pdf);
    expect(faultsOf(report, language)).toEqual([]);
    const said = saidBy(report);
    const figures = figuresIn(language);
    const verdict = review.verdict.below('Sigma Contact Solutions', '62%', '75%', figures.points(ratio(13, 100)), 2);
    expect(said).toContain(tight(verdict));
    const { standing, actions, kpis } = data;
    expect(said.indexOf(tight(verdict))).toBeLessThan(said.indexOf(tight(review.tiles.gates)));
    const difference = standing.change.difference;
    expect(said).toContain(tight(figures.change(ratioOf(difference ?? figureJson(percent(0))))));
    for (const { score, before } of standing.categories) {
      if (!('exact' in score) || !before) throw new Error('The sample has scores.');
      expect(said).toContain(tight(review.within(figures.percent(ratioOf(score)), figures.percent(ratioOf(before)))));
    }
    const [blockers, gaps, open, indicators] = tablesOf(report);
    expect(blockers?.rows).toHaveLength(standing.blockers.length);
    expect(gaps?.rows.map((row) => row.at(-1))).toEqual(
      standing.missed.slice(0, gaps?.rows.length).map(({ missed, rated }) => review.of(missed, rated)),
    );
    expect(open?.rows.map(([ref]) => ref)).toEqual(actions.list.slice(0, open?.rows.length).map(({ ref }) => ref));
    expect(indicators?.rows.map((row) => row.at(-1))).toEqual(
      kpis.list.slice(0, indicators?.rows.length).map(({ verdict: judged }) => review.kpiVerdicts[judged]),
    );
    expect(said).toContain(tight(review.kpisSaid(1, 1, 1)));
  });

  it.each([
    ['a word of 10,000 letters', 'abcdefghij'.repeat(1000)],
    ['long names', 'PT Sahabat Contact Centre Solutions Nusantara Raya Sejahtera Abadi '.repeat(3)],
    ['2,000 lines', `${'a\n'.repeat(1999)}b`],
    ['right to left', 'العברית עם 12 مرحبا \u202eabc\u202c end'],
    ['control characters', 'a\u0000b\u0007c\u200bd\u2028e\u{e0041}f'],
    ['10,000 Chinese characters', '客户联络中心的一线员工只能倾听。'.repeat(700).slice(0, 10_000)],
  ])('is one page also with more than it holds, and %s', async (_, text) => {
    const data = monster(text);
    const pdf = await cardPdf(data, language);
    expect(pagesIn(pdf)).toBe(1);
    const report = await read(pdf);
    expect(faultsOf(report, language)).toEqual([]);
    const said = saidBy(report);
    const [blockers] = tablesOf(report);
    const shown = blockers?.rows.length ?? 0;
    expect(shown).toBeGreaterThan(0);
    expect(said).toContain(tight(review.shownOf(shown, 40 - shown)));
  });

  it('says what there is not: no result before, no gate, no gap, no action, no KPI, no score', async () => {
    const none = { currency: null, counts: { met: 0, notMet: 0, notProven: 0, noTarget: 0 }, list: [] };
    const sound = scorecardOf(cardOf(linesOf([resultOf({ percent: 80, requirements: [] })]), [], none));
    const said = saidBy(await read(await cardPdf(sound, language)));
    const { change, noBlockers, noGaps, noActions, noKpis } = review;
    for (const text of [change.firstResult, noBlockers, noGaps, noActions, noKpis]) expect(said).toContain(tight(text));
    const blank = scorecardOf(
      cardOf(linesOf([resultOf({ percent: null, units: [null], categories: [null], rank: null })]), [], none),
    );
    const report = await read(await cardPdf(blank, language));
    expect(faultsOf(report, language)).toEqual([]);
    expect(saidBy(report)).toContain(tight(review.verdict.notScored('Party p1', 1, 1)));
  });
});

it('says of a gate that the whole fails no ref of the framework', async () => {
  const blockers = BLOCKERS.map((one) => ({ ...one, refs: ['osp'] }));
  const results = [resultOf({ party: 'sigma', blockers })];
  for (const pdf of [
    await cardPdf(scorecardOf(cardOf(linesOf(results))), 'en'),
    await reviewPdf(reviewOf(linesOf(results)), 'en'),
  ]) {
    expect(tablesOf(await read(pdf)).flatMap(({ rows }) => rows.map((row) => row.at(-1)))).toContain('the whole');
  }
});

describe('what a scorecard says of the change', () => {
  const { change } = vendorReviewWordingIn('en');
  const said = async (results: Parameters<typeof linesOf>[0]): Promise<string> =>
    saidBy(await read(await cardPdf(scorecardOf(cardOf(linesOf(results))), 'en')));
  const before = { on: '2026-01-30', percent: 60 } as const;
  const now = { on: '2026-04-30', percent: 65 } as const;

  it.each([
    ['improved', [50, 60, 55], [60, 71, 66], change.improved('30 January 2026', '+5.0')],
    ['worsened', [60, 71, 66], [50, 60, 55], change.worsened('30 January 2026', '+5.0')],
    ['may be chance', [50, 60, 70], [70, 50, 72], change.withinChance('30 January 2026', '+5.0')],
    ['too few units', [50], [60], change.fewUnits('30 January 2026', '+5.0')],
    ['all alike', [50, 60], [60, 70], change.noSpread('30 January 2026', '+5.0')],
  ])('%s', async (_, units, later, text) => {
    expect(await said([resultOf({ ...before, units }), resultOf({ ...now, units: later })])).toContain(tight(text));
  });

  it('is nothing between framework versions, and without a score', async () => {
    const other = [resultOf({ ...before, framework: 'osp@0.9.0' }), resultOf(now)];
    expect(await said(other)).toContain(tight(change.otherFramework('30 January 2026')));
    const open = [resultOf({ ...before, percent: null }), resultOf(now)];
    expect(await said(open)).toContain(tight(change.notScored('30 January 2026')));
  });
});

it('is printed without what the reader may not know of the client', async () => {
  const engagement = {
    ...ENGAGEMENT,
    title: null,
    client: null,
    consultancy: null,
    classification: null,
    sampleData: false,
  };
  const report = await read(await cardPdf(scorecardOf(undefined, { engagement }), 'en'));
  expect(saidBy(report)).not.toContain('Northwind');
});

describe.each(LANGUAGES)('the business review in print (%s)', (language) => {
  const review = vendorReviewWordingIn(language);

  it('has pages without fault, a chapter for each question and a page for each vendor', async () => {
    const data = reviewOf();
    const pdf = await reviewPdf(data, language);
    // Cover, contents, three pages over all, four vendors.
    expect(pagesIn(pdf)).toBe(9);
    const report = await read(pdf);
    expect(faultsOf(report, language)).toEqual([]);
    const titles = report.chapters.map(({ title }) => tight(title));
    const { summaryTitle, leagueTitle, ownTitle, moversTitle, missedTitle, commonBlockersTitle, riskTitle } = review;
    const own = [summaryTitle, leagueTitle, ownTitle, moversTitle, missedTitle, commonBlockersTitle, riskTitle].map(
      tight,
    );
    expect(titles.slice(-own.length - 4, -4)).toEqual(own);
    expect(titles.slice(-4)).toHaveLength(data.scorecards.length);
  });

  it('prints the figures of its data', async () => {
    const data = reviewOf();
    const report = await read(await reviewPdf(data, language));
    const [framework] = data.frameworks;
    const figures = figuresIn(language);
    const [parties, movers, missed, blockers] = tablesOf(report);
    expect(parties?.rows.map((row) => [row.at(1), row.at(-3), row.at(-2)])).toEqual(
      framework?.lines.map(({ score, gatesFailing, unitsAtRisk, units }) => [
        'exact' in score ? figures.percent(ratioOf(score)) : wordingIn(language).outcome.notAssessed,
        figures.whole(gatesFailing),
        review.of(unitsAtRisk, units),
      ]),
    );
    expect(movers?.rows).toHaveLength(2);
    expect(missed?.rows.map((row) => [row.at(-2), row.at(-1)])).toEqual(
      framework?.missed.map(({ parties: of, units }) => [review.of(of.count, of.of), review.of(units.count, units.of)]),
    );
    expect(blockers?.rows).toHaveLength(framework?.blockers.length ?? 0);
    const said = saidBy(report);
    expect(said).toContain(tight(review.reviewLead(5, 4, 2)));
    expect(said).toContain(tight(review.place(2, 3)));
    expect(said).toContain(tight(review.unplaced.oneUnit));
    const { herfindahl } = framework?.concentration ?? {};
    expect(said).toContain(tight(figures.decimal(ratioOf(herfindahl ?? figureJson(percent(0))), 2)));
  });

  it('has pages without fault also where little is known, and with long names', async () => {
    const alone = reviewOf(linesOf([resultOf({ percent: 90, units: [90], requirements: [] })]));
    const said = await read(await reviewPdf(alone, language));
    expect(faultsOf(said, language)).toEqual([]);
    for (const text of [review.noMissed, review.noBlockers, review.own.absent, review.noMovers]) {
      expect(saidBy(said)).toContain(tight(text));
    }
    const names = Array.from(
      { length: 30 },
      (_, at) => `${at} PT Sahabat Contact Centre Nusantara Raya Sejahtera ${'x'.repeat(60)}`,
    );
    const many = linesOf([
      ...names.map((name, at) =>
        resultOf({
          party: `p${at}`,
          name,
          units: [40 + at, 50 + at, 45],
          blockers: BLOCKERS,
          requirements: REQUIREMENTS,
        }),
      ),
      ...names
        .slice(0, 9)
        .map((name, at) => resultOf({ party: `p${at}`, name, framework: 'vmo@1.0.0', snapshot: 's-vmo' })),
    ]);
    const pdf = await reviewPdf(reviewOf(many), language);
    expect(faultsOf(await read(pdf), language)).toEqual([]);
  });
});

it('gives the same bytes for the same data', async () => {
  for (const language of LANGUAGES) {
    expect((await cardPdf(scorecardOf(), language)).equals(await cardPdf(scorecardOf(), language))).toBe(true);
  }
  expect((await reviewPdf(reviewOf(), 'zh')).equals(await reviewPdf(reviewOf(), 'zh'))).toBe(true);
  expect(reviewLines()).toHaveLength(5);
  expect(sigmaResults()).toHaveLength(3);
  expect(KPIS.list).toHaveLength(4);
});
