import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: ['dist/**', 'coverage/**', 'out/**', '**/*.cjs', '**/*.mjs', 'web/src/api/schema.d.ts'],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // Nest declares its options as classes; they are used as plain types.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings in config/ only.' },
        {
          object: 'Math',
          property: 'random',
          message: 'Results are reproducible: no randomness without a recorded seed.',
        },
      ],
    },
  },
  {
    // Rules are functions of their arguments: same input, same value.
    files: [
      'src/shared/**',
      'src/statistics/**',
      'src/scoring/**',
      'src/**/rules/**',
      'src/report/models/**',
      'src/{certification,forum,rasic,report,results}/wording/**',
      'src/certification/check-page/**',
    ],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'A pure folder does not know the clock.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'A pure folder does not know the clock.',
        },
      ],
    },
  },
  {
    files: ['src/config/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Catalogues of sentences: as long as the reports have things to say.
    files: ['src/{certification,forum,rasic,report,results}/wording/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['web/**'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    // A page says what goes on as an effect; nothing here is kept for longer than the page is open.
    files: ['web/**'],
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '(?:\\.\\./)+(?:src|dist)/', message: 'Pages know the API by its document only.' }] },
      ],
    },
  },
  {
    // Charts are drawn by the geometry of the reports, which is pure: one source for both.
    files: ['web/src/charts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '(?:\\.\\./)+(?:dist/|src/(?!report/(?:pdf/(?:charts/[a-z-]+|theme|colour)|models/chart-models)$))',
              message: 'Of the server, charts share the pure geometry and colours of the reports only.',
            },
          ],
        },
      ],
    },
  },
  {
    // Figures are rounded and certifications spoken of as in documents and messages: by the same pure functions and words.
    files: ['web/src/results/**', 'web/src/pages/certifications/words/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '(?:\\.\\./)+(?:dist/|src/(?!(?:scoring/(?:ratio|gates)|report/(?:models/figures|wording/figures)|certification/(?:wording(?:/[a-z]+)?|rules/(?:nonconformity|proposal|proposal-json)))$))',
              message: 'Of the server, pages share how figures are written and certifications spoken of only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**', 'src/**/*.test.ts', 'web/**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      'no-restricted-properties': 'off',
    },
  },
);
