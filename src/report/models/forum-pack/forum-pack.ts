import type { Block, ReportModel, SectionModel } from '../blocks';
import { documentNumber } from '../front-matter';
import { decisionBlocks, type DecisionCut } from './decision-page';
import { painBlocks, type PageCut } from './pain-page';
import { type ForumPackInput, type ForumView, PackContext } from './pack-context';

/** From everything to what fits on a page in any case. */
const PAIN_CUTS: readonly PageCut[] = [
  { rows: 10, bars: 10, text: 80 },
  { rows: 10, bars: 8, text: 60 },
  { rows: 10, bars: 5, text: 44 },
  { rows: 10, bars: 4, text: 36 },
  { rows: 10, bars: 3, text: 30 },
  { rows: 8, bars: 3, text: 30 },
  { rows: 6, bars: 4, text: 32 },
  { rows: 4, bars: 4, text: 28 },
  { rows: 2, bars: 2, text: 20 },
];
const DECISION_CUTS: readonly DecisionCut[] = [
  { decisions: 14, kpis: 10, text: 80, sentence: 180 },
  { decisions: 12, kpis: 8, text: 60, sentence: 140 },
  { decisions: 10, kpis: 6, text: 60, sentence: 130 },
  { decisions: 8, kpis: 6, text: 60, sentence: 130 },
  { decisions: 8, kpis: 5, text: 48, sentence: 100 },
  { decisions: 7, kpis: 5, text: 44, sentence: 90 },
  { decisions: 6, kpis: 5, text: 40, sentence: 90 },
  { decisions: 5, kpis: 4, text: 32, sentence: 80 },
  { decisions: 3, kpis: 3, text: 24, sentence: 48 },
];

/** The two pages that the members of the forum get before they meet. Same input, same model. */
export function forumPack(input: ForumPackInput, view: ForumView): ReportModel {
  const context = new PackContext(input, view);
  const { forum, figures, words, assessment } = context;
  const { engagement, dataHash, basis } = input;
  const number = documentNumber(assessment.documentNumber, 'forumPack');
  const client = context.text(engagement.client);
  const title = forum.subject(client);
  return {
    kind: 'forumPack',
    layout: 'brief',
    language: input.language,
    title: `${forum.kind} · ${title}`,
    subject: words.cover.subject(forum.kind, client),
    author: context.text(engagement.consultancy),
    keywords: [context.framework.id, assessment.documentNumber, dataHash].join(', '),
    createdOn: basis.today,
    ...(engagement.branding.accent !== undefined && { accent: engagement.branding.accent }),
    cover: {
      documentKind: forum.kind,
      ...{ title, subtitle: context.text(assessment.title), client },
      ...(engagement.branding.clientLogo && { clientLogo: engagement.branding.clientLogo }),
      consultancy: context.text(engagement.consultancy),
      facts: [{ term: words.cover.documentNumber, text: number }],
      date: forum.asOf(figures.date(basis.today)),
      classification: context.text(engagement.classification),
      ...(engagement.sampleData && { notice: words.sampleNotice }),
    },
    furniture: {
      ...{ client, report: forum.kind, classification: context.text(engagement.classification) },
      documentNumber: number,
      shortHash: dataHash.slice(0, 12),
      ...(engagement.sampleData && { notice: words.sampleData }),
      pageLabel: words.pageLabel,
    },
    contentsTitle: words.contents,
    sections: [
      page(
        { id: 'pain-areas', title: forum.painTitle, newPage: false },
        PAIN_CUTS.map((cut) => painBlocks(context, cut)),
      ),
      page(
        { id: 'decisions', title: forum.decisionTitle, newPage: true },
        DECISION_CUTS.map((cut) => decisionBlocks(context, cut)),
      ),
    ],
  };
}

function page(section: Omit<SectionModel, 'blocks'>, [blocks = [], ...shorter]: readonly Block[][]): SectionModel {
  return { ...section, blocks, shorter };
}
