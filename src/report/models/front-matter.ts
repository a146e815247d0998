import type { Framework } from '../../framework/framework';
import type { Block, CoverModel, PageFurniture, SectionModel } from './blocks';
import { row, type ReportContext } from './report-context';
import { grouped, sealBlocks } from './seal';

export type ReportKind = 'gapReport' | 'workstreamPlan';

const DOCUMENT_SUFFIX = {
  gapReport: 'GR',
  workstreamPlan: 'WP',
  forumPack: 'FP',
  rasicMatrix: 'RM',
  correctiveActions: 'CA',
  vendorScorecard: 'VS',
  businessReview: 'BR',
} as const;

/** The engagement's number for the assessment, with the kind of document: "NB-2012-01-GR". */
export function documentNumber(number: string, kind: keyof typeof DOCUMENT_SUFFIX): string {
  return `${number}-${DOCUMENT_SUFFIX[kind]}`;
}

export interface FrontMatter {
  readonly kind: ReportKind;
  readonly title: string;
  readonly subtitle: string;
  readonly scope: string;
  readonly period: { readonly label: string; readonly text: string };
  /** Without the kind's suffix. */
  readonly number: string;
}

export function coverOf(context: ReportContext, front: FrontMatter): CoverModel {
  const { words, figures, assessment } = context;
  const { engagement } = context.input;
  const { clientLogo, consultancyLogo } = engagement.branding;
  return {
    documentKind: words.cover[front.kind],
    title: front.title,
    subtitle: front.subtitle,
    client: context.text(engagement.client),
    ...(clientLogo && { clientLogo }),
    consultancy: context.text(engagement.consultancy),
    ...(consultancyLogo && { consultancyLogo }),
    facts: [
      { term: words.cover.scope, text: front.scope },
      { term: front.period.label, text: front.period.text },
      { term: words.cover.reportDate, text: figures.date(assessment.reportDate) },
      { term: words.cover.documentNumber, text: documentNumber(front.number, front.kind) },
      {
        term: words.cover.status,
        text: words.cover.statusText(words.status[assessment.status], assessment.revision),
      },
    ],
    classification: context.text(engagement.classification),
    ...(engagement.sampleData && { notice: words.sampleNotice }),
  };
}

export function frameworkText(context: ReportContext): string {
  const { framework, words } = context;
  return words.cover.frameworkText(context.text(framework.title), framework.version);
}

export function scopeText(context: ReportContext): string {
  const { units } = context.assessment;
  const sites = new Set(units.map(({ site }) => site));
  const parties = new Set(units.map((unit) => context.partyOf(unit).ref));
  return context.words.cover.scopeText(units.length, sites.size, parties.size);
}

export function furnitureOf(context: ReportContext, front: FrontMatter): PageFurniture {
  const { words } = context;
  const { engagement, dataHash, seal } = context.input;
  return {
    client: context.text(engagement.client),
    report: words.cover[front.kind],
    classification: context.text(engagement.classification),
    documentNumber: documentNumber(front.number, front.kind),
    shortHash: dataHash.slice(0, 12),
    ...(seal && { issued: words.seal.issuedAs(seal.number) }),
    ...((engagement.sampleData || seal?.demonstration === true) && { notice: words.sampleData }),
    pageLabel: words.pageLabel,
  };
}

/** @param frameworks those whose results the document shows */
export function controlSection(
  context: ReportContext,
  frameworks: readonly Framework[] = [context.framework],
): SectionModel {
  const { words, figures, assessment, result } = context;
  const { engagement, dataHash, dataFile, seal } = context.input;
  const { control } = words;
  const signatures = (['author', 'reviewer', 'approver'] as const).map((role) => ({
    role: control.roles[role],
    name: assessment[role] ?? words.notStated,
    signatureLabel: control.signature,
    dateLabel: control.date,
  }));
  const people: Block[][] = [
    ...(engagement.team.length > 0
      ? [
          [
            { kind: 'heading', level: 3, text: control.team } as const,
            {
              kind: 'bullets',
              items: engagement.team.map(({ name, role }) => words.pair(name, context.text(role))),
            } as const,
          ],
        ]
      : []),
    ...(engagement.distribution.length > 0
      ? [
          [
            { kind: 'heading', level: 3, text: control.distribution } as const,
            { kind: 'bullets', items: context.texts(engagement.distribution) } as const,
          ],
        ]
      : []),
  ];
  return {
    id: 'control',
    title: control.title,
    newPage: true,
    blocks: [
      ...sealBlocks(context),
      { kind: 'heading', level: 2, text: control.versions, bookmark: false },
      {
        kind: 'table',
        table: {
          id: 'versions',
          columns: [
            { header: control.versionColumns.revision, width: { share: 1 } },
            { header: control.versionColumns.status, width: { share: 1 } },
            { header: control.versionColumns.date, width: { share: 2 } },
            { header: control.versionColumns.author, width: { share: 3 } },
          ],
          rows: [
            row(
              String(assessment.revision),
              words.status[assessment.status],
              figures.date(assessment.reportDate),
              assessment.author ?? words.notStated,
            ),
          ],
          emptyText: words.none,
        },
      },
      { kind: 'heading', level: 2, text: control.signatures, bookmark: false },
      // What is signed electronically has no lines to sign on.
      seal
        ? {
            kind: 'columns',
            columns: signatures.map(({ role, name }) => [
              { kind: 'heading', level: 3, text: role },
              { kind: 'paragraph', text: name },
            ]),
          }
        : { kind: 'signatures', signatures },
      ...(people.length > 0 ? ([{ kind: 'columns', columns: people }] satisfies Block[]) : []),
      { kind: 'heading', level: 2, text: control.integrity, bookmark: false },
      {
        kind: 'definitions',
        items: [
          { term: control.engine, text: result.score.engine },
          // The seal states it already.
          ...(seal ? [] : [{ term: control.dataHash(dataFile), text: grouped(dataHash) }]),
          ...frameworks.flatMap(({ id, hash }) => [
            { term: control.frameworkId, text: id },
            { term: control.frameworkHash, text: grouped(hash) },
          ]),
        ],
      },
      { kind: 'paragraph', style: 'note', text: control.howToVerify(dataFile) },
    ],
  };
}
