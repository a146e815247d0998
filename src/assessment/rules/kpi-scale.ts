import type { KpiInfo } from '../../framework/framework';

const PER_UNIT: Readonly<Partial<Record<KpiInfo['unit'], number>>> = { percent: 100, points: 100, perThousand: 1000 };

/** What a quotient of counts is multiplied by to be in the unit of a KPI as files write it. */
export const writtenScale = ({ unit }: Pick<KpiInfo, 'unit'>): number => PER_UNIT[unit] ?? 1;
