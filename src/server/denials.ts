import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Trail } from '../audit';
import { actorText, type Scope } from '../database';
import type { Right } from '../identity';

/** Of one person within a minute; what is refused beyond is told in one event at the end of the minute. */
export const MOST_DENIALS = 30;
const MINUTE_MS = 60_000;

interface Minute {
  readonly scope: Scope;
  readonly end: NodeJS.Timeout;
  count: number;
}

/** Writes down who was refused what, without letting anybody fill the trail with refusals. */
@Injectable()
export class Denials implements OnModuleDestroy {
  private readonly logger = new Logger('access');
  /** By person. Each process counts its own. */
  private readonly minutes = new Map<string, Minute>();

  constructor(private readonly trail: Trail) {}

  /** In the trail of the workspace: that of the engagement is read by people who need not know who else asked. */
  async record(scope: Scope, right: Right, subject: string): Promise<void> {
    const minute = this.minuteOf(scope);
    minute.count += 1;
    if (minute.count > MOST_DENIALS) return;
    await this.trail.denied(scope, { engagementId: null, subject: right, subjectId: subject });
  }

  /** Ends all minutes now and writes what they leave to tell. */
  async flush(): Promise<void> {
    await Promise.all([...this.minutes.keys()].map((actor) => this.finish(actor)));
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  private minuteOf(scope: Scope): Minute {
    const actor = actorText(scope.actor);
    const known = this.minutes.get(actor);
    if (known) return known;
    const end = setTimeout(() => void this.finish(actor), MINUTE_MS).unref();
    const { workspaceId, actor: who, reach } = scope;
    const minute = { scope: { workspaceId, actor: who, reach }, end, count: 0 };
    this.minutes.set(actor, minute);
    return minute;
  }

  private async finish(actor: string): Promise<void> {
    const minute = this.minutes.get(actor);
    if (!minute) return;
    this.minutes.delete(actor);
    clearTimeout(minute.end);
    const more = minute.count - MOST_DENIALS;
    if (more <= 0) return;
    const reason = `${more} more refused within a minute`;
    const note = { engagementId: null, subject: 'requests', subjectId: `${more} more`, reason };
    await this.trail.denied(minute.scope, note).catch((error: unknown) => {
      this.logger.error(`${reason}, which could not be recorded. ${String(error)}`);
    });
  }
}
