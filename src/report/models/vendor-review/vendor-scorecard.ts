import type { Language } from '../../../shared/text';
import type { ReportModel } from '../blocks';
import { documentNumber } from '../front-matter';
import { ReviewContext, targetsOf } from './review-context';
import { scorecardPages, verdictText } from './scorecard-blocks';
import type { VendorScorecardJson } from './scorecard-json';

export const SCORECARD_FILE = 'vendor-scorecard.json';

/**
 * One A4 page of one party: where it stands, what blocks it, what is open. Made of its data file only. Same input, same
 * model.
 * @param dataHash SHA-256 (hex) of the data file
 */
export function vendorScorecard(data: VendorScorecardJson, language: Language, dataHash: string): ReportModel {
  const context = new ReviewContext(data.engagement, data.today, targetsOf(data), language);
  const { review, words, figures } = context;
  const { engagement, party, today } = data;
  const number = documentNumber(data.documentNumber, 'vendorScorecard');
  const name = context.text(party.name);
  const client = context.said(engagement.client, name);
  const classification = context.said(engagement.classification, review.unclassified);
  const notes = [review.data(SCORECARD_FILE)];
  const [blocks, ...shorter] = scorecardPages(context, data, notes);
  return {
    kind: 'vendorScorecard',
    layout: 'brief',
    language,
    title: `${review.scorecard} · ${name}`,
    subject: words.cover.subject(review.scorecard, name),
    author: context.said(engagement.consultancy, review.scorecard),
    keywords: [number, dataHash].join(', '),
    createdOn: today,
    ...(engagement.accent !== null && { accent: engagement.accent }),
    cover: {
      documentKind: review.scorecard,
      title: name,
      subtitle: context.said(engagement.title, review.unknownEngagement),
      ...{ client, classification },
      consultancy: context.said(engagement.consultancy, review.scorecard),
      facts: [{ term: words.cover.documentNumber, text: number }],
      date: review.asOf(figures.date(today)),
      ...(engagement.sampleData && { notice: words.sampleNotice }),
    },
    furniture: {
      ...{ client, report: review.scorecard, classification },
      documentNumber: number,
      shortHash: dataHash.slice(0, 12),
      ...(engagement.sampleData && { notice: words.sampleData }),
      pageLabel: words.pageLabel,
    },
    contentsTitle: words.contents,
    sections: [{ id: 'scorecard', title: verdictText(context, data), newPage: false, blocks, shorter }],
  };
}
