/**
 * What the linter refuses. Layout is Prettier's work, imports are dependency-cruiser's; this file holds what the
 * compiler cannot see: forgotten promises, and names that one runtime lacks (the server's engine has no Intl, URL,
 * timers or crypto; rules take time, ids and chance as arguments).
 */
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const unused = {
  '@typescript-eslint/no-unused-vars': [
    'error',
    {
      argsIgnorePattern: '^_',
      varsIgnorePattern: '^_',
      caughtErrors: 'none',
      destructuredArrayIgnorePattern: '^_',
    },
  ],
};

const absentInEngine = [
  'Intl',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'structuredClone',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'btoa',
  'atob',
].map((name) => ({ name, message: "The server's engine does not have it." }));

const fromOutside = [
  { object: 'Math', property: 'random', message: 'A rule takes chance as an argument.' },
  { object: 'Date', property: 'now', message: 'A rule takes the time as an argument.' },
];

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      '.astro/',
      '.cache/',
      '.schemathesis/',
      'dist/',
      'bench-results/',
      'pocketbase/bin/',
      'pocketbase/pb_data/',
      'pocketbase/pb_public/',
      'pocketbase/pb_hooks/co-op.js',
      'tests/.results/',
      'site/public/',
      '**/*.d.ts',
    ],
  },
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  ...svelte.configs['flat/prettier'],
  ...astro.configs['flat/recommended'],
  {
    rules: {
      ...unused,
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: { ...globals.browser }, parserOptions: { parser: ts.parser } },
    // Links are plain: the site is static pages, not a client-side router.
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      // Svelte's own rule knows that $props() is taken apart with let.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    files: [
      'src/domain/**/*.ts',
      'src/commands/**/*.ts',
      'site/rulebook/**/*.ts',
      'pocketbase/hooks/**/*.ts',
    ],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...absentInEngine],
      'no-restricted-properties': ['error', ...fromOutside],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'A rule takes the time as an argument.',
        },
        {
          selector: 'CallExpression[callee.property.name="localeCompare"]',
          message: 'The engines sort differently: sort by ASCII ids.',
        },
        {
          selector: 'Literal[regex.pattern=/\\\\p\\{/]',
          message: "The server's engine reads \\p as plain text.",
        },
      ],
    },
  },
  {
    // A promise that nobody waits for fails where no test sees it.
    files: ['src/cli/**/*.ts', 'src/lib/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['pocketbase/pb_hooks/**/*.js', 'pocketbase/pb_migrations/**/*.js'],
    languageOptions: { sourceType: 'commonjs' },
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/triple-slash-reference': 'off',
    },
  },
  {
    files: ['src/cli/**/*.mjs', 'eslint.config.js', '*.config.mjs', '*.config.ts', '.dependency-cruiser.cjs'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: ['site/public/**/*.js', 'src/**/*.worker.ts'],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker } },
  },
);
