import { Injectable } from '@nestjs/common';
import { Trail } from '../audit';
import type { Scope } from '../database';
import type { Right } from '../identity';

/** Writes down who was refused what. */
@Injectable()
export class Denials {
  constructor(private readonly trail: Trail) {}

  /** In the trail of the workspace: that of the engagement is read by people who need not know who else asked. */
  async record(scope: Scope, right: Right, subject: string): Promise<void> {
    await this.trail.denied(scope, { engagementId: null, subject: right, subjectId: subject });
  }
}
