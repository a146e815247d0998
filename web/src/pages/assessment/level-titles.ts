import { $api } from '../../api/client';
import { useFormats } from '../../language/formats';

/** Levels of a framework by their names; a key that it does not have is shown as it is. */
export function useLevelTitles(frameworkId: string | undefined): (key: string) => string {
  const { text } = useFormats();
  const version = $api.useQuery(
    'get',
    '/v1/framework-versions/{frameworkId}',
    { params: { path: { frameworkId: frameworkId ?? '' } } },
    { enabled: frameworkId !== undefined, staleTime: Infinity },
  );
  const titles = new Map((version.data?.levels ?? []).map(({ key, title }) => [key, title]));
  return (key) => text(titles.get(key) ?? key);
}
