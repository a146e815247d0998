import { LANGUAGES, textIn, type LocalizedText } from '../../shared/text';
import type { RasicActivity, RasicMatrix } from './matrix';

/**
 * A matrix that was read anew, with the keys that its activities had before wherever one has the same title and step, so
 * that what names an activity by its key still means the same one. Others get keys that nothing names.
 * @param named further keys that something names, such as deviations from activities that went
 */
export function withKeptKeys(
  before: readonly RasicActivity[],
  named: readonly string[],
  read: RasicMatrix,
): RasicMatrix {
  const free = [...before];
  const fresh = freshKeys([...before.map(({ key }) => key), ...named]);
  const keys = new Map(
    read.activities.map((activity): [string, string] => {
      const at = free.findIndex((one) => one.step === activity.step && isSameTitle(one.title, activity.title));
      const [found] = at < 0 ? [] : free.splice(at, 1);
      return [activity.key, found?.key ?? fresh()];
    }),
  );
  const keyOf = (key: string): string => keys.get(key) as string;
  return {
    ...read,
    activities: read.activities.map((activity) => ({ ...activity, key: keyOf(activity.key) })),
    cells: new Map([...read.cells].map(([key, row]) => [keyOf(key), row])),
  };
}

/** A table has a title in one language; the one before may have had it in several. */
const isSameTitle = (one: LocalizedText, other: LocalizedText): boolean =>
  LANGUAGES.some((language) => textIn(one, language) === textIn(other, language));

/** `a1`, `a2` and so on, above all that are taken. */
function freshKeys(taken: readonly string[]): () => string {
  let last = Math.max(0, ...taken.map((key) => Number(/^a(\d+)$/u.exec(key)?.[1] ?? 0)));
  return () => `a${(last += 1)}`;
}
