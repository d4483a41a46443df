import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

/** What each folder may import, as CONTRIBUTING.md tells it. `types` may be imported as types alone: no code comes with them. */
const architecture: Record<string, { may: string[]; types?: string[] }> = {
  'utils/text': { may: ['opencc-js'] },
  'utils/article': {
    may: ['utils/text', '@mozilla/readability', '@vant/area-data', 'pinyin-pro', 'linkedom', 'parse5'],
  },
  'utils/figures': { may: ['utils/text'] },
  'utils/projects': { may: ['utils/text', 'utils/figures'] },
  'utils/reading': { may: ['utils/text', 'utils/article', 'utils/figures', 'utils/projects'] },
  'utils/marks': { may: ['utils/text'] },
  'utils/library': {
    may: [
      'utils/text',
      'utils/article',
      'utils/figures',
      'utils/projects',
      'utils/reading',
      'dexie',
      'fflate',
      'hyparquet-writer',
      'write-excel-file',
    ],
    types: ['hyparquet'],
  },
  'utils/messages': {
    may: ['utils/text', 'utils/article', 'utils/reading', 'wxt', '@webext-core/messaging'],
    types: ['utils/library', 'utils/projects', 'utils/marks'],
  },
  components: {
    may: ['utils/text', 'utils/figures', 'utils/projects', 'utils/reading', 'preact', 'assets'],
    types: ['utils/article', 'utils/library', 'utils/marks', 'utils/messages'],
  },
  'components/library': {
    may: [
      'components',
      'utils/text',
      'utils/figures',
      'utils/projects',
      'utils/reading',
      'utils/library',
      'dexie',
      'preact',
      'assets',
    ],
    types: ['utils/messages', 'utils/article'],
  },
};

const paths = ['utils', 'components', 'entrypoints', 'scripts', 'bench', 'tests'].flatMap(sources);
const known = new Set(paths);
const modules = paths.map(readModule);

test('every folder imports only what the table allows', () => {
  const strays = modules.flatMap(({ path, imports }) => {
    const folder = folderOf(path);
    const allowed = architecture[folder];
    if (!allowed) return [];
    return imports
      .filter(({ from }) => from !== folder && !allowed.may.includes(from))
      .filter(({ from, isType }) => !(isType && allowed.types?.includes(from)))
      .map(({ from, isType }) => `${path} imports ${isType ? 'types of ' : ''}${from}`);
  });
  expect(strays).toEqual([]);
});

test('every folder of the program has its line in the table', () => {
  const folders = new Set(
    modules.map(({ path }) => folderOf(path)).filter((folder) => /^(utils|components)/.test(folder)),
  );
  expect([...folders].sort()).toEqual(Object.keys(architecture).sort());
});

test('nobody imports from entrypoints, scripts or tests but they themselves', () => {
  const apart = /^(entrypoints|scripts|tests|bench)/;
  const strays = modules.flatMap(({ path, imports }) =>
    apart.test(path) ? [] : imports.filter(({ from }) => apart.test(from)).map(({ from }) => `${path} imports ${from}`),
  );
  expect(strays).toEqual([]);
});

test('every function and value that is exported is imported somewhere', () => {
  const used = new Set(modules.flatMap(({ uses }) => uses));
  const dead = modules
    .filter(({ path }) => /^(utils|components|scripts)/.test(path))
    .flatMap(({ path, exports }) => exports.map((name) => `${path}: ${name}`))
    .filter((name) => !used.has(name) && !used.has(name.replace(/: .*/, ': *')));
  expect(dead).toEqual([]);
});

test('no module imports itself by way of others, not even for a type', () => {
  const importsOf = new Map(modules.map(({ path, files }) => [path, files.filter((file) => known.has(file))]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || finished.has(path)) return;
    for (const next of importsOf.get(path) ?? []) walk(next, [...way, path]);
    finished.add(path);
  };
  for (const path of paths) walk(path, []);
  expect(circles).toEqual([]);
});

interface Module {
  path: string;
  /** The files of ours that it imports. */
  files: string[];
  exports: string[];
  /** What it imports: our folders, or packages. */
  imports: { from: string; isType: boolean }[];
  /** What it takes, as `path: name`. */
  uses: string[];
}

function readModule(path: string): Module {
  const { module, errors } = parseSync(path, readFileSync(path, 'utf8'));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const code = readFileSync(path, 'utf8');
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    target: resolve(path, moduleRequest.value),
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
    names: entries.map(({ importName }) =>
      importName.kind === 'Name' ? importName.name : importName.kind === 'Default' ? 'default' : '*',
    ),
  }));
  const again = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest
        ? [
            {
              target: resolve(path, moduleRequest.value),
              isType,
              names: [importName.kind === 'Name' ? importName.name : '*'],
            },
          ]
        : [],
    );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^['"](.*)['"]$/.exec(code.slice(moduleRequest.start, moduleRequest.end))?.[1];
    return literal ? [{ target: resolve(path, literal), isType: false, names: ['*'] }] : [];
  });
  const all = [...statics, ...again, ...dynamic];
  return {
    path,
    files: all.map(({ target }) => withEnding(target)),
    exports: module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ exportName, isType }) =>
        !isType && exportName.kind === 'Name' && exportName.name ? [exportName.name] : [],
      ),
    imports: all.map(({ target, isType }) => ({ from: folderOf(target), isType })),
    uses: all.flatMap(({ target, names }) => names.map((name) => `${withEnding(target)}: ${name}`)),
  };
}

/** A relative import as a path of the repository, a package by its name. */
function resolve(path: string, request: string): string {
  if (request.startsWith('.')) return relative('.', join(dirname(path), request));
  return request.startsWith('@') ? request.split('/').slice(0, 2).join('/') : (request.split('/')[0] as string);
}

function folderOf(path: string): string {
  return (
    /^(utils\/[^/]+|components\/library(?=\/)|(?:components|entrypoints|assets|scripts|tests|bench)(?=\/))/.exec(
      path,
    )?.[0] ?? path
  );
}

function withEnding(target: string): string {
  return ['.ts', '.tsx', '/index.ts'].map((ending) => target + ending).find((path) => known.has(path)) ?? target;
}

function sources(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path));
}
