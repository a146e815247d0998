/**
 * The direction of the house (src/ARCHITECTURE.md):
 * shared ← statistics ← scoring ← input ← framework ← assessment ← kpi ← gap ← rasic ← forum ← workstream ← benefit ← report
 *   ← engagement ← config ← threads ← database ← http ← seal ← identity ← audit ← organisation ← library ← casework ← evidence ← results
 *   ← accountability ← steering ← business-case ← remediation ← notification ← portfolio ← planner ← publishing ← issuing ← certification ← verification ← backup ← server ← cli
 */
const PURE =
  '^src/(shared|statistics|scoring)/|^src/[^/]+/rules/|^src/(report/(models|wording)|(certification|forum|rasic|results)/wording|certification/check-page)/|^src/(framework/framework|assessment/assessment)\\.ts$';
const ORDER = [
  'shared',
  'statistics',
  'scoring',
  'input',
  'framework',
  'assessment',
  'kpi',
  'gap',
  'rasic',
  'forum',
  'workstream',
  'benefit',
  'report',
  'engagement',
  'config',
  'threads',
  'database',
  'http',
  'seal',
  'identity',
  'audit',
  'organisation',
  'library',
  'casework',
  'evidence',
  'results',
  'accountability',
  'steering',
  'business-case',
  'remediation',
  'notification',
  'portfolio',
  'planner',
  'publishing',
  'issuing',
  'certification',
  'verification',
  'backup',
  'server',
  'cli',
];

/** No feature imports one that stands after it in ORDER. */
const direction = ORDER.map((feature, index) => ({
  name: `direction-${feature}`,
  comment: 'Features depend on earlier ones only; see ORDER.',
  severity: 'error',
  from: { path: `^src/${feature}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^src/(${[...ORDER.slice(index + 1), 'main', 'app', 'bench'].join('|')})(/|\\.)` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '(\\.test\\.ts|main\\.ts|\\.d\\.ts)$' },
      to: {},
    },
    {
      name: 'pure-imports-pure',
      comment: 'Rules take parameters and return values: no clock, no database, no Nest, no files.',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.test\\.ts$' },
      to: {
        // HMAC and lists of networks: functions of their arguments, too.
        pathNot: [
          PURE,
          '^(node:)?(crypto|net)$',
          'node_modules/d3-',
          'node_modules/(@types/)?d3-',
          'node_modules/jstat',
          '^src/types/',
        ],
      },
    },
    {
      name: 'features-meet-at-index',
      comment: 'Another feature is imported through its index.ts (pure folders may name the file that they need).',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: ['\\.test\\.ts$', PURE] },
      to: {
        path: '^src/([^/]+)/.+',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/database/embedded/index\\.ts$', '^src/shared/'],
      },
    },
    {
      name: 'pdf-sees-view-models-only',
      comment: 'Sections draw worded, rounded models: no scores, no framework, no arithmetic on results.',
      severity: 'error',
      from: { path: '^src/report/pdf/' },
      to: { path: '^src/', pathNot: '^src/(report/(pdf|models)|shared)/' },
    },
    {
      name: 'services-know-no-http',
      comment: 'Use cases, readers and rows know neither DTOs nor requests.',
      severity: 'error',
      from: {
        path: '^src/(identity|audit|organisation|library|casework|evidence|results|accountability|steering|business-case|remediation|notification|portfolio|issuing|certification)/[^/]+\\.(service|reader|entity)\\.ts$',
      },
      to: { path: '^src/http/|\\.(dto|controller)\\.ts$' },
    },
    ...direction,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
