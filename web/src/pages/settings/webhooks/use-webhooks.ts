import type { QueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../../api/client';
import { useTexts } from '../../../language/language';
import { EVENT_GROUPS, EVENT_NAMES, GROUP_NAMES, WEBHOOKS, type EventGroup } from './wording';

export type Webhook = Schemas['WebhookDto'];
export type Delivery = Schemas['DeliveryDto'];

/** Has all that is known of webhooks read again. */
export async function refreshWebhooks(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/v1/webhooks') });
}

const GROUPS = Object.keys(EVENT_GROUPS) as readonly EventGroup[];

/** What a message is about, as "Certificates: issued". */
export function useEventName(): (type: Delivery['type']) => string {
  const t = useTexts(WEBHOOKS);
  const groups = useTexts(GROUP_NAMES);
  const names = useTexts(EVENT_NAMES);
  return (type) => {
    if (type === 'webhook.test') return t.testEvent;
    const group = GROUPS.find((key) => EVENT_GROUPS[key].some((event) => event === type));
    return group === undefined ? type : `${groups[group]}: ${names[type]}`;
  };
}
