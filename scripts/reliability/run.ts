import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FuzzResult } from '../../tests/reliability/fuzz';
import { needChromium } from '../chromium';

/**
 * `npm run test:reliability [SEED]`: the long forms of tests/reliability, up to 20 minutes. Says its seed first and its figures last, and ends
 * with `N passed, N failed`.
 */
const DOCUMENTS = 20_000;
/** A document that is not done by then, on whatever machine, hangs. */
const HANGS = 60_000;

const seed = Number(process.argv[2] ?? process.env.YIJIAN_SEED ?? Date.now() % 1_000_000);
const figures = join(mkdtempSync(join(tmpdir(), 'yijian-reliability-')), 'figures.jsonl');
Object.assign(process.env, { YIJIAN_LONG: '1', YIJIAN_SEED: String(seed), YIJIAN_FIGURES: figures });

async function main(): Promise<void> {
  console.log(`seed ${seed}: npm run test:reliability -- ${seed} runs it again`);
  process.env.CHROMIUM = needChromium();
  writeFileSync(figures, '');
  const parts: [string, () => boolean | Promise<boolean>][] = [
    ['two builds are the same, byte for byte', isReproducible],
    ['a build from the sources package is the same, byte for byte', isBuiltFromSources],
    ['web-ext lint finds no error', lint],
    ['known faults of the packages (npm audit)', audit],
    ['list of what is shipped (SBOM)', listPackages],
    [`${DOCUMENTS} made documents are read`, fuzzAll],
    ['kills', () => playwright(3, ['tests/reliability/kills', 'tests/reliability/migration-kills'])],
    ['load, storage, versions, network, Firefox', () => playwright(1, others())],
  ];
  let failed = 0;
  for (const [name, run] of parts) {
    const began = performance.now();
    console.log(`\n── ${name}`);
    const isDone = await Promise.resolve()
      .then(run)
      .catch((error) => {
        console.error(error);
        return false;
      });
    if (!isDone) failed++;
    console.log(`── ${name}: ${isDone ? 'passed' : 'FAILED'} (${Math.round((performance.now() - began) / 1000)} s)`);
  }
  console.log('\nFigures of this run');
  for (const [what, value] of summed()) console.log(`  ${what}: ${value}`);
  console.log(`\nseed ${seed}\n${parts.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** What was measured, in order. Numbers of one name, which several sessions measure, are summed. */
function summed(): [string, string | number][] {
  const all: [string, string | number][] = [];
  for (const line of readFileSync(figures, 'utf8').split('\n').filter(Boolean)) {
    const { what, value } = JSON.parse(line) as { what: string; value: string | number };
    const known = all.find(([name, before]) => name === what && typeof before === 'number');
    if (known && typeof value === 'number') known[1] = (known[1] as number) + value;
    else all.push([what, value]);
  }
  return all;
}

/** Builds and packs twice from the same sources, and compares every package. */
function isReproducible(): boolean {
  const hashes = [1, 2].map(() => {
    if (!run('npm', ['run', '-s', 'zip'], 'ignore')) return null;
    const packages = readdirSync('.output').filter((name) => name.endsWith('.zip'));
    return packages.sort().map((name) => `${sha256(join('.output', name))}  ${name}`);
  });
  const [first, second] = hashes;
  if (!first || !second || first.length === 0) return false;
  for (const line of first) measured('package', line);
  return JSON.stringify(first) === JSON.stringify(second) && run('npm', ['run', '-s', 'build'], 'ignore');
}

/** Builds and packs from the sources package, as Mozilla's reviewers do, with the packages that are installed here. */
function isBuiltFromSources(): boolean {
  const packages = readdirSync('.output').filter((name) => name.endsWith('.zip'));
  const sources = packages.find((name) => name.endsWith('-sources.zip')) as string;
  const folder = mkdtempSync(join(tmpdir(), 'yijian-sources-'));
  if (spawnSync('unzip', ['-q', join('.output', sources), '-d', folder]).status !== 0) {
    measured('build from the sources package', 'not tried: it takes unzip');
    return true;
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  if (spawnSync('npm', ['run', '-s', 'zip'], { cwd: folder, stdio: 'ignore' }).status !== 0) return false;
  const isSame = packages.every((name) => sha256(join('.output', name)) === sha256(join(folder, '.output', name)));
  measured('build from the sources package', isSame ? `the same ${packages.length} packages` : 'other packages');
  rmSync(folder, { recursive: true });
  return isSame;
}

function lint(): boolean {
  const { stdout } = spawnSync('npx', ['web-ext', 'lint', '-s', '.output/firefox-mv3', '--output', 'json'], {
    encoding: 'utf8',
  });
  const { summary } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { summary: Record<string, number> };
  measured('web-ext lint', `${summary.errors} errors, ${summary.warnings} warnings`);
  return summary.errors === 0;
}

/** Where the registry does not answer, that is said and is no failure of ours. */
function audit(): boolean {
  const { status, stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
  const isAnswered = /"vulnerabilities"/.test(stdout);
  measured(
    'npm audit of what is shipped',
    isAnswered ? (status === 0 ? 'nothing known' : 'see npm audit') : 'the registry did not answer',
  );
  return !isAnswered || status === 0;
}

function listPackages(): boolean {
  const { status, stdout } = spawnSync('npm', ['sbom', '--sbom-format', 'spdx', '--omit', 'dev'], { encoding: 'utf8' });
  if (status !== 0) return false;
  writeFileSync(join('.output', 'sbom.spdx.json'), stdout);
  measured('packages in .output/sbom.spdx.json', (JSON.parse(stdout) as { packages: unknown[] }).packages.length - 1);
  return true;
}

/** Shares the documents among processes, and ends one that hangs. */
async function fuzzAll(): Promise<boolean> {
  const share = Math.max(1, Math.min(4, availableParallelism()));
  const size = Math.ceil(DOCUMENTS / share);
  const results = await Promise.all(
    Array.from({ length: share }, (_, n) => fuzzPart(n * size, Math.min(DOCUMENTS, (n + 1) * size))),
  );
  const findings = results.flatMap((result) => result.findings);
  for (const finding of findings) console.log(JSON.stringify(finding));
  const slowest = results.map((result) => result.slowest).sort((a, b) => b.milliseconds - a.milliseconds)[0];
  const sum = (key: 'read' | 'figures') => results.reduce((total, result) => total + result[key], 0);
  measured(
    'documents fuzzed',
    `${DOCUMENTS}, of them read ${sum('read')}, with ${sum('figures')} figures; findings ${findings.length}`,
  );
  measured(
    'slowest document',
    `${Math.round(slowest?.milliseconds ?? 0)} ms (${slowest?.from}, number ${slowest?.number})`,
  );
  return findings.length === 0;
}

function fuzzPart(from: number, to: number): Promise<FuzzResult> {
  return new Promise((resolve, reject) => {
    let at = from;
    const child: ChildProcess = fork('scripts/reliability/fuzz.ts', [seed, from, to].map(String), {
      execArgv: ['--import', 'tsx'],
    });
    const end = () => {
      child.kill('SIGKILL');
      reject(new Error(`A document between ${at} and ${at + 20} of seed ${seed} hangs.`));
    };
    let timer = setTimeout(end, HANGS);
    child.on('message', (message: { at: number } | { result: FuzzResult }) => {
      clearTimeout(timer);
      if ('result' in message) return resolve(message.result);
      at = message.at;
      timer = setTimeout(end, HANGS);
    });
    child.on('exit', (code) =>
      reject(new Error(`The fuzzing ended with ${code} near document ${at} of seed ${seed}.`)),
    );
  });
}

/** Kills wait for browsers to start more than they compute; what measures the browser has it for itself. */
function playwright(workers: number, tests: readonly string[]): boolean {
  return run('npx', ['playwright', 'test', `--workers=${workers}`, ...tests]);
}

function others(): string[] {
  const reliability = readdirSync('tests/reliability').filter(
    (name) => name.endsWith('.e2e.ts') && !/kills/.test(name),
  );
  return [...reliability.map((name) => `tests/reliability/${name}`), 'tests/firefox'];
}

function measured(what: string, value: string | number): void {
  console.log(`${what}: ${value}`);
  writeFileSync(figures, `${JSON.stringify({ what, value })}\n`, { flag: 'a' });
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function run(command: string, args: string[], stdio: 'inherit' | 'ignore' = 'inherit'): boolean {
  return spawnSync(command, args, { stdio }).status === 0;
}

if (!existsSync('package.json')) throw new Error('Run it by npm run test:reliability.');
await main();
