import type { ReportModel } from '../blocks';
import { documentNumber } from '../front-matter';
import { controlSection } from './control';
import { deviationSections } from './deviations';
import { extractsSection } from './extracts';
import { issuesSection } from './issue-list';
import { matrixSection } from './matrix-pages';
import { type MatrixView, RasicContext, type RasicMatrixInput } from './rasic-context';
import { holdersSection } from './role-holders';

/** A RASIC matrix to hang on a wall, to approve and to hand out by role: worded, in one language. Same input, same model. */
export function rasicMatrix(input: RasicMatrixInput, view: MatrixView): ReportModel {
  const context = new RasicContext(input, view);
  const { rasic, figures, words, assessment } = context;
  const { engagement, dataHash } = input;
  const { branding } = engagement;
  const number = documentNumber(assessment.documentNumber, 'rasicMatrix');
  const client = context.text(engagement.client);
  const title = context.text(view.frozen.title);
  const classification = context.text(engagement.classification);
  return {
    kind: 'rasicMatrix',
    language: input.language,
    title: `${rasic.kind} · ${title}`,
    subject: words.cover.subject(rasic.kind, client),
    author: context.text(engagement.consultancy),
    keywords: [view.matrix.profile.key, assessment.documentNumber, dataHash].join(', '),
    createdOn: assessment.reportDate,
    ...(branding.accent !== undefined && { accent: branding.accent }),
    cover: {
      documentKind: rasic.kind,
      ...{ title, subtitle: context.scope, client },
      ...(branding.clientLogo && { clientLogo: branding.clientLogo }),
      consultancy: context.text(engagement.consultancy),
      ...(branding.consultancyLogo && { consultancyLogo: branding.consultancyLogo }),
      facts: [
        { term: rasic.facts.version, text: figures.whole(view.frozen.version) },
        { term: rasic.facts.approval, text: context.standing },
        { term: rasic.facts.owner, text: view.frozen.owner ?? rasic.holders.nobody },
        { term: rasic.facts.convention, text: context.text(view.matrix.profile.title) },
        { term: words.cover.documentNumber, text: number },
      ],
      classification,
      ...(engagement.sampleData && { notice: words.sampleNotice }),
    },
    furniture: {
      ...{ client, report: `${rasic.kind} · ${title}`, classification },
      documentNumber: number,
      shortHash: dataHash.slice(0, 12),
      ...(engagement.sampleData && { notice: words.sampleData }),
      pageLabel: words.pageLabel,
    },
    contentsTitle: words.contents,
    sections: [
      controlSection(context),
      matrixSection(context),
      holdersSection(context),
      issuesSection(context),
      ...deviationSections(context),
      extractsSection(context),
    ],
  };
}
