import type { Schemas } from '../../../api/client';

/** A drawn sample; the document of the API calls it an object only. */
export interface SamplePlan {
  readonly sites: number;
  readonly sizeByRule: number;
  readonly size: number;
  readonly seed: number;
  readonly choices: readonly {
    readonly site: string;
    readonly reason: 'mandatory' | 'random' | 'cycle' | 'risk';
    readonly order: number;
    readonly because: string | null;
    readonly chance: { readonly share: number; readonly of: number } | null;
  }[];
  readonly leftOut: readonly string[];
}

export const planOf = ({ plan }: Pick<Schemas['SampleDto'], 'plan'>): SamplePlan => plan as unknown as SamplePlan;
