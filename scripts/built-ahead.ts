import { type Plugin, runnerImport } from 'vite';

/**
 * Runs the modules named `*.built.ts` when the extension is built and ships what they export, plain JSON, in their place: tables of others
 * packed tightly, and none of the code that packs them. Where nothing is built (tests, `npm run clip`) they run as they are written.
 */
export function builtAhead(): Plugin {
  return {
    name: 'yijian:built-ahead',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.built.ts')) return null;
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false, logLevel: 'error' });
      return Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
