import { TickOption } from '../../../components/TickOption';
import { useTexts } from '../../../language/language';
import './webhooks.css';
import { EVENT_GROUPS, EVENT_NAMES, GROUP_NAMES, WEBHOOKS, type EventGroup, type WebhookEvent } from './wording';

interface EventChoiceProps {
  readonly value: readonly WebhookEvent[];
  readonly onChange: (events: readonly WebhookEvent[]) => void;
}

const GROUPS = Object.keys(EVENT_GROUPS) as readonly EventGroup[];

/** What a webhook is told: whole groups, or one by one. */
export function EventChoice({ value, onChange }: EventChoiceProps) {
  const t = useTexts(WEBHOOKS);
  const groups = useTexts(GROUP_NAMES);
  const names = useTexts(EVENT_NAMES);
  const toggle = (events: readonly WebhookEvent[], isOn: boolean): void => {
    const rest = value.filter((event) => !events.includes(event));
    onChange(isOn ? [...rest, ...events] : rest);
  };
  return (
    <div className="events">
      {GROUPS.map((group) => {
        const events: readonly WebhookEvent[] = EVENT_GROUPS[group];
        return (
          <fieldset key={group} className="event-group">
            <legend>{groups[group]}</legend>
            {events.length > 1 && (
              <TickOption
                isSelected={events.every((event) => value.includes(event))}
                onChange={(isOn) => toggle(events, isOn)}
              >
                {t.allOf(groups[group])}
              </TickOption>
            )}
            {events.map((event) => (
              <TickOption key={event} isSelected={value.includes(event)} onChange={(isOn) => toggle([event], isOn)}>
                {names[event]}
              </TickOption>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}
