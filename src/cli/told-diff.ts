import type { FieldChange, FrameworkDiff } from '../framework';

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

const changesMeaning = (change: FieldChange): boolean => !('languages' in change) || change.changesMeaning;

const told = (change: FieldChange): string =>
  'languages' in change
    ? `${change.field} (${change.languages.join(', ')})`
    : `${change.field} ${change.before} → ${change.after}`;
