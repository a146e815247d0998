import type { LoadedCase } from '../assessment';
import { InvalidInputError } from '../shared/problem';
import type { DocumentProblem } from '../shared/source-document';
import { assessEngagement, type PlannedWave } from './rules/assess-engagement';
import { statedFormFaults, statedPlanFaults } from './rules/stated-plan';

/**
 * Everything that follows from a case, once what it states of its plans is found right.
 * @throws InvalidInputError with the places in the case file
 */
export function planCase({ engagement, frameworks, located }: LoadedCase): readonly PlannedWave[] {
  const { plans, assessments } = engagement;
  const refuse = (problems: readonly DocumentProblem[]): void => {
    if (problems.length > 0) throw new InvalidInputError(located(problems));
  };
  const functions = [...new Set([...frameworks.values()].flatMap(({ ownerFunctions }) => [...ownerFunctions.keys()]))];
  const waves = [...new Set(assessments.map(({ wave }) => wave))];
  refuse(statedFormFaults(plans, waves, functions));
  const planned = assessEngagement(engagement, frameworks);
  refuse(
    plans.flatMap((stated, index) =>
      statedPlanFaults(stated, index, planned.find(({ wave }) => wave === stated.wave)?.plan),
    ),
  );
  return planned;
}
