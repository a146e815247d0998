import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../shared/domain-error';
import { normalPassword, passwordFault, type PasswordOwner } from './rules/password-rules';
import { newSecret } from './secrets';

/** Argon2id (the library's default kind) with 19 MiB, two passes, one lane: OWASP's first advice for it. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

export interface Verdict {
  readonly right: boolean;
  /** The hash was made with less work than we ask for now: make a new one while the password is at hand. */
  readonly outdated: boolean;
}

@Injectable()
export class Passwords {
  private dummy: Promise<string> | undefined;

  /**
   * Refuses passwords that are easy to guess.
   * @throws DomainError password/too-weak
   */
  check(password: string, owner: PasswordOwner, pointer = '/password'): void {
    const message = passwordFault(password, owner);
    if (message === undefined) return;
    throw new DomainError('password/too-weak', message, {
      errors: [{ pointer, code: 'password/too-weak', message }],
    });
  }

  /** PHC string with its parameters. */
  hash(password: string): Promise<string> {
    return hash(normalPassword(password), COST);
  }

  /**
   * Compares a password with a hash. Without one, the same work is done for nothing, so that the time of the answer does
   * not say whether there is such a person.
   */
  async verify(known: string | null | undefined, password: string): Promise<Verdict> {
    const right = await verify(known ?? (await this.dummyHash()), normalPassword(password));
    return known ? { right, outdated: isOutdated(known) } : { right: false, outdated: false };
  }

  private dummyHash(): Promise<string> {
    return (this.dummy ??= this.hash(newSecret()));
  }
}

function isOutdated(known: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(known);
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost || parallelism < COST.parallelism;
}
