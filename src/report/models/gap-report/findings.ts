import { requirementsOf } from '../../../scoring';
import type { Finding } from '../../../assessment/assessment';
import type { Block, CardModel, Definition, SectionModel, Tone } from '../blocks';
import type { ReportContext } from '../report-context';

const GRADE_ORDER = ['major', 'minor', 'opportunity'] as const;
const GRADE_TONE: Readonly<Record<Finding['grade'], Tone>> = {
  strength: 'good',
  major: 'bad',
  minor: 'warning',
  opportunity: 'neutral',
};

export function strengthsSection(context: ReportContext): SectionModel {
  const { words, assessment } = context;
  const strengths = assessment.findings.filter(({ grade }) => grade === 'strength');
  return {
    id: 'strengths',
    title: words.findings.strengthsTitle,
    newPage: true,
    blocks:
      strengths.length === 0
        ? [{ kind: 'paragraph', text: words.findings.noStrengths }]
        : strengths.map((finding) => ({ kind: 'card', card: findingCard(context, finding) })),
  };
}

/** A card each, by category in framework order, the gravest first. */
export function findingsSection(context: ReportContext): SectionModel {
  const { words, assessment, framework } = context;
  const findings = assessment.findings.filter(({ grade }) => grade !== 'strength');
  const count = (grade: Finding['grade']): number => findings.filter((finding) => finding.grade === grade).length;
  const byCategory = framework.categories.flatMap(({ ref, title }): Block[] => {
    const own = GRADE_ORDER.flatMap((grade) =>
      findings.filter(
        (finding) => finding.grade === grade && context.requirement(finding.requirement).category === ref,
      ),
    );
    return own.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: context.text(title) },
          ...own.map((finding) => ({ kind: 'card', card: findingCard(context, finding) }) as const),
        ];
  });
  return {
    id: 'findings',
    title: words.findings.title,
    newPage: true,
    blocks: [
      {
        kind: 'paragraph',
        text:
          findings.length === 0
            ? words.findings.none
            : words.findings.intro(count('major'), count('minor'), count('opportunity')),
      },
      ...byCategory,
    ],
  };
}

function findingCard(context: ReportContext, finding: Finding): CardModel {
  const { words, figures } = context;
  const { findings } = words;
  const requirement = context.requirement(finding.requirement);
  const part = (term: string, text: Finding['cause']): Definition[] =>
    text === undefined ? [] : [{ term, text: context.text(text) }];
  return {
    ref: finding.ref,
    title: context.text(finding.title),
    badge: { kind: 'status', tone: GRADE_TONE[finding.grade], text: words.grade[finding.grade] },
    meta: [
      { term: findings.requirement, text: context.requirementTitle(requirement) },
      {
        term: findings.where,
        text: finding.units.length === 0 ? everywhere(context, finding) : whereText(context, finding.units),
      },
      ...(finding.grade === 'strength'
        ? []
        : [{ term: findings.owner, text: context.ownerFunction(finding.ownerFunction) }]),
      ...(finding.due === undefined ? [] : [{ term: findings.due, text: figures.date(finding.due) }]),
    ],
    parts: [
      ...part(findings.condition, finding.condition),
      ...part(findings.cause, finding.cause),
      ...part(findings.consequence, finding.consequence),
      ...part(findings.recommendation, finding.recommendation),
      ...(finding.evidence.length === 0 ? [] : [{ term: findings.evidence, text: words.refs(finding.evidence) }]),
    ],
  };
}

/** A finding without units stands for all of them, or for the organisation where the requirement is answered once. */
function everywhere({ words, assessment, framework }: ReportContext, { requirement }: Finding): string {
  const node = requirementsOf(framework.model).find(({ ref }) => ref === requirement);
  return node?.answeredPer === 'entity' ? words.entity : words.allUnits(assessment.units.length);
}

function whereText(context: ReportContext, units: readonly string[]): string {
  return units.length > 6
    ? context.words.labelled(context.words.units(units.length), context.list([...units], 12))
    : context.list(units.map((ref) => context.unit(ref)));
}
