/**
 * How the site is built: static pages into the server's public folder, Svelte only where a page needs a tool,
 * and a content policy whose hashes the build moves into the server's header map (src/cli/build/site.ts).
 * A page carries its sheet (9 kB packed): on a slow phone it is painted one journey to the server sooner.
 */
import svelte from '@astrojs/svelte';
import { basename } from 'node:path';
import { defineConfig } from 'astro/config';
import { iconsPlugin } from './src/cli/build/icons.ts';
import { keyPageForSite } from './src/cli/build/key-page.ts';
import { rulebookPlugin } from './src/cli/build/rulebook.ts';
import { beforePaintHash, commonCare, themePlugin } from './src/cli/build/site.ts';

export default defineConfig({
  site: process.env['COMMON_CARE_PUBLIC_URL'] ?? 'http://127.0.0.1:8090',
  outDir: './pocketbase/pb_public',
  publicDir: './site/public',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  security: { csp: { scriptDirective: { hashes: [beforePaintHash] } } },
  markdown: { syntaxHighlight: false },
  integrations: [svelte(), commonCare()],
  vite: {
    plugins: [rulebookPlugin('vite'), iconsPlugin, themePlugin, keyPageForSite],
    build: {
      rolldownOptions: {
        // A rule is a function and nothing else: a page takes those that it calls, not all that stand beside them.
        treeshake: { moduleSideEffects: (id) => !/\/src\/domain\//.test(id) },
        output: {
          // What the tools of members share comes in one file: a request costs a kilobyte of headers both ways.
          codeSplitting: {
            groups: [
              { name: 'tools', test: /src\/components\/ui\/.*\.svelte/, minShareCount: 2, priority: 1 },
              // What the frame of every page uses stays apart from what only tools do: else each page of words would
              // carry the doors too.
              { name: 'session', test: /src\/lib\/(session|under-way|answers)\.ts/, priority: 3 },
              // What pages without a tool use as well stays apart, a file for each.
              { name: (id) => basename(id).split('.')[0], test: /src\/(lib|domain|commands)\//, priority: 2 },
            ],
          },
        },
      },
    },
  },
});
