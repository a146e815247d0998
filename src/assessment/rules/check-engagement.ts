import type { Framework } from '../../framework/framework';
import { pointer } from '../../shared/json-pointer';
import { type NameUse, repeatedNames, unknownName } from '../../shared/references';
import type { DocumentProblem } from '../../shared/source-document';
import type { CaseDocument } from './case-document';

/** A column of this name in an answers file holds the answers for the whole entity. */
export const ENTITY_COLUMN = 'entity';

/** Parties, sites, units, and who the plan counts on. */
export function checkEngagement(document: CaseDocument, frameworks: readonly Framework[]): DocumentProblem[] {
  const { parties, sites, units } = document;
  const partyRefs = { what: 'party', names: parties.map(({ ref }) => ref) };
  const siteRefs = { what: 'site', names: sites.map(({ ref }) => ref) };
  return [
    ...repeatedNames('case', refUses(parties, 'parties'), 'parties'),
    ...repeatedNames('case', refUses(sites, 'sites'), 'sites'),
    ...repeatedNames('case', refUses(units, 'units'), 'units'),
    ...sites.flatMap(({ ref, party }, index) =>
      unknownName('case', `Site ${ref}`, { name: party, path: pointer('sites', index, 'party') }, partyRefs),
    ),
    ...units.flatMap(({ ref, site }, index) => [
      ...unknownName('case', `Unit ${ref}`, { name: site, path: pointer('units', index, 'site') }, siteRefs),
      ...reservedRef(ref, pointer('units', index, 'ref')),
    ]),
    ...checkCapacity(document, frameworks),
  ];
}

function refUses(list: readonly { readonly ref: string }[], name: string): NameUse[] {
  return list.map(({ ref }, index) => ({ name: ref, path: pointer(name, index, 'ref') }));
}

function reservedRef(ref: string, path: string): DocumentProblem[] {
  if (ref !== ENTITY_COLUMN) return [];
  return [
    {
      code: 'case/reserved-ref',
      message: `A unit can not be named "${ENTITY_COLUMN}": in an answers file that is the column for the whole entity.`,
      hint: 'Choose another ref.',
      path,
    },
  ];
}

/** With several frameworks, a function of any of them may work on the plan. */
function checkCapacity({ plan }: CaseDocument, frameworks: readonly Framework[]): DocumentProblem[] {
  if (frameworks.length === 0) return [];
  const names = [...new Set(frameworks.flatMap(({ ownerFunctions }) => [...ownerFunctions.keys()]))];
  const known = { what: 'owner function', names, where: frameworks.map(({ id }) => id).join(' or ') };
  return Object.keys(plan?.capacity ?? {}).flatMap((name) =>
    unknownName('case', '"plan.capacity"', { name, path: pointer('plan', 'capacity', name) }, known).map((problem) => ({
      ...problem,
      spot: 'key' as const,
    })),
  );
}
