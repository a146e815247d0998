import type { Schemas } from '../../../api/client';

type Assessment = Pick<Schemas['AssessmentDto'], 'units' | 'entityAnswerCount'>;
type Framework = Pick<Schemas['FrameworkVersionDto'], 'unitRequirements' | 'entityRequirements'>;

/** A place where requirements are answered, with how many of them are. */
export interface Coverage {
  /** Ref of a unit; null: the whole entity. */
  readonly ref: string | null;
  readonly name: Schemas['AssessedUnitDto']['name'] | null;
  readonly answered: number;
  readonly asked: number;
}

/** @returns how far each place is, the one that lacks most first */
export function coverageOf(assessment: Assessment, framework: Framework): readonly Coverage[] {
  const units = assessment.units.map(({ ref, name, answerCount }): Coverage => ({
    ref,
    name,
    answered: answerCount,
    asked: framework.unitRequirements,
  }));
  const entity: Coverage = {
    ...{ ref: null, name: null, answered: assessment.entityAnswerCount, asked: framework.entityRequirements },
  };
  return [...units, entity].filter(({ asked }) => asked > 0).sort((a, b) => lackOf(b) - lackOf(a));
}

export const lackOf = ({ asked, answered }: Coverage): number => Math.max(0, asked - answered);
