import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentSchema } from '../input';

/** Frameworks and schemas that come with the product; the same place from the sources and from the build. */
export const FRAMEWORKS_ROOT = join(__dirname, '..', '..', 'assessment-frameworks');

let compiled: DocumentSchema | undefined;

/** The schema `tolok-framework/1`, compiled at first use. */
export function frameworkSchema(): DocumentSchema {
  compiled ??= new DocumentSchema(readSchema('framework.schema.json'), {
    noun: 'framework',
    entries: {
      scales: 'scale',
      options: 'option',
      rules: 'rule',
      dimensions: 'dimension',
      ratingMethods: 'rating method',
      ownerFunctions: 'owner function',
      kpis: 'KPI',
      categories: 'category',
      groups: 'group',
      requirements: 'requirement',
      gates: 'gate',
      levels: 'level',
      workstreamTemplates: 'workstream template',
      workItems: 'work item',
    },
  });
  return compiled;
}

/** @throws when the installation is incomplete */
export function readSchema(name: string): { $id: string } {
  return JSON.parse(readFileSync(join(FRAMEWORKS_ROOT, 'schema', name), 'utf8')) as { $id: string };
}
