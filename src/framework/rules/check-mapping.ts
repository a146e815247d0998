import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';
import { listed, suggestion } from '../../shared/suggest';
import type { Framework } from '../framework';
import { diffFrameworks } from './diff-frameworks';
import { isRatedAlike, type MappedRequirement, type MappingDocument } from './mapping';

/**
 * Checks that the answers of an earlier version lead somewhere or are given up on purpose, and that whoever changed the
 * meaning of a requirement has said what becomes of its ratings.
 * @param before the version that the mapping names as `from`
 * @param after the version that it names as `to`
 */
export function checkMapping(mapping: MappingDocument, before: Framework, after: Framework): DocumentProblem[] {
  const { requirements, dropped = {} } = mapping;
  const used = new Set(originRefs(mapping, before, after));
  return [
    ...Object.entries(requirements).flatMap(([ref, mapped]) => [
      ...unknown(ref, after, pointer('requirements', ref)),
      ...mapped.from.flatMap((old, index) => unknown(old, before, pointer('requirements', ref, 'from', index))),
      ...wrongCarry(ref, mapped, before, after),
    ]),
    ...unreviewed(mapping, before, after),
    ...Object.keys(dropped).flatMap((ref) => [
      ...unknown(ref, before, pointer('dropped', ref)),
      ...(used.has(ref)
        ? [problem('contradiction', pointer('dropped', ref), `${ref} is dropped and leads somewhere.`, 'Remove one.')]
        : []),
    ]),
    ...lost(
      [...before.requirements.keys()].filter((ref) => !used.has(ref) && !(ref in dropped)),
      before.id,
    ),
  ];
}

const problem = (code: string, path: string, message: string, hint: string): DocumentProblem => ({
  code: `mapping/${code}`,
  message,
  hint,
  path,
});

/** Refs of the earlier version that lead somewhere. */
function originRefs({ requirements }: MappingDocument, before: Framework, after: Framework): string[] {
  return [...after.requirements.keys()].flatMap(
    (ref) => requirements[ref]?.from ?? (before.requirements.has(ref) ? [ref] : []),
  );
}

function unknown(ref: string, { id, requirements }: Framework, path: string): DocumentProblem[] {
  if (requirements.has(ref)) return [];
  const hint = suggestion(ref, [...requirements.keys()]);
  return [problem('unknown-requirement', path, `${id} has no requirement "${ref}".`, hint)];
}

function wrongCarry(
  ref: string,
  { from, carry }: MappedRequirement,
  before: Framework,
  after: Framework,
): DocumentProblem[] {
  const path = pointer('requirements', ref, 'carry');
  if ((carry === 'new') !== (from.length === 0)) {
    const message = carry === 'new' ? `${ref} is new and comes from ${listed(from)}.` : `${ref} comes from nowhere.`;
    return [problem('wrong-carry', path, message, 'Only a new requirement comes from nowhere.')];
  }
  const [old] = from;
  if (carry !== 'same' || old === undefined || !before.requirements.has(old) || !after.requirements.has(ref)) return [];
  if (from.length > 1) {
    const message = `${ref} takes its rating from ${from.length} requirements.`;
    return [problem('wrong-carry', path, message, 'Several ratings make none by themselves: write "look".')];
  }
  return isRatedAlike(before, old, after, ref) ? [] : [problem('wrong-carry', path, ...ratedOtherwise(ref))];
}

const ratedOtherwise = (ref: string): [message: string, hint: string] => [
  `${ref} is rated otherwise than before.`,
  'Write "look": a rating on another scale, or of another unit, does not carry over.',
];

/** Requirements that are not listed have to mean the same. */
function unreviewed({ requirements }: MappingDocument, before: Framework, after: Framework): DocumentProblem[] {
  const { added, changed } = diffFrameworks(before, after);
  const reworded = changed
    .filter(({ changes }) => changes.some((change) => 'languages' in change && change.changesMeaning))
    .map(({ ref }) => ref);
  const rerated = [...after.requirements.keys()].filter(
    (ref) => before.requirements.has(ref) && !isRatedAlike(before, ref, after, ref),
  );
  const silent = [...new Set([...added, ...reworded, ...rerated])].filter((ref) => requirements[ref] === undefined);
  if (silent.length === 0) return [];
  const message = `${listed(silent)} changed, and the mapping does not say what becomes of the ratings.`;
  return [
    problem('unreviewed', '/requirements', message, 'Say for each where it comes from, and "same", "look" or "new".'),
  ];
}

function lost(refs: readonly string[], id: string): DocumentProblem[] {
  if (refs.length === 0) return [];
  const message = `${listed(refs)} of ${id} lead nowhere.`;
  return [problem('lost', '', message, 'Say what they became, or list them under "dropped" with the reason.')];
}
