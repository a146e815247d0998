import type { Language } from '../../../shared/text';
import type { Block, CoverModel, ReportModel, SectionModel } from '../blocks';
import { documentNumber } from '../front-matter';
import { clipped, unrepeated } from '../forum-pack/clip';
import { ReviewContext, targetsOf } from './review-context';
import { atRisk, leagueFigure, lineTable, moverBlocks, ownBlocks } from './review-figures';
import type { BusinessReviewJson, FrameworkReviewJson } from './review-json';
import { commonBlockerBlocks, missedBlocks, riskBlocks } from './review-tables';
import { scorecardPages, verdictText } from './scorecard-blocks';
import type { PartyScorecardJson } from './scorecard-json';

export const REVIEW_FILE = 'business-review.json';

/** Characters of a vendor's name in a heading. */
const NAME = 90;

/**
 * The quarterly business review: all parties of an engagement, then a page of each vendor. Made of its data file only. Same
 * input, same model.
 * @param dataHash SHA-256 (hex) of the data file
 */
export function businessReview(data: BusinessReviewJson, language: Language, dataHash: string): ReportModel {
  const { engagement, today, frameworks, scorecards } = data;
  const targets = [
    ...frameworks.flatMap(({ lines }) => lines.map(({ target }) => target)),
    ...scorecards.flatMap(targetsOf),
  ];
  const context = new ReviewContext(engagement, today, targets, language);
  const { review, words } = context;
  const number = documentNumber(data.documentNumber, 'businessReview');
  const cover = coverOf(context, data, number);
  return {
    kind: 'businessReview',
    language,
    title: `${review.review} · ${cover.title}`,
    subject: words.cover.subject(review.review, cover.client),
    author: cover.consultancy,
    keywords: [number, dataHash].join(', '),
    createdOn: today,
    ...(engagement.accent !== null && { accent: engagement.accent }),
    cover,
    furniture: {
      ...{ client: cover.client, report: review.review, classification: cover.classification },
      ...{ documentNumber: number, shortHash: dataHash.slice(0, 12), pageLabel: words.pageLabel },
      ...(engagement.sampleData && { notice: words.sampleData }),
    },
    contentsTitle: words.contents,
    sections: [
      standSection(context, data),
      ...PARTS.map((part) => partSection(context, data, part)),
      ...scorecards.map((card, at) => cardSection(context, card, at)),
    ],
  };
}

function coverOf(context: ReviewContext, { parties, vendors, engagement, today }: BusinessReviewJson, number: string) {
  const { review, words, figures } = context;
  const cover: CoverModel = {
    documentKind: review.review,
    title: context.said(engagement.title, review.unknownEngagement),
    subtitle: review.reviewSubtitle(parties),
    client: context.said(engagement.client, review.unknownClient),
    consultancy: context.said(engagement.consultancy, review.review),
    facts: [
      { term: review.asOfTerm, text: figures.date(today) },
      { term: review.vendorsWord, text: figures.whole(vendors) },
      { term: words.cover.documentNumber, text: number },
    ],
    classification: context.said(engagement.classification, review.unclassified),
    ...(engagement.sampleData && { notice: words.sampleNotice }),
  };
  return cover;
}

/** Who stands where, in figures of all. */
function standSection(context: ReviewContext, data: BusinessReviewJson): SectionModel {
  const { review, figures, words } = context;
  const lines = data.frameworks.flatMap((framework) => framework.lines);
  const risky = new Set(lines.filter(atRisk).map(({ party }) => party.ref)).size;
  const units = data.frameworks.reduce((sum, framework) => sum + framework.units, 0);
  const unitsAtRisk = lines.reduce((sum, line) => sum + line.unitsAtRisk, 0);
  const gates = lines.filter(({ gatesFailing }) => gatesFailing > 0).length;
  return {
    id: 'standing',
    title: review.summaryTitle,
    newPage: true,
    blocks: [
      { kind: 'paragraph', style: 'lead', text: review.reviewLead(data.parties, data.vendors, risky) },
      {
        kind: 'tiles',
        tiles: [
          { label: review.tiles.parties, value: figures.whole(data.parties), note: review.tiles.vendors(data.vendors) },
          {
            label: review.tiles.atRisk,
            value: figures.whole(risky),
            note: review.tiles.ofParties(data.parties),
            tone: risky > 0 ? 'bad' : 'good',
          },
          {
            label: review.tiles.unitsAtRisk,
            value: figures.whole(unitsAtRisk),
            note: review.tiles.ofUnits(units),
            tone: unitsAtRisk > 0 ? 'bad' : 'good',
          },
          {
            label: review.tiles.blocked,
            value: figures.whole(gates),
            note: review.tiles.ofResults(lines.length),
            tone: gates > 0 ? 'bad' : 'good',
          },
        ],
      },
      ...perFramework(context, data, (framework) => [{ kind: 'table', table: lineTable(context, framework) }]),
      {
        kind: 'paragraph',
        style: 'note',
        text: words.sentences([review.reviewNote(figures.date(context.today)), review.data(REVIEW_FILE)]),
      },
    ],
  };
}

interface Part {
  readonly id: string;
  readonly title: (context: ReviewContext) => string;
  readonly newPage: boolean;
  readonly blocks: (context: ReviewContext, framework: FrameworkReviewJson) => Block[];
}

const PARTS: readonly Part[] = [
  {
    ...{ id: 'league', newPage: true, title: ({ review }) => review.leagueTitle },
    blocks: (context, framework) => [
      { kind: 'figure', figure: leagueFigure(context, framework) },
      { kind: 'paragraph', style: 'note', text: context.review.leagueNote },
    ],
  },
  { id: 'own', newPage: false, title: ({ review }) => review.ownTitle, blocks: ownBlocks },
  { id: 'movers', newPage: false, title: ({ review }) => review.moversTitle, blocks: moverBlocks },
  { id: 'missed', newPage: true, title: ({ review }) => review.missedTitle, blocks: missedBlocks },
  { id: 'blockers', newPage: false, title: ({ review }) => review.commonBlockersTitle, blocks: commonBlockerBlocks },
  { id: 'risk', newPage: false, title: ({ review }) => review.riskTitle, blocks: riskBlocks },
];

function partSection(context: ReviewContext, data: BusinessReviewJson, part: Part): SectionModel {
  return {
    id: part.id,
    title: part.title(context),
    newPage: part.newPage,
    blocks: perFramework(context, data, (framework) => part.blocks(context, framework)),
  };
}

/** Framework versions are never mixed: each under its name where there is more than one. */
function perFramework(
  context: ReviewContext,
  { frameworks }: BusinessReviewJson,
  blocksOf: (framework: FrameworkReviewJson) => Block[],
): Block[] {
  return frameworks.flatMap((one): Block[] => [
    ...(frameworks.length > 1
      ? ([
          { kind: 'heading', level: 3, text: clipped(context.text(one.framework.title), NAME), bookmark: false },
        ] satisfies Block[])
      : []),
    ...blocksOf(one),
  ]);
}

/** One page: the verdict, then what the vendor's own scorecard has. */
function cardSection(context: ReviewContext, card: PartyScorecardJson, at: number): SectionModel {
  const lead: Block = { kind: 'paragraph', style: 'lead', text: unrepeated(verdictText(context, card)) };
  const [blocks, ...shorter] = scorecardPages(context, card, [], `${card.party.ref}-${at}`).map((page) => [
    lead,
    ...page,
  ]);
  return {
    id: `vendor-${at}`,
    title: clipped(context.text(card.party.name), NAME),
    newPage: true,
    blocks: blocks ?? [lead],
    shorter,
  };
}
