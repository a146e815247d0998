/** The source of a framework with so many requirements, 20 to a category: its size is what is measured, not its texts. */
export function benchFramework(key: string, requirements: number): string {
  const categories = Math.ceil(requirements / 20);
  const options = [0, 1, 2, 3, 4, 5].map((points) => ({ key: String(points), points, title: `Step ${points}` }));
  return JSON.stringify({
    schema: 'tolok-framework/1',
    key,
    version: '1.0.0',
    title: `${requirements} requirements`,
    summary: 'Made to measure with.',
    sourceLanguage: 'en',
    licence: 'Made by the benchmark.',
    provenance: 'Made by the benchmark.',
    scales: [{ key: 'six', title: 'Six steps', kind: 'ordinal', options }],
    dimensions: [
      { key: 'approach', title: 'Approach' },
      { key: 'deployment', title: 'Deployment' },
    ],
    ratingMethods: [
      {
        key: 'both',
        title: 'Approach and deployment',
        dimensions: [
          { dimension: 'approach', scale: 'six' },
          { dimension: 'deployment', scale: 'six' },
        ],
        combine: 'weightedMean',
      },
    ],
    scoring: {
      ratingMethod: 'both',
      rollUp: 'weightedMean',
      acrossUnits: 'weightedMean',
      notAssessed: 'excluded',
      minimumCoverage: 80,
      target: 70,
    },
    ownerFunctions: [{ key: 'operations', title: 'Operations' }],
    kpis: [
      {
        key: 'on-time',
        title: 'On time',
        unit: 'percent',
        direction: 'higher',
        kind: 'proportion',
        formula: 'On time ÷ all.',
      },
    ],
    categories: Array.from({ length: categories }, (_, category) => ({
      ref: `C${category + 1}`,
      title: `Category ${category + 1}`,
      requirements: Array.from({ length: Math.min(20, requirements - category * 20) }, (__, index) => ({
        ref: requirementRef(category * 20 + index),
        title: `Requirement ${category * 20 + index + 1}`,
        statement: 'The work is done as agreed, and somebody who did not do it checks a random sample every week.',
        critical: index === 0,
        ownerFunction: 'operations',
        workstream: 'all-of-it',
      })),
    })),
    gates: [
      {
        key: 'floor',
        title: 'Critical ones',
        kind: 'knockOut',
        requirements: 'critical',
        threshold: 20,
        effect: 'fail',
      },
    ],
    levels: [
      { key: 'low', title: 'Low', minimum: 0, gates: [] },
      { key: 'high', title: 'High', minimum: 70, gates: ['floor'] },
    ],
    workstreamTemplates: [
      {
        key: 'all-of-it',
        title: 'All of it',
        objective: 'To close what is open.',
        ownerFunction: 'operations',
        kpis: ['on-time'],
        deliverables: ['A list of what was closed'],
        risks: ['It takes longer'],
        workItems: [{ key: 'do', title: 'Do it', effortDays: { low: 5, likely: 8, high: 12 }, durationDays: 10 }],
      },
    ],
  });
}

/** Of the requirement at an index: `R0001` … */
export const requirementRef = (index: number): string => `R${String(index + 1).padStart(4, '0')}`;
