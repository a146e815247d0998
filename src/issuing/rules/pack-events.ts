import { eventLine } from '../../audit/rules/audit-export';
import { type AuditEvent, eventDocument, readEvent, reasonText } from '../../audit/rules/event-document';
import { canonicalJson } from '../../shared/canonical-json';
import { EVENTS_SCHEMA } from './pack-manifest';

export { type AuditEvent, eventLine };

/** Of which assessment the events are. */
export interface EventsHeader {
  readonly workspace: string;
  /** The engagement. */
  readonly chain: string;
  readonly assessment: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** First line of the events about one assessment. */
export const eventsHeader = (header: EventsHeader): string =>
  canonicalJson({ header: { schema: EVENTS_SCHEMA, ...header } });

/**
 * Whether a line is an event about this assessment, with the hash that it was recorded with. Says nothing of the events
 * before and after it.
 */
export function isEventAbout(line: string, { workspace, chain, assessment }: EventsHeader, sha256: Hashing): boolean {
  const { event: document, sha256: stated, reason } = parsed(line);
  const event = readEvent(document, stated, reason);
  return (
    event !== undefined &&
    eventLine(event) === line &&
    sha256(eventDocument(event)) === event.sha256 &&
    (event.reason === null || sha256(reasonText(event.reason)) === event.reasonSha256) &&
    [event.workspaceId, event.chainId, event.assessmentId].join() === [workspace, chain, assessment].join()
  );
}

/** SHA-256 of UTF-8 text, hex. */
type Hashing = (text: string) => string;

function parsed(line: string): { readonly event?: unknown; readonly sha256?: unknown; readonly reason?: unknown } {
  try {
    return Object(JSON.parse(line)) as { readonly event?: unknown };
  } catch {
    return {};
  }
}
