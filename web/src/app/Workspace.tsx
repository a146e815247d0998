import { FlagProvider } from '../flags/FlagProvider';
import { KeptGate } from '../kept/KeptGate';
import { OutboxProvider } from '../outbox/OutboxProvider';
import { SessionGate } from '../session/session';
import { Layout } from './Layout';

/** Everything for which one has to be signed in. */
export function Workspace() {
  return (
    <KeptGate>
      <SessionGate>
        <OutboxProvider>
          <FlagProvider>
            <Layout />
          </FlagProvider>
        </OutboxProvider>
      </SessionGate>
    </KeptGate>
  );
}
