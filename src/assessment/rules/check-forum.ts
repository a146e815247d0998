import type { Framework } from '../../framework/framework';
import { pointer } from '../../shared/json-pointer';
import { repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { CaseDocument } from './case-document';
import { decisionFaults } from './decision-faults';

/** Decisions of the forum: every name in them leads somewhere, and their dates fit what is said of them. */
export function checkForum(document: CaseDocument, frameworks: readonly Framework[]): DocumentProblem[] {
  const decisions = document.forum?.decisions ?? [];
  const at = (index: number, property: string): string => pointer('forum', 'decisions', index, property);
  const refs = decisions.map(({ ref }, index) => ({ name: ref, path: at(index, 'ref') }));
  const reasons = document.assessments.flatMap(({ contactReasons }) =>
    (contactReasons?.reasons ?? []).flatMap(({ key }) => key ?? []),
  );
  const functions = frameworks.flatMap(({ ownerFunctions }) => [...ownerFunctions.keys()]);
  const knownReasons = { what: 'contact reason', names: [...new Set(reasons)] };
  const knownFunctions = {
    ...{ what: 'owner function', names: [...new Set(functions)] },
    where: frameworks.map(({ id }) => id).join(' or '),
  };
  return [
    ...repeatedNames('case', refs, 'decisions'),
    ...decisions.flatMap((decision, index) => {
      const thing = `Decision ${decision.ref}`;
      const { reason, ownerFunction } = decision;
      return [
        ...(reason === undefined
          ? []
          : unknownName('case', thing, { name: reason, path: at(index, 'reason') }, knownReasons)),
        // Without a framework nothing is known of its functions; that is reported already.
        ...(functions.length === 0
          ? []
          : unknownName('case', thing, { name: ownerFunction, path: at(index, 'ownerFunction') }, knownFunctions)),
        ...decisionFaults(decision).map(({ property, code, message, hint }): DocumentProblem => {
          const isThere = decision[property] !== undefined;
          return {
            code: `case/${code}`,
            message: `${thing}: ${message}`,
            hint,
            path: at(index, isThere ? property : 'ref'),
          };
        }),
      ];
    }),
  ];
}
