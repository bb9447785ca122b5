/**
 * The offline page of the tellers as one file: script, sheet and words inside, nothing else, and a policy that lets it ask
 * nobody. The same sources give the same bytes, so that its digest can be printed in a notice and compared. The server
 * hands it out as plain text, under a name that no page has: it runs from a stick, never from this server.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin as EsbuildPlugin } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the site has it. */
export const KEY_PAGE = 'votes/keys/key-page.txt';

const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

async function scriptOf(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src/lib/key-page/main.ts')],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    write: false,
  });
  // A script inside a page ends where these letters stand, wherever they do.
  return outputFiles[0]!.text.trimEnd().replaceAll('</script', '<\\/script');
}

/** The page, whole. */
export async function keyPage(): Promise<{ readonly html: string; readonly digest: string }> {
  const script = await scriptOf();
  const sheet = readFileSync(join(root, 'src/lib/key-page/page.css'), 'utf8').replaceAll('\r\n', '\n');
  const policy =
    `default-src 'none'; script-src ${policyHash(script)}; style-src ${policyHash(sheet)}; ` +
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const words = JSON.parse(readFileSync(join(root, 'content/messages/en/key-page.json'), 'utf8')) as {
    readonly title: string;
    readonly 'needs-script': string;
  };
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.title}</title>
<style>${sheet}</style>
</head>
<body>
<main><h1>${words.title}</h1><p>${words['needs-script']}</p></main>
<script>${script}</script>
</body>
</html>
`;
  return { html, digest: createHash('sha256').update(html).digest('hex') };
}

const NAME = /^virtual:key-page$/;
const moduleOf = async (): Promise<string> =>
  `export const digest = ${JSON.stringify((await keyPage()).digest)};\n`;

/** Lets a bundle say `import { digest } from 'virtual:key-page'`: letters and pages name the page that was built. */
export const keyPageForHooks: EsbuildPlugin = {
  name: 'key-page',
  setup(bundler) {
    bundler.onResolve({ filter: NAME }, ({ path }) => ({ path, namespace: 'key-page' }));
    bundler.onLoad({ filter: /.*/, namespace: 'key-page' }, async () => ({ contents: await moduleOf() }));
  },
};

/** The same for the pages. */
export const keyPageForSite = {
  name: 'common-care-key-page',
  resolveId: (name: string) => (NAME.test(name) ? `\0${name}` : undefined),
  load: (id: string) => (id === '\0virtual:key-page' ? moduleOf() : undefined),
};
