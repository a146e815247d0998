import { canonicalJson } from '../../shared/canonical-json';
import { textIn } from '../../shared/text';
import type { RasicThresholds } from './issue';
import { lettersAt, type RasicMatrix } from './matrix';

/**
 * All that somebody approves who approves a matrix, as one text: convention, columns with their holders, rows, letters and
 * thresholds. Two matrices that say the same have the same text, in whatever order their cells were written.
 */
export function contentText(
  { profile, roles, activities, steps, ...rest }: RasicMatrix,
  thresholds: RasicThresholds,
): string {
  const text = (title: Parameters<typeof textIn>[0]): readonly string[] => [
    textIn(title, 'en'),
    textIn(title, 'id'),
    textIn(title, 'zh'),
  ];
  return canonicalJson({
    profile: {
      ...{ ...profile, title: text(profile.title) },
      letters: profile.letters.map(({ title, meaning, ...letter }) => ({
        ...{ ...letter, title: text(title), meaning: text(meaning) },
      })),
    },
    thresholds: { ...thresholds },
    roles: roles.map(({ title, holders, ...role }) => ({ ...role, title: text(title), holders: holders ?? null })),
    activities: activities.map(({ title, ...activity }) => ({ ...activity, title: text(title) })),
    steps,
    cells: activities.map(({ key }) => roles.map((role) => lettersAt(rest, key, role.key).join('/'))),
  });
}
