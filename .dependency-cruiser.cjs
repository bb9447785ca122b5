/**
 * The import rules of the tree (README, "What lies where"): rules at the bottom know nothing of pages, pages hold
 * no logic, and a feature never reaches into another feature. `npm run check` runs them over a mirror of the
 * sources in which each .astro file is its import lines (src/cli/check/imports.ts), because the tool cannot read it.
 */
const UNTESTED = '\\.(test|spec)\\.ts$';
const packages = (...names) => names.map((name) => `node_modules/${name}/`);
/** What a component may take from packages: the framework and pictures, never a service. */
const UI_PACKAGES = packages('svelte', 'astro', 'openmoji', '@fontsource[^/]*/[^/]+');

module.exports = {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/kernel/', pathNot: UNTESTED },
      to: { pathNot: '^src/domain/kernel/' },
    },
    {
      name: 'domain-knows-only-domains',
      comment: 'A domain imports the kernel and the door (index.ts) of another domain: no packages, no Node.',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/', pathNot: UNTESTED },
      to: { pathNot: ['^src/domain/kernel/', '^src/domain/$1/', '^src/domain/[^/]+/index\\.ts$'] },
    },
    {
      name: 'a-domain-has-one-door',
      severity: 'error',
      from: { path: '^(src|pocketbase|site)/', pathNot: ['^src/domain/', UNTESTED] },
      to: { path: '^src/domain/[^/]+/', pathNot: '^src/domain/[^/]+/index\\.ts$' },
    },
    {
      name: 'doors-import-domain-and-valibot',
      comment: 'Commands and queries share what a door is (src/commands/door.ts).',
      severity: 'error',
      from: { path: '^src/(commands|queries)/', pathNot: UNTESTED },
      to: { pathNot: ['^src/(commands|queries|domain)/', ...packages('valibot')] },
    },
    {
      name: 'commands-do-not-know-queries',
      severity: 'error',
      from: { path: '^src/commands/', pathNot: UNTESTED },
      to: { path: '^src/queries/' },
    },
    {
      name: 'records-turn-rows-into-values',
      severity: 'error',
      from: { path: '^src/records/', pathNot: UNTESTED },
      to: { pathNot: '^src/(records|domain|types)/' },
    },
    {
      name: 'hooks-import-what-the-server-has',
      severity: 'error',
      from: { path: '^pocketbase/hooks/', pathNot: UNTESTED },
      to: {
        pathNot: [
          '^pocketbase/hooks/',
          '^src/(commands|queries|domain|records|types)/',
          '^src/lib/(words|format|reason-words)\\.ts$', // fills the message files, says dates and rules, for pages, mails and minutes alike
          '^site/',
          '^content/messages/',
          '^virtual:(rulebook|guides|hooks|key-page)$', // site/rulebook, content/guides, the hooks of all doors and the tellers' page, found while the bundle is made
          ...packages('valibot'),
        ],
      },
    },
    {
      name: 'lib-is-the-browser-adapter',
      comment:
        'site/co-op.ts is the co-op’s own settings (its languages, its name), so lib may read it. Of packages it adapts ' +
        'the one that speaks with the server, the one that draws an address for a camera, the one that asks for passkeys, ' +
        'the one that takes a file of cells apart, the one that seals envelopes, and the one that parts a key.',
      severity: 'error',
      from: { path: '^src/lib/', pathNot: UNTESTED },
      to: {
        pathNot: [
          '^src/(lib|commands|queries|domain|types)/',
          '^site/co-op\\.ts$',
          '^content/messages/',
          ...packages(
            'pocketbase',
            'uqr',
            '@simplewebauthn/browser',
            'papaparse',
            '@types/papaparse',
            '@hpke/core',
            'shamir-secret-sharing',
          ),
        ],
      },
    },
    {
      name: 'a-component-keeps-to-its-feature',
      severity: 'error',
      from: { path: '^src/components/([^/]+)/', pathNot: UNTESTED },
      to: {
        pathNot: [
          '^src/components/($1|ui)/',
          '^src/(domain|lib|types)/',
          '^site/',
          '^content/',
          '^virtual:(rulebook|rulebook/(voting|timeBank|membership|meetings|elections)|icons)$',
          '^astro:',
          ...UI_PACKAGES,
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'nobody-imports-pages',
      severity: 'error',
      from: { path: '^(src|site|pocketbase|tests)/', pathNot: '^src/pages/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'a-page-does-not-import-a-page',
      severity: 'error',
      from: { path: '^src/pages/' },
      to: { path: '^src/pages/.+\\.astro' },
    },
    {
      name: 'pages-hold-no-server-code',
      severity: 'error',
      from: { path: '^src/(pages|layouts|components|lib)/', pathNot: UNTESTED },
      to: { path: '^(pocketbase|src/cli|tests)/' },
    },
    {
      name: 'site-knows-only-domains',
      severity: 'error',
      from: { path: '^site/', pathNot: UNTESTED },
      to: { pathNot: ['^site/', '^src/(domain|records|types)/', ...packages('yaml', 'valibot')] },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(src|pocketbase|site)/', pathNot: UNTESTED },
      to: { path: '^tests/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^(astro|virtual):', '\\?(raw|url|inline|worker)'] },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that only another package brought would vanish with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](css|svg|png|webp|woff2)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.d.ts', '.svelte', '.json'],
    },
  },
};
