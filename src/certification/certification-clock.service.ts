import { Injectable, Logger } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { certificationBody, certificationReminder, daysBetween, type DueEvent, writeDue } from '../notification';
import { dayOf } from '../remediation';
import { toldCertification } from './certification-outbox';
import { livingCertifications } from './certification.rows';
import { CertificationSchemes } from './certification-schemes';
import { CertificationService } from './certification.service';
import { opened, type OpenedCertification } from './certification.view';
import { writeSteps } from './certification.writer';
import { KpiSurveillance } from './kpi-surveillance.service';
import { DATE_KINDS, datesIn } from './rules/dates-ahead';

/** Dates are those of days: this is how late after midnight, or after a start, they are noticed. */
const EVERY_MS = 15 * 60_000;

export interface Noticed {
  /** Certifications for which it was written down what dates had brought about. */
  readonly advanced: number;
  readonly reviews: number;
  /** Messages about dates. */
  readonly reminders: number;
}

/**
 * Goes round the certifications: writes down what dates have brought about, so that the audit trail and webhooks tell of it
 * though nobody came by; raises reviews; calls dates to mind. What a certificate is never waits for it: reads reckon that by
 * themselves. Any number of processes may go round at the same time.
 */
@Injectable()
export class CertificationClock {
  private readonly logger = new Logger('certification');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly schemes: CertificationSchemes,
    private readonly certifications: CertificationService,
    private readonly surveillance: KpiSurveillance,
  ) {}

  /** @param scope of the server itself */
  start(scope: Scope): void {
    const go = (): void => {
      this.running ??= this.tryRun(scope).finally(() => {
        this.running = undefined;
      });
    };
    this.timer = setInterval(go, EVERY_MS);
    this.timer.unref();
    go();
  }

  /** Waits for what is at work. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async run(scope: Scope, now: Date): Promise<Noticed> {
    const advanced = await this.advance(scope, now);
    const reviews = await this.surveillance.run(scope, now);
    return { advanced, reviews, reminders: await this.remind(scope, now) };
  }

  /** Never throws: what failed is tried again the next time. */
  private async tryRun(scope: Scope): Promise<void> {
    try {
      await this.run(scope, new Date());
    } catch (error) {
      this.logger.warn(`Dates of certifications wait, and are looked at again. ${String(error)}`);
    }
  }

  private async advance(scope: Scope, now: Date): Promise<number> {
    let written = 0;
    for (const { row, steps } of await this.living(scope, now)) {
      if (steps.length === 0) continue;
      written += await this.database.transaction(scope, async (tx) => {
        const held = await this.certifications.hold(tx, scope, row.id, now);
        // Somebody else was here first.
        if (held.steps.length === 0) return 0;
        await writeSteps(tx, scope, held, { after: held.certification, steps: held.steps, now });
        return 1;
      });
    }
    return written;
  }

  private async remind(scope: Scope, now: Date): Promise<number> {
    const due = (await this.living(scope, now)).flatMap((one) => remindersOf(one, now));
    return this.database.transaction(scope, (tx) => writeDue(tx, scope, due, now));
  }

  private async living(scope: Scope, now: Date): Promise<readonly OpenedCertification[]> {
    const schemes = await this.schemes.all();
    const rows = await this.database.readConsistently(scope, (tx) => livingCertifications(tx, scope));
    return rows.flatMap((row) => {
      const scheme = schemes.get(row.scheme);
      return scheme ? [opened(row, scheme, dayOf(now))] : [];
    });
  }
}

function remindersOf(one: OpenedCertification, now: Date): readonly DueEvent[] {
  const today = dayOf(now);
  const { engagementId, id: subjectId } = one.row;
  return datesIn(one.certification, today).flatMap(({ kind, ref, date, isSettled }): DueEvent[] => {
    if (isSettled) return [];
    const daysLeft = daysBetween(today, date);
    const waitsFor = { what: kind, ref, date, daysLeft };
    // What has no deadline is told on its day, and made up for later.
    const reminder = certificationReminder(
      DATE_KINDS[kind].isDeadline ? waitsFor : { ...waitsFor, daysLeft: Math.max(0, daysLeft) },
    );
    if (!reminder) return [];
    const told = { ...toldCertification(one, one.certification), waitsFor };
    return [{ ...reminder, engagementId, subjectId, body: certificationBody(reminder.type, now.toISOString(), told) }];
  });
}
