import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import type { Right } from '../identity';

/** Writes down who was refused what. */
@Injectable()
export class Denials {
  record(_scope: Scope, _right: Right, _subject: string): Promise<void> {
    return Promise.resolve();
  }
}
