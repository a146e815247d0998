import { useQueries } from '@tanstack/react-query';
import { $api, type Schemas } from '../../api/client';
import { useFormats } from '../../language/formats';
import { useAssessmentsOf } from './assessments-of';

export interface FunctionNames {
  readonly titleOf: (key: string) => string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

/** Functions that can own work, as the frameworks of the engagement name them. */
export function useFunctions(engagementId: string): FunctionNames {
  const { text } = useFormats();
  const assessments = useAssessmentsOf(engagementId);
  const frameworks = [...new Set((assessments.data?.items ?? []).map(({ frameworkId }) => frameworkId))];
  const trees = useQueries({
    queries: frameworks.map((frameworkId) =>
      $api.queryOptions('get', '/v1/framework-versions/{frameworkId}/tree', { params: { path: { frameworkId } } }),
    ),
  });
  const titles = new Map<string, Schemas['TitledDto']['title']>(
    trees.flatMap(({ data }) => (data?.ownerFunctions ?? []).map(({ key, title }) => [key, title] as const)),
  );
  return {
    titleOf: (key) => text(titles.get(key) ?? key),
    options: [...titles]
      .map(([key, title]) => ({ key, label: text(title) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  };
}
