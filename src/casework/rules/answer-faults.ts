import type { ProblemDetail } from '../../shared/domain-error';
import { suggestion } from '../../shared/suggest';

/** Described in one response; the others are counted. */
export const MOST_FAULTS = 100;
/** To look for the one that was meant among 1,500 names takes some 20 ms. */
const MOST_GUESSES = 10;

/** Collects what is wrong with answers. Only the first hundred faults are worded: an upload can hold 60,000. */
export class AnswerFaults {
  readonly details: ProblemDetail[] = [];
  private found = 0;
  private guesses = 0;

  get count(): number {
    return this.found;
  }

  add(describe: () => ProblemDetail): void {
    this.found += 1;
    if (this.details.length < MOST_FAULTS) this.details.push(describe());
  }

  /** What to write instead of an unknown name; after some of them only that it is not known. */
  guess(wrong: string, names: Iterable<string>): string {
    this.guesses += 1;
    return this.guesses > MOST_GUESSES ? 'It is none of those that are known here.' : suggestion(wrong, [...names]);
  }

  /** For `DomainError.detail`: "3 things in the upload are wrong; nothing was changed." */
  summary(where: string): string {
    const [first] = this.details;
    if (this.found === 1 && first) return first.message;
    const listed = this.found > MOST_FAULTS ? ` The first ${MOST_FAULTS} are listed.` : '';
    return `${this.found} things in ${where} are wrong; nothing was changed.${listed}`;
  }
}
