import { useState } from 'react';
import { ActionDialog } from '../../../components/ActionDialog';
import { TextField } from '../../../components/TextField';
import { useTexts } from '../../../language/language';
import { EventChoice } from './EventChoice';
import type { Webhook } from './use-webhooks';
import { EVENT_GROUPS, WEBHOOKS, type WebhookEvent } from './wording';

export interface WebhookContent {
  readonly url: string;
  readonly description: string | null;
  readonly events: WebhookEvent[];
}

interface WebhookFormProps {
  readonly title: string;
  readonly action: string;
  /** What is there already. */
  readonly webhook?: Webhook;
  readonly onSave: (content: WebhookContent) => Promise<void>;
  readonly onClose: () => void;
}

/** Most want to know what is late and what happens to certificates. */
const USUAL: readonly WebhookEvent[] = [
  ...(['corrective_action.due', 'corrective_action.overdue'] as const),
  ...EVENT_GROUPS.certificates,
];

/** Where messages go, and what they tell. */
export function WebhookForm({ title, action, webhook, onSave, onClose }: WebhookFormProps) {
  const t = useTexts(WEBHOOKS);
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [description, setDescription] = useState(webhook?.description ?? '');
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? USUAL);
  return (
    <ActionDialog
      title={title}
      action={action}
      isReady={url.trim() !== '' && events.length > 0}
      run={() =>
        onSave({
          url: url.trim(),
          description: description.trim() === '' ? null : description.trim(),
          events: [...events],
        })
      }
      onClose={onClose}
    >
      <TextField
        label={t.url}
        hint={t.urlHint}
        type="url"
        value={url}
        onChange={setUrl}
        maxLength={2000}
        placeholder="https://"
        isRequired
      />
      <TextField label={t.description} value={description} onChange={setDescription} maxLength={200} />
      <h3>{t.events}</h3>
      <EventChoice value={events} onChange={setEvents} />
    </ActionDialog>
  );
}
