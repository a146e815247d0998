import { SessionGate } from '../session/session';
import { Layout } from './Layout';

/** Everything for which one has to be signed in. */
export function Workspace() {
  return (
    <SessionGate>
      <Layout />
    </SessionGate>
  );
}
