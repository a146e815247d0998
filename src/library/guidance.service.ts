import { Injectable } from '@nestjs/common';
import type { Scope } from '../database';
import type { Guidance } from '../framework';
import { DomainError } from '../shared/domain-error';
import { BuiltInContent } from './built-in-content';
import { LibraryService } from './library.service';

export type FullText = Guidance['intent'];

export interface RequirementGuidanceView extends Guidance {
  readonly ref: string;
}

export interface GuidanceView {
  /** `key@version` */
  readonly frameworkId: string;
  /** Of all guidance of the version, hex. */
  readonly sha256: string;
  readonly requirements: readonly RequirementGuidanceView[];
}

export interface GuidanceQuery {
  /** Ref. */
  readonly requirement?: string | undefined;
  /** Ref. */
  readonly category?: string | undefined;
}

/** What an assessor needs on site, requirement by requirement. */
@Injectable()
export class GuidanceService {
  constructor(
    private readonly library: LibraryService,
    private readonly content: BuiltInContent,
  ) {}

  /** @throws DomainError framework/not-found; framework/no-guidance, also for requirements that it does not have */
  async read(scope: Scope, id: string, { requirement, category }: GuidanceQuery): Promise<GuidanceView> {
    const framework = await this.library.framework(scope, id);
    const found = await this.content.guidance(framework);
    if (!found) throw noGuidance(`There is no guidance for ${id}.`);
    const requirements = [...found.guidance]
      .filter(([ref]) => requirement === undefined || ref === requirement)
      .filter(([ref]) => category === undefined || framework.requirements.get(ref)?.category === category)
      .map(([ref, guidance]) => ({ ref, ...guidance }));
    if (requirements.length === 0) throw noGuidance(`${id} has no such requirement.`);
    return { frameworkId: id, sha256: found.sha256, requirements };
  }
}

function noGuidance(detail: string): DomainError {
  return new DomainError('framework/no-guidance', detail);
}
