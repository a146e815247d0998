import { $api } from '../../api/client';
import { useFormats } from '../../language/formats';
import { useSession } from '../../session/session';

interface FrameworkTitles {
  readonly level: (key: string) => string;
  readonly gate: (key: string) => string;
  /** Share that a gate asks for; undefined where it asks for none, or is not known. */
  readonly threshold: (key: string) => string | undefined;
}

/** What levels and gates of a framework version are called; their keys for whoever may not read the library. */
export function useFrameworkTitles(frameworkId: string | undefined): FrameworkTitles {
  const { text } = useFormats();
  const session = useSession();
  const query = $api.useQuery(
    'get',
    '/v1/framework-versions/{frameworkId}',
    { params: { path: { frameworkId: frameworkId ?? '' } } },
    { enabled: frameworkId !== undefined && session.can('library.read'), staleTime: 600_000 },
  );
  const titleIn = (all: readonly { key: string; title: Parameters<typeof text>[0] }[] | undefined, key: string) => {
    const found = all?.find((one) => one.key === key);
    return found ? text(found.title) : key;
  };
  return {
    level: (key) => titleIn(query.data?.levels, key),
    gate: (key) => titleIn(query.data?.gates, key),
    threshold: (key) => query.data?.scheme.gates.find((gate) => gate.key === key)?.threshold,
  };
}
