import { checkProfiles, type Letter, type RasicProfile } from '../rasic';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import { rasicLibrary } from '../workstream';

/** As people write it, with "A/R" for letters that one role may have together. */
export interface WrittenConvention extends Omit<RasicProfile, 'together'> {
  readonly together: readonly string[];
}

/** One of the two: a convention that the product knows, by key, or one's own. */
export interface ChosenConvention {
  readonly profile?: string;
  readonly ownProfile?: WrittenConvention;
}

/** As it is stored. */
export type StoredConvention =
  | { readonly profile: string; readonly ownProfile: null }
  | { readonly profile: null; readonly ownProfile: RasicProfile };

export const NO_CONVENTION: ProblemDetail = {
  ...{ pointer: '/profile', code: 'request/required', message: 'It is not said which convention the matrix follows.' },
  hint: 'Name one of the list of conventions, or send your own as ownProfile.',
};

/**
 * @returns null when none was chosen
 * @throws DomainError rasic/unknown-profile; rasic/invalid-profile when one's own can not be kept, takes the name of one that
 * the product knows, or both were sent
 */
export async function chosenConvention({ profile, ownProfile }: ChosenConvention): Promise<StoredConvention | null> {
  if (profile !== undefined && ownProfile) throw invalidConvention([BOTH]);
  const { profiles } = await rasicLibrary();
  if (ownProfile) {
    const own = { ...ownProfile, together: ownProfile.together.map((joined) => joined.split('/') as Letter[]) };
    const problems = [...(profiles.has(own.key) ? [taken(own)] : []), ...ownProblems(own)];
    if (problems.length > 0) throw invalidConvention(problems);
    return { profile: null, ownProfile: own };
  }
  if (profile === undefined) return null;
  if (!profiles.has(profile)) throw unknownConvention(profile, [...profiles.keys()]);
  return { profile, ownProfile: null };
}

/**
 * The library writes the parts in plans in one convention, and prints them in it: the same letters would mean something else in
 * another one.
 * @throws DomainError rasic/invalid-profile
 */
export async function requirePlanConvention({ profile, ownProfile }: StoredConvention): Promise<void> {
  const { key } = (await rasicLibrary()).profile;
  if (profile === key) return;
  throw invalidConvention([
    {
      ...{ pointer: ownProfile ? '/ownProfile' : '/profile', code: 'rasic/plan-convention' },
      message: `The parts in plans are written in the convention "${key}".`,
      hint: `Send the profile "${key}"; a matrix of its own can follow any convention.`,
    },
  ]);
}

export function invalidConvention(errors: readonly ProblemDetail[]): DomainError {
  const [first] = errors;
  const detail = errors.length === 1 && first ? first.message : `${errors.length} things in the convention are wrong.`;
  return new DomainError('rasic/invalid-profile', `${detail} Nothing was changed.`, { errors });
}

const BOTH: ProblemDetail = {
  ...{ pointer: '/ownProfile', code: 'rasic/two-profiles', message: 'A matrix follows one convention, not two.' },
  hint: 'Send either profile or ownProfile.',
};

/** Places in a list of one, as places in the request. */
function ownProblems(profile: RasicProfile): readonly ProblemDetail[] {
  const repeated = profile.together.flatMap((letters, at) =>
    new Set(letters).size === letters.length
      ? []
      : [
          {
            ...{ pointer: `/ownProfile/together/${at}`, code: 'rasic/repeated-letter' },
            ...{ message: `${letters.join('/')} names a letter twice.`, hint: 'Name each letter once.' },
          },
        ],
  );
  const others = checkProfiles([profile]).map(({ path, code, message, hint }) => ({
    ...{ pointer: path.replace(/^\/profiles\/0/, '/ownProfile'), code, message, hint },
  }));
  return [...others, ...repeated];
}

const taken = ({ key }: RasicProfile): ProblemDetail => ({
  ...{ pointer: '/ownProfile/key', code: 'rasic/known-profile', message: `The product has a convention "${key}".` },
  hint: 'Send it as profile, or give your own another key.',
});

function unknownConvention(key: string, known: readonly string[]): DomainError {
  const message = `There is no RASIC convention "${key}".`;
  return new DomainError('rasic/unknown-profile', `${message} Nothing was changed.`, {
    errors: [{ pointer: '/profile', code: 'rasic/unknown-profile', message, hint: suggestion(key, known) }],
  });
}
