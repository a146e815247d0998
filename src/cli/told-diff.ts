import type { Carry, FieldChange, FrameworkDiff, VersionMapping } from '../framework';

/** A diff for people: what was added and removed, what changed its meaning, and where only translations came. */
export function toldDiff({ from, to, added, removed, changed, scoresAlike }: FrameworkDiff): string {
  const meaning = changed.filter(({ changes }) => changes.some(changesMeaning));
  const translated = changed.length - meaning.length;
  return [
    `${from} → ${to}`,
    `  added: ${added.join(', ') || 'none'}`,
    `  removed: ${removed.join(', ') || 'none'}`,
    `  changed: ${meaning.length}`,
    ...meaning.map(({ ref, changes }) => `    ${ref}  ${changes.filter(changesMeaning).map(told).join('; ')}`),
    `  only words of translations changed: ${translated}`,
    `  equal answers give equal scores: ${scoresAlike ? 'yes' : 'no'}`,
  ].join('\n');
}

/** What becomes of the answers of the earlier version, with the reasons of those who went through it. */
export function toldMapping({ from, reviewed, origins }: VersionMapping): string {
  const entries = [...origins];
  const of = (carry: Carry) => entries.filter(([, origin]) => origin.carry === carry);
  const reasons = entries.flatMap(([ref, { from: old, carry, reason }]) =>
    reason
      ? [`    ${ref}  ${carry}${old.length === 1 && old[0] === ref ? '' : ` (from ${old.join(', ')})`}: ${reason.en}`]
      : [],
  );
  return [
    `  answers of ${from}, reviewed ${reviewed ?? ''}: ${of('same').length} hold, ${of('look').length} to be rated again, ` +
      `${of('new').length} new`,
    ...reasons,
  ].join('\n');
}

const changesMeaning = (change: FieldChange): boolean => !('languages' in change) || change.changesMeaning;

const told = (change: FieldChange): string =>
  'languages' in change
    ? `${change.field} (${change.languages.join(', ')})`
    : `${change.field} ${change.before} → ${change.after}`;
