import { flatMapUpTo } from '../../shared/flat-map-up-to';
import { repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import {
  type AssessmentPlace,
  listUses,
  OWNER_FUNCTION,
  REQUIREMENT,
  unknownInFramework,
  unknownUnit,
} from './assessment-place';

/** Findings, evidence, interviews and contact reasons of one assessment: every name in them leads somewhere. */
export function checkEvidence(place: AssessmentPlace): DocumentProblem[] {
  const { findings = [], evidence = [] } = place.assessment;
  const own = `of assessment ${place.assessment.key}`;
  return [
    ...repeatedNames('case', refUses(findings, `${place.path}/findings`), `findings ${own}`),
    ...repeatedNames('case', refUses(evidence, `${place.path}/evidence`), `pieces of evidence ${own}`),
    ...checkFindings(place),
    ...evidence.flatMap(({ ref, requirements }, index) =>
      unknownInFramework(
        place,
        `Evidence ${ref}`,
        listUses(requirements, `${place.path}/evidence/${index}/requirements`),
        REQUIREMENT,
      ),
    ),
    ...checkInterviews(place),
    ...checkContactReasons(place),
  ];
}

function refUses(list: readonly { readonly ref: string }[], path: string): { name: string; path: string }[] {
  return list.map(({ ref }, index) => ({ name: ref, path: `${path}/${index}/ref` }));
}

function checkFindings(place: AssessmentPlace): DocumentProblem[] {
  const { findings = [], evidence = [] } = place.assessment;
  const known = { what: 'evidence', names: evidence.map(({ ref }) => ref) };
  return findings.flatMap((finding, index) => {
    const thing = `Finding ${finding.ref}`;
    const path = `${place.path}/findings/${index}`;
    const owners =
      finding.ownerFunction === undefined ? [] : [{ name: finding.ownerFunction, path: `${path}/ownerFunction` }];
    return [
      ...unknownInFramework(place, thing, [{ name: finding.requirement, path: `${path}/requirement` }], REQUIREMENT),
      ...listUses(finding.units, `${path}/units`).flatMap((use) => unknownUnit(place, thing, use)),
      ...listUses(finding.evidence, `${path}/evidence`).flatMap((use) => unknownName('case', thing, use, known)),
      ...unknownInFramework(place, thing, owners, OWNER_FUNCTION),
    ];
  });
}

function checkInterviews(place: AssessmentPlace): DocumentProblem[] {
  const { assessment, most = Infinity } = place;
  return flatMapUpTo(assessment.interviews ?? [], most, ({ unit }, index) =>
    unit === undefined
      ? []
      : unknownUnit(place, `Interview ${index + 1}`, { name: unit, path: `${place.path}/interviews/${index}/unit` }),
  );
}

function checkContactReasons(place: AssessmentPlace): DocumentProblem[] {
  const { assessment, most = Infinity } = place;
  const { contactReasons } = assessment;
  if (!contactReasons) return [];
  const { reasons } = contactReasons;
  const base = `${place.path}/contactReasons/reasons`;
  const problems = flatMapUpTo(reasons, most, ({ ownerFunction, requirements }, index) => {
    const thing = `Contact reason ${index + 1}`;
    const path = `${base}/${index}`;
    return [
      ...unknownInFramework(place, thing, [{ name: ownerFunction, path: `${path}/ownerFunction` }], OWNER_FUNCTION),
      ...unknownInFramework(place, thing, listUses(requirements, `${path}/requirements`), REQUIREMENT),
    ];
  });
  if (reasons.some(({ count }) => count > 0)) return problems;
  return [
    ...problems,
    {
      code: 'case/no-contacts',
      message: `The contact reasons of assessment ${place.assessment.key} have no contacts: every count is 0.`,
      hint: 'Enter the counts, or remove "contactReasons".',
      path: base,
    },
  ];
}
