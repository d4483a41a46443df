import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * Runs Biome by its platform package. The package @biomejs/biome names platform packages that not every registry carries, and `npm ci`
 * refuses a lock file that lacks them: docs/decisions/biome-by-platform.md.
 */
const platform = `@biomejs/cli-${process.platform}-${process.arch}`;
let path: string | undefined;
try {
  path = createRequire(import.meta.url).resolve(`${platform}/biome${process.platform === 'win32' ? '.exe' : ''}`);
} catch {
  console.error(`Format and lint are skipped: ${platform} is not installed (npm install --no-save ${platform}).`);
}
if (path) process.exitCode = spawnSync(path, process.argv.slice(2), { stdio: 'inherit' }).status ?? 1;
