import type { Framework, RequirementInfo, ScaleInfo } from '../../framework/framework';
import type { FrameworkGuidance, FullText, Guidance } from '../../framework/rules/guidance';
import type { Cause } from '../../framework/rules/check-shared';
import { requirementsOf } from '../../scoring/look-up';
import type { RequirementNode } from '../../scoring/model';
import { known } from '../../shared/known';
import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { type Wording, wordingIn } from '../wording';
import type { Block, ReportModel, SectionModel, TableRow } from './blocks';

export interface FieldGuideInput {
  readonly framework: Framework;
  /** Of every requirement of the framework. */
  readonly guidance: FrameworkGuidance;
  readonly causes: readonly Cause[];
  readonly language: Language;
  /** ISO date. */
  readonly createdOn: string;
  /** SHA-256 (hex) over the framework and its guidance. */
  readonly hash: string;
}

/** Lines to write on, for each requirement. */
const NOTE_LINES = { atLeast: 2, atMost: 16 } as const;

/** What an assessor carries on site: every requirement with what to ask, watch and sample, boxes to rate, lines for notes. */
export function fieldGuide(input: FieldGuideInput): ReportModel {
  const { framework, language, hash, createdOn } = input;
  const words = wordingIn(language);
  const text = (localized: LocalizedText): string => textIn(localized, language);
  const title = text(framework.title);
  const version = words.cover.frameworkText(title, framework.version);
  return {
    kind: 'fieldGuide',
    ...{ language, title: words.labelled(words.guide.kind, version), author: 'Tolok' },
    subject: words.guide.subject,
    keywords: [framework.id, words.guide.kind].join(', '),
    createdOn,
    cover: {
      documentKind: words.guide.kind,
      title,
      subtitle: words.guide.subject,
      client: 'Tolok',
      consultancy: words.guide.imprint,
      facts: [
        { term: words.control.frameworkId, text: framework.id },
        { term: words.guide.requirements, text: String(framework.requirements.size) },
        ...words.guide.blanks.map((term) => ({ term, text: '_'.repeat(32) })),
      ],
      classification: words.guide.classification,
    },
    furniture: {
      client: title,
      report: words.guide.kind,
      classification: words.guide.classification,
      documentNumber: framework.id,
      shortHash: hash.slice(0, 12),
      pageLabel: words.pageLabel,
    },
    contentsTitle: words.contents,
    sections: [howTo(input, words), ...framework.categories.map((category) => sectionOf(input, words, category.ref))],
  };
}

function howTo({ framework, language }: FieldGuideInput, words: Wording): SectionModel {
  const text = (localized: LocalizedText): string => textIn(localized, language);
  const scales = [...framework.scales.values()].filter(({ options }) => options.length > 0);
  return {
    id: 'how-to',
    title: words.guide.howTo,
    newPage: true,
    blocks: [
      { kind: 'paragraph', text: text(framework.summary), style: 'lead' },
      { kind: 'bullets', items: words.guide.howToSteps },
      ...scales.flatMap((scale): Block[] => [
        { kind: 'heading', level: 2, text: text(scale.title), bookmark: false },
        { kind: 'table', table: scaleTable(scale, text, words) },
      ]),
    ],
  };
}

function scaleTable(scale: ScaleInfo, text: (localized: LocalizedText) => string, words: Wording) {
  return {
    id: `scale-${scale.key}`,
    columns: [
      { header: words.scope.scaleColumns.rating, width: { share: 3 } },
      { header: words.scope.scaleColumns.meaning, width: { share: 9 } },
    ],
    rows: scale.options.map((option): TableRow => {
      const name = option.key === text(option.title) ? option.key : `${option.key}  ${text(option.title)}`;
      return { kind: 'row', cells: [{ kind: 'text', text: name, bold: true }, text(option.description ?? '')] };
    }),
    emptyText: words.none,
  };
}

function sectionOf(input: FieldGuideInput, words: Wording, category: string): SectionModel {
  const { framework, language } = input;
  const { ref, title, summary, requirements } = known(framework.groups, category);
  const nodes = new Map(requirementsOf(framework.model).map((node) => [node.ref, node]));
  return {
    id: `category-${ref}`,
    title: `${ref}  ${textIn(title, language)}`,
    newPage: true,
    blocks: [
      ...(summary === undefined
        ? []
        : [{ kind: 'paragraph', text: textIn(summary, language), style: 'lead' } as const]),
      ...requirements.flatMap((requirement, index): Block[] => [
        ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
        ...sheet(input, words, known(framework.requirements, requirement), known(nodes, requirement)),
      ]),
    ],
  };
}

function sheet(
  { framework, guidance: all, causes, language }: FieldGuideInput,
  words: Wording,
  requirement: RequirementInfo,
  node: RequirementNode,
): Block[] {
  const { guide } = words;
  const text = (localized: LocalizedText): string => textIn(localized, language);
  const guidance = known(all, requirement.ref);
  const title = `${requirement.critical ? '★ ' : ''}${requirement.ref}  ${text(requirement.title)}`;
  const sub = (heading: string): Block => ({ kind: 'heading', level: 3, text: heading, bookmark: false });
  const cause = new Map(causes.map(({ key, title: name }) => [key, text(name)]));
  const template = known(framework.workstreamTemplates, requirement.workstream);
  const item = new Map(template.workItems.map(({ key, title: name }) => [key, text(name)]));
  const kpis = requirement.kpis.map((key) => text(known(framework.kpis, key).title));
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: text(requirement.statement), style: 'lead' },
    {
      kind: 'definitions',
      items: [
        { term: guide.answered, text: guide.answeredPer[node.answeredPer] },
        { term: guide.owner, text: text(known(framework.ownerFunctions, requirement.ownerFunction).title) },
        ...(kpis.length === 0 ? [] : [{ term: guide.kpis, text: words.list(kpis, 0) }]),
      ],
    },
    { kind: 'callout', tone: 'neutral', title: guide.intent, text: text(guidance.intent) },
    ...(guidance.critical === undefined
      ? []
      : [{ kind: 'callout', tone: 'bad', title: guide.critical, text: text(guidance.critical) } as const]),
    sub(guide.probes),
    { kind: 'checklist', items: guidance.probes.map(text) },
    sub(guidance.results ? guide.results : guide.levels),
    { kind: 'table', table: levelTable(framework, guidance, requirement.ref, words, text) },
    {
      kind: 'columns',
      columns: [
        [sub(guide.evidence), { kind: 'bullets', items: guidance.evidence.map(evidenceText(words, text)) }],
        [sub(guide.mistakes), { kind: 'bullets', items: guidance.mistakes.map(text) }],
      ],
    },
    sub(guide.causes),
    {
      kind: 'definitions',
      items: guidance.causes.map((hint) => ({ term: cause.get(hint.cause) ?? hint.cause, text: text(hint) })),
    },
    sub(guide.recommendation),
    { kind: 'paragraph', text: text(guidance.recommendation) },
    {
      kind: 'table',
      table: {
        id: `work-${requirement.ref}`,
        columns: [
          { header: guide.workItem, width: { share: 6 } },
          { header: guide.partOf(text(template.title)), width: { share: 6 } },
          { header: guide.effort, width: { points: 96 }, align: 'right' },
        ],
        rows: guidance.workItems.map(({ of, title: name, effortDays: { low, likely, high } }): TableRow => {
          return { kind: 'row', cells: [text(name), item.get(of) ?? of, `${low} – ${likely} – ${high}`] };
        }),
        emptyText: words.none,
      },
    },
    { kind: 'ratingBoxes', rows: ratingRows(framework, node, words, text) },
    { kind: 'notes', label: words.labelled(requirement.ref, guide.notes), ...NOTE_LINES },
  ];
}

const evidenceText =
  (words: Wording, text: (localized: LocalizedText) => string) =>
  (evidence: Guidance['evidence'][number]): string =>
    words.labelled(words.evidenceKind[evidence.kind], text(evidence));

function levelTable(
  framework: Framework,
  { levels, results }: Guidance,
  ref: string,
  words: Wording,
  text: (localized: LocalizedText) => string,
) {
  const { guide } = words;
  const cell = (said: FullText) => text(said);
  if (!levels) {
    const parts = results
      ? (['level', 'trend', 'sustained'] as const).map((name) => [name, results[name]] as const)
      : [];
    return {
      id: `results-${ref}`,
      columns: [
        { header: guide.resultColumns.part, width: { share: 2 } },
        { header: guide.resultColumns.meaning, width: { share: 10 } },
      ],
      rows: parts.map(([name, said]): TableRow => {
        return { kind: 'row', cells: [{ kind: 'text', text: guide.resultPart[name], bold: true }, cell(said)] };
      }),
      emptyText: words.none,
    };
  }
  return {
    id: `levels-${ref}`,
    columns: [
      { header: guide.level, width: { points: 30 }, align: 'centre' as const },
      ...(['approach', 'deployment'] as const).map((dimension) => ({
        header: text(framework.dimensions.get(dimension)?.title ?? dimension),
        width: { share: 1 },
      })),
    ],
    rows: (['1', '3', '5'] as const).map((level): TableRow => {
      const { approach, deployment } = levels[level];
      return {
        kind: 'row',
        cells: [{ kind: 'level', level: Number(level), text: level }, cell(approach), cell(deployment)],
      };
    }),
    emptyText: words.none,
  };
}

function ratingRows(
  framework: Framework,
  { method, notApplicable }: RequirementNode,
  words: Wording,
  text: (localized: LocalizedText) => string,
) {
  const rows = method.dimensions.map(({ dimension, scale }) => ({
    label: text(known(framework.dimensions, dimension).title),
    options: known(framework.scales, scale).options.map(({ key }) => key),
  }));
  return rows.map(({ label, options }, index) => ({
    label,
    options: index === 0 && notApplicable === 'allowed' ? [...options, words.outcome.notApplicable] : options,
  }));
}
