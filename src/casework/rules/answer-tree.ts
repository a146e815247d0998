import type { Framework } from '../../framework/framework';
import type { GroupNode, RequirementNode, Scale } from '../../scoring/model';
import type { Coverage } from '../../scoring/score';
import { known } from '../../shared/known';
import { type Language, type LocalizedText, textIn } from '../../shared/text';
import type { AnswerSheet } from './answer-sheet';
import { type AnswerRow, answerView, type AnswerView } from './answer-view';

export interface TreeOptionView {
  readonly key: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText | null;
  readonly points: number;
}

export interface TreeScaleView {
  readonly key: string;
  readonly title: LocalizedText;
  readonly kind: Scale['kind'];
  /** None on percentage scales. */
  readonly options: readonly TreeOptionView[];
  /** Of percentage scales. */
  readonly step: number | null;
}

export interface TreeDimensionView {
  readonly key: string;
  readonly title: LocalizedText;
}

/** An answer without its place, which the tree shows. */
export interface TreeAnswerView extends Omit<AnswerView, 'unit' | 'requirement'> {
  /** Null also for somebody who was erased. */
  readonly givenByName: string | null;
}

/** An answer with the name of who gave it. */
export interface TreeAnswerRow extends AnswerRow {
  readonly givenByName: string | null;
}

/** What is marked to be come back to, by whom. */
export interface FlagView {
  readonly remark: string | null;
  /** Id; null when no person did it. */
  readonly flaggedBy: string | null;
  /** Null also for somebody who was erased. */
  readonly flaggedByName: string | null;
  readonly flaggedAt: string;
}

export interface TreeFlag extends FlagView {
  readonly requirement: string;
}

interface RequirementTexts {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  readonly critical: boolean;
  readonly answeredPer: 'unit' | 'entity';
  readonly notApplicable: 'allowed' | 'forbidden';
  readonly dimensions: readonly { readonly key: string; readonly scale: string }[];
}

export interface TreeRequirementView extends RequirementTexts {
  readonly answer: TreeAnswerView | null;
  readonly flag: FlagView | null;
}

interface GroupTexts {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
}

export interface TreeGroupView extends GroupTexts {
  readonly coverage: Coverage;
  readonly groups: readonly TreeGroupView[];
  readonly requirements: readonly TreeRequirementView[];
}

export interface AnswerTreeView {
  readonly scales: readonly TreeScaleView[];
  readonly dimensions: readonly TreeDimensionView[];
  readonly coverage: Coverage;
  readonly groups: readonly TreeGroupView[];
}

/** What a tree shows whatever the answers are. */
interface TreeTexts {
  readonly scales: readonly TreeScaleView[];
  readonly dimensions: readonly TreeDimensionView[];
  readonly groups: readonly PreparedGroup[];
}

interface PreparedGroup {
  readonly texts: GroupTexts;
  readonly groups: readonly PreparedGroup[];
  readonly requirements: readonly { readonly texts: RequirementTexts; readonly node: RequirementNode }[];
}

/** Whose sheet it is: a unit's has all requirements, the entity's only those that are answered once for it. */
export type TreeKind = 'unit' | 'entity';

export interface TreeRequest {
  readonly kind: TreeKind;
  /** Absent: texts as the framework has them, in all its languages. */
  readonly language?: Language | undefined;
}

/**
 * The tree of a framework with answers in their places; requirements that are answered once for the entity show the
 * entity's.
 * @param answers of the unit and of the entity, in any order
 * @param flags likewise
 */
export function answerTree(
  sheet: AnswerSheet,
  request: TreeRequest,
  answers: readonly TreeAnswerRow[],
  flags: readonly TreeFlag[] = [],
): AnswerTreeView {
  const { scales, dimensions, groups } = treeTexts(sheet, request);
  const given: Given = {
    answers: new Map(answers.map((row) => [row.requirement, row])),
    flags: new Map(flags.map(({ requirement, ...flag }) => [requirement, flag])),
  };
  const filled = groups.map((group) => filledGroup(sheet, group, given));
  return { scales, dimensions, coverage: sumOf(filled), groups: filled };
}

/** By requirement. */
interface Given {
  readonly answers: ReadonlyMap<string, TreeAnswerRow>;
  readonly flags: ReadonlyMap<string, FlagView>;
}

function filledGroup(sheet: AnswerSheet, { texts, groups, requirements }: PreparedGroup, given: Given): TreeGroupView {
  const below = groups.map((group) => filledGroup(sheet, group, given));
  const { assessed, applicable } = sumOf(below);
  const coverage = { assessed, applicable };
  const own = requirements.map(({ texts: requirement, node }): TreeRequirementView => {
    const row = given.answers.get(node.ref);
    if (row?.kind !== 'notApplicable') coverage.applicable += 1;
    if (row && isRatedCompletely(node, row)) coverage.assessed += 1;
    const flag = given.flags.get(node.ref) ?? null;
    return { ...requirement, answer: row ? treeAnswer(sheet, row) : null, flag };
  });
  return { ...texts, coverage, groups: below, requirements: own };
}

function treeAnswer(sheet: AnswerSheet, row: TreeAnswerRow): TreeAnswerView {
  const { kind, ratings, reason, note, score, version, updatedAt, givenBy } = answerView(sheet, row);
  return { kind, ratings, reason, note, score, version, updatedAt, givenBy, givenByName: row.givenByName };
}

function isRatedCompletely({ method }: RequirementNode, { ratings }: AnswerRow): boolean {
  return ratings !== null && method.dimensions.every(({ dimension }) => ratings[dimension] !== undefined);
}

function sumOf(groups: readonly TreeGroupView[]): Coverage {
  let assessed = 0;
  let applicable = 0;
  for (const { coverage } of groups) {
    assessed += coverage.assessed;
    applicable += coverage.applicable;
  }
  return { assessed, applicable };
}

const prepared = new WeakMap<Framework, Map<string, TreeTexts>>();

/** Made once for each framework, kind and language. */
function treeTexts(sheet: AnswerSheet, { kind, language }: TreeRequest): TreeTexts {
  const ofFramework = prepared.get(sheet.framework) ?? new Map<string, TreeTexts>();
  prepared.set(sheet.framework, ofFramework);
  const name = `${kind} ${language ?? 'all'}`;
  const texts = ofFramework.get(name) ?? new TreeWriter(sheet, kind, language).write();
  ofFramework.set(name, texts);
  return texts;
}

class TreeWriter {
  private readonly usedScales = new Set<string>();
  private readonly usedDimensions = new Set<string>();

  constructor(
    private readonly sheet: AnswerSheet,
    private readonly kind: TreeKind,
    private readonly language: Language | undefined,
  ) {}

  write(): TreeTexts {
    const { framework, scales } = this.sheet;
    const groups = this.groups(framework.model.root);
    return {
      scales: [...framework.scales.values()]
        .filter(({ key }) => this.usedScales.has(key))
        .map(({ key, title, options }): TreeScaleView => {
          const scale = known(scales, key);
          return {
            key,
            title: this.text(title),
            kind: scale.kind,
            options: options.map((option) => ({
              key: option.key,
              title: this.text(option.title),
              description: this.optional(option.description),
              points: option.points,
            })),
            step: scale.kind === 'percentage' ? scale.step : null,
          };
        }),
      dimensions: [...framework.dimensions.values()]
        .filter(({ key }) => this.usedDimensions.has(key))
        .map(({ key, title }) => ({ key, title: this.text(title) })),
      groups,
    };
  }

  /** Those with requirements of this kind. */
  private groups(parent: GroupNode): PreparedGroup[] {
    return parent.children.flatMap((child): PreparedGroup[] => {
      if (child.kind === 'requirement') return [];
      const group = this.group(child);
      return group.groups.length + group.requirements.length > 0 ? [group] : [];
    });
  }

  private group(node: GroupNode): PreparedGroup {
    const { ref, title, summary } = known(this.sheet.framework.groups, node.ref);
    return {
      texts: { ref, title: this.text(title), summary: this.optional(summary) },
      groups: this.groups(node),
      requirements: node.children.flatMap((child) => {
        if (child.kind === 'group' || (this.kind === 'entity' && child.answeredPer === 'unit')) return [];
        return [{ texts: this.requirement(child), node: child }];
      }),
    };
  }

  private requirement({ ref, critical, answeredPer, notApplicable, method }: RequirementNode): RequirementTexts {
    const { title, statement } = known(this.sheet.framework.requirements, ref);
    for (const { dimension, scale } of method.dimensions) {
      this.usedDimensions.add(dimension);
      this.usedScales.add(scale);
    }
    return {
      ref,
      title: this.text(title),
      statement: this.text(statement),
      critical,
      answeredPer,
      notApplicable,
      dimensions: method.dimensions.map(({ dimension, scale }) => ({ key: dimension, scale })),
    };
  }

  private text(text: LocalizedText): LocalizedText {
    return this.language === undefined ? text : textIn(text, this.language);
  }

  private optional(text: LocalizedText | undefined): LocalizedText | null {
    return text === undefined ? null : this.text(text);
  }
}
